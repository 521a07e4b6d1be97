import Books

/// One turn of a rehearsal: what was said, what it did, and what they answered.
package struct RehearsalTurn: Sendable {
  /// One thing that a turn did, and what it did to them.
  package struct Effect: Sendable, Hashable {
    package enum Reason: String, CaseIterable, Sendable {
      case saidBack, likelySaidBack, quoted, half, takenUp, acknowledged, kindWords, apology, owned, ownedBut, claimed
      case promise, tooLate, tooEarly, noDate, unasked, contradiction, money, earlyMoney, answered, leftLying, honest,
        news
      case blame, defensive, dismissive, policy, overpromise, doubt, parrot, repeated, soup, invited, asked, checked,
        boundary
      case truth, early, silence, floor, disclosed, empty

      /// Whether something they told was said back by it.
      var isUnderstanding: Bool { [.saidBack, .likelySaidBack, .quoted, .half, .takenUp].contains(self) }
    }

    package let reason: Reason
    /// The words of the trainee that did it, or theirs where they told something; empty where it was no sentence.
    package let words: String
    /// The issue, want, question or hidden fact it is about.
    package let about: String?
    /// In tenths of a degree, before character, level and floors.
    package let heat: Int
    package let trust: Int

    package init(_ reason: Reason, words: String = "", about: String? = nil, heat: Int = 0, trust: Int = 0) {
      self.reason = reason
      self.words = words
      self.about = about
      self.heat = heat
      self.trust = trust
    }
  }

  package let number: Int
  /// Nothing where the trainee ended the talk.
  package let said: String
  /// Whether it was read from the card, as the trainee had written their points down.
  package let isRead: Bool
  /// What they did not hear because they cut in.
  package let cut: String?
  package let reply: String
  package let effects: [Effect]
  /// The trainee's sentences that were not understood: they count neither way.
  package let unread: [String]
  /// How they stand behind it.
  package let standing: Standing

  package init(
    number: Int, said: String, isRead: Bool = false, cut: String?, reply: String, effects: [Effect], unread: [String],
    standing: Standing
  ) {
    self.number = number
    self.said = said
    self.isRead = isRead
    self.cut = cut
    self.reply = reply
    self.effects = effects
    self.unread = unread
    self.standing = standing
  }

  /// Their heat behind it, 0 to 1000.
  package var heat: Int { standing.heat }
}

/// How they may answer: an act, before it the lines that a scenario has for this case, and what may stand in them.
struct Answer: Sendable {
  let act: PracticeAct
  var lines: [String] = []
  var slots: LineChooser.Slots = [:]

  init(_ act: PracticeAct, lines: [String] = [], _ slots: LineChooser.Slots = [:]) {
    self.act = act
    self.lines = lines
    self.slots = slots
  }
}
