import CallSupport
import Language

/// What a careful manager would have on paper of one escalation: what was agreed, and nothing that the program says.
struct PaperRecord {
  struct Issue {
    let number: Int
    /// A word that stands in this one alone, "K1234", by which it is known in a letter.
    let mark: String
    var isConfirmed: Bool
    var isSolved = false
  }

  struct Promise {
    /// The number of the call that took it, and its own.
    let call: Int, number: Int
    let mark: String
    let isOurs: Bool
    var isAgreed: Bool
    var due: PaperDay
    /// The day on which nobody is to look at it before.
    var snoozedUntil: CivilDate?
    var isOpen = true

    var name: String { "\(call).a\(number)" }
  }

  struct Remedy {
    let number: Int
    let mark: String
    var isOpen = true
  }

  struct Word: Hashable {
    let call: Int
    /// 1, or 2 where it was named anew in the same call.
    let number: Int
    let due: PaperDay

    var name: String { "\(call).w\(number)" }
  }

  let number: Int
  let account: String
  var contact: String
  /// Where they are, if it is far from us.
  var zone: FarZone?
  var calls: [Int] = []
  var issues: [Issue] = []
  var promises: [Promise] = []
  var remedies: [Remedy] = []
  var nextWord: Word?
  var isClosed = false

  /// How many of each its first call had taken over from another escalation before it was told that this is a new one:
  /// no number is given twice in one call.
  var passedOver = (issues: 0, promises: 0, remedies: 0)

  var openPromises: [Int] { promises.indices.filter { promises[$0].isOpen } }

  /// The next number of an issue, an action, a remedy.
  var nextIssue: Int { passedOver.issues + issues.count + 1 }
  var nextPromise: Int { passedOver.promises + promises.count + 1 }
  var nextRemedy: Int { passedOver.remedies + remedies.count + 1 }
}

/// A zone that never changes its clock.
struct FarZone {
  let name: String
  /// Minutes east of Greenwich.
  let minutes: Int

  static let all = [
    FarZone(name: "Asia/Tokyo", minutes: 540), FarZone(name: "Asia/Kolkata", minutes: 330),
    FarZone(name: "America/Phoenix", minutes: -420), FarZone(name: "Pacific/Honolulu", minutes: -600),
  ]

  /// What our clock shows when theirs shows this.
  func here(_ date: CivilDate, _ minute: Int) -> PaperDay {
    let there = Moment(seconds: (date.dayNumber * 1440 + minute - minutes) * 60, offset: minutes * 60)
    let here = EuropeanZone.berlin.moment(at: there.seconds).civil
    return PaperDay(date: here.date, time: here.time)
  }
}

/// A day, or a day and an hour, as one writes it down.
struct PaperDay: Hashable, CustomStringConvertible {
  var date: CivilDate
  var time: CivilTime?

  var description: String {
    guard let time else { return date.iso }
    let offset = EuropeanZone.offset(on: CivilMoment(date: date, time: time)) / 3600
    return "\(date.iso)T\(time):00+0\(offset):00"
  }
}
