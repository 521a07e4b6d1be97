import Books
import Language

/// A talk that was had, as far as it can be played again: what the customer told, what was known, offered and promised. Nothing
/// that was written down for one pair of eyes is in it.
package struct PastTalk: Sendable {
  /// What they told.
  package struct Point: Sendable {
    package var text: String
    package let isInTheirWords: Bool
    /// What else they said of it, word for word.
    package var quotes: [String]

    package init(_ text: String, isInTheirWords: Bool, quotes: [String]) {
      (self.text, self.isInTheirWords, self.quotes) = (text, isInTheirWords, quotes)
    }
  }

  /// What we promised to do.
  package struct Promise: Sendable, Hashable {
    package var text: String
    package let day: CivilDate
    /// Nil: at any hour of that day.
    package let hour: CivilTime?
    /// The day it was done; nil while it is open.
    package let keptOn: CivilDate?

    package init(_ text: String, by day: CivilDate, _ hour: CivilTime?, keptOn: CivilDate? = nil) {
      (self.text, self.day, self.hour, self.keptOn) = (text, day, hour, keptOn)
    }
  }

  /// The number of the call, and when it was held.
  package let number: Int
  package let now: CivilMoment
  package var account: String?
  package var contact: String?
  package var role: String?
  /// How hot they were when it began, 0 to 10; nil where nobody has noted it.
  package let heat: Int?
  /// 1, their business stands still, to 4, annoyed.
  package let severity: Int?
  package let fault: Scenario.Fault
  package let isMistreated: Bool
  package let playbook: String
  package var points: [Point]
  /// What they said besides, in their words.
  package var quotes: [String]
  package var known: [String]
  package var offers: [String]
  package var notKnown: [String]
  package var promises: [Promise]
  package var nextWord: Promise?
  /// The single words of names that may stand in it, in small letters.
  package private(set) var names: Set<String> = []

  package init(
    number: Int, now: CivilMoment, account: String?, contact: String?, role: String?, heat: Int?, severity: Int?,
    fault: Scenario.Fault, isMistreated: Bool, playbook: String, points: [Point], quotes: [String], known: [String],
    offers: [String], notKnown: [String], promises: [Promise], nextWord: Promise?
  ) {
    (self.number, self.now, self.account, self.contact, self.role) = (number, now, account, contact, role)
    (self.heat, self.severity, self.fault, self.isMistreated) = (heat, severity, fault, isMistreated)
    (self.playbook, self.points, self.quotes, self.known) = (playbook, points, quotes, known)
    (self.offers, self.notKnown, self.promises, self.nextWord) = (offers, notKnown, promises, nextWord)
  }

  /// Everything in it that somebody typed.
  package var texts: [String] {
    [role].compactMap(\.self) + points.flatMap { [$0.text] + $0.quotes } + quotes + known + offers + notKnown
      + promises.map(\.text)
  }

  /// The same with invented names.
  package func masked(by mask: inout NameMask) -> PastTalk {
    var talk = self
    talk.account = account.map { mask.masked($0) }
    talk.contact = contact.map { mask.masked(PersonName($0).full) } ?? mask.newPerson()
    talk.role = role.map { mask.masked($0) }
    talk.points = points.map { point in
      Point(
        mask.masked(point.text), isInTheirWords: point.isInTheirWords, quotes: point.quotes.map { mask.masked($0) })
    }
    talk.quotes = quotes.map { mask.masked($0) }
    talk.known = known.map { mask.masked($0) }
    talk.offers = offers.map { mask.masked($0) }
    talk.notKnown = notKnown.map { mask.masked($0) }
    talk.promises = promises.map { Promise(mask.masked($0.text), by: $0.day, $0.hour, keptOn: $0.keptOn) }
    talk.names = mask.names
    return talk
  }
}
