import Language

/// Everything known of a call at one moment. Only `apply` changes it.
package struct CallState: Hashable, Sendable {
  package var account: String?
  package var escalation: String?
  package var contact: Contact?
  package var severity: Int?
  package var phone: String?
  package var leader = ""

  /// Captured things by number, counted from 1; a dropped one is nil, so that no number is given twice.
  package var notes: [Note?] = []
  package var quotes: [Quote?] = []
  package var issues: [Issue?] = []
  package var actions: [Action?] = []
  package var todos: [Todo?] = []
  package var remedies: [Remedy?] = []
  package var questions: [Note?] = []
  package var privates: [Note?] = []
  package var readings: [Reading?] = []
  package var nextWords: [NextWord?] = []

  package var facts: [String: String] = [:]
  /// The id of the present step.
  package var place = ""
  package var visited: Set<String> = []
  /// Where each detour returns to, the last one on top.
  package var returns: [String] = []
  /// Until when they are on hold.
  package var heldUntil: Moment?
  /// Steps left out on purpose, with the reason if one was given.
  package var skipped: [String: String] = [:]
  /// Steps that a jump went over: they wait in the tray and do not come up by themselves.
  package var passedOver: Set<String> = []
  /// What was done out of order or left open, once each.
  package var irregularities: [Irregularity] = []

  /// The issues read out last, which a bare `/ok` confirms.
  package var lastReadBack: [Int] = []
  /// Every issue that was read out as it stands now.
  package var readIssues: Set<Int> = []
  /// The issues of the reading that is going on, in its order: "first" is the first of these.
  package var reading: [Int] = []
  package var reminders: Set<Reminder> = []
  /// The last thing captured that an issue can be made of: the `!` alone.
  package var lastWords: Reference?
  /// The same for each scribe: nobody's `!` takes the words of somebody who wrote in between.
  package var scribesLastWords: [String: Reference] = [:]
  /// Whether a colleague may write.
  package var isScribeAllowed = false
  /// How many captured things there were when the waiting warnings were last heard.
  package var remediesHeard = 0
  /// Actions up to this one were there when something was last agreed.
  package var actionsAtLastAgreement = 0
  package var isEnded = false

  package init() {}

  package var heat: Int? { readings.compactMap { $0 }.last?.heat }
  package var nextWord: NextWord? { nextWords.compactMap { $0 }.last }
}
