import Books
import Language

/// Everything known of a call at one moment. Events change it, through `Call`, and nothing else.
package struct CallState: Hashable, Sendable {
  package var account: String?
  package var escalation: String?
  /// Whether it was said which one of its account it is, and not only which account.
  package internal(set) var hasChosenEscalation = false
  package internal(set) var contact: Contact?
  /// All who were on the line, each as they were named last; the one of now comes last.
  package internal(set) var people: [Contact] = []
  package var severity: Int?
  /// When that was said in this call; nil where it came from an earlier one.
  package internal(set) var severityAt: Moment?
  /// When the first step was left, and when they first confirmed an issue.
  package internal(set) var leftFirstStepAt: Moment?
  package internal(set) var firstConfirmedAt: Moment?
  package var phone: String?
  package var leader = ""

  /// Captured things by number, counted from 1; a dropped one is nil, so that no number is given twice. Only `add`, `change`
  /// and `clear` write them, which keep the tally.
  package internal(set) var notes: Series<Note?> = []
  package internal(set) var quotes: Series<Quote?> = []
  package internal(set) var issues: Series<Issue?> = []
  package internal(set) var actions: Series<Action?> = []
  package internal(set) var todos: Series<Todo?> = []
  package internal(set) var remedies: Series<Remedy?> = []
  package internal(set) var questions: Series<OpenQuestion?> = []
  package internal(set) var privates: Series<PrivateNote?> = []
  package internal(set) var readings: Series<Reading?> = []
  package internal(set) var nextWords: Series<NextWord?> = []

  /// How many captured things there are of which a book can ask, by what it asks for; nothing stands at zero.
  private var tally: [Situation.Mark: Int] = [:]
  /// How many remedies wait for somebody's yes.
  package private(set) var remediesWaiting = 0

  package var facts: [String: String] = [:]

  /// Whether its escalation had a call before.
  package var hasTakenOver: Bool { linesBefore > 0 }
  /// The earlier calls that this one has taken over, by id, and what came from them, as it came.
  package internal(set) var earlierCalls: [String] = []
  /// How many lines those have.
  package internal(set) var linesBefore = 0
  package internal(set) var carried: [Reference: CarryOver.Item] = [:]
  /// The answers that are the escalation's, those that this book does not ask for with them.
  package internal(set) var carriedFacts: [String: String] = [:]
  /// What was answered before the call.
  package internal(set) var prepared: Prepared?
  /// Who was on the line in the call before.
  package internal(set) var lastContact: Contact?
  /// Those of `facts` that came from there and were not answered anew.
  package internal(set) var factsCarried: Set<String> = []
  package internal(set) var promisedWord: PromisedWord?
  /// When each thing was last written down, taken over or changed; and when it last changed whether they are owed a word, and
  /// which. Of two calls that have the same thing the later change counts.
  package private(set) var touchedAt: ReferenceTable<Moment> = [:]
  package internal(set) var wordTouchedAt: Moment?
  /// When what is to be done was last promised in this call, with its text, its date and who does it.
  package private(set) var promisedAt: ReferenceTable<Moment> = [:]
  /// When it was last said in this call, or taken over, what an action is for.
  package internal(set) var termSetAt: ReferenceTable<Moment> = [:]
  /// The numbers of the issues in the order they were put in, and when that was said.
  package internal(set) var issueOrder: [Int] = []
  package internal(set) var issuesRankedAt: Moment?

  /// What was said outside a call to be done before that is promised anew.
  mutating func promise(_ reference: Reference, at moment: Moment) { promisedAt[reference] = moment }

  mutating func touch(_ reference: Reference, at moment: Moment) {
    if reference.kind == .nextWord { wordTouchedAt = moment }
    if reference.kind.outlivesCall { touchedAt[reference] = moment }
  }

  /// The questions that were shown last, together: a digit answers one of them, in whatever step the call stands by then.
  package var asked: [String] = []
  /// The question that wants words or a number and was shown last.
  package var askedForWords: String?
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
  /// What was named when the call was to end, and still presses: what comes up after that is named as well.
  package var namedAtTheEnd: Set<Open> = []
  /// The last thing captured that an issue can be made of: the `!` alone.
  package var lastWords: Reference?
  /// The same for each scribe: nobody's `!` takes the words of somebody who wrote in between.
  package var scribesLastWords: [String: Reference] = [:]
  /// Whether a colleague may write.
  package var isScribeAllowed = false
  /// How many remedies there were when the waiting warnings were last heard.
  package var remediesHeard = 0
  /// Actions up to this one were there when something was last agreed.
  package var actionsAtLastAgreement = 0
  /// How the letter puts what somebody has settled; it falls with the text it was made of.
  package internal(set) var wordings: [Reference: Wording] = [:]
  /// What we had promised with a date and promise no more, as it last stood, by its number: it may stand in a calendar.
  package internal(set) var withdrawnActions: [Int: Action] = [:]
  /// The next word that was taken out without another in its place.
  package internal(set) var withdrawnNextWord: NextWord?
  package var isEnded = false
  /// Begun by accident and thrown away.
  package var isDiscarded = false

  package init() {}

  /// Whether nothing more is taken.
  package var isOver: Bool { isEnded || isDiscarded }
  /// The escalation the call counts for.
  package var countingEscalation: String? { isDiscarded ? nil : escalation }
  /// The actions that are promises.
  package var countingActions: Series<Action?> { isDiscarded ? [] : actions }

  package var heat: Int? { readings.last { $0 != nil }??.heat }
  package var nextWord: NextWord? { nextWords.last { $0 != nil } ?? nil }
  package var nextWordReference: Reference? {
    nextWords.lastIndex { $0 != nil }.map { Reference(.nextWord, $0 + 1) }
  }

  /// The issues that wait for their yes.
  package var unconfirmed: [Int] {
    issues.indices.filter { issues[$0]?.isConfirmed == false }.map { $0 + 1 }
  }

  /// What a book can ask of the capture.
  package var marks: Set<Situation.Mark> {
    var marks = Set(tally.keys)
    if account != nil { marks.insert(.accountKnown) }
    if contact != nil { marks.insert(.contactKnown) }
    return marks
  }

  mutating func add<Thing: Captured>(_ thing: Thing, to list: WritableKeyPath<CallState, Series<Thing?>>) {
    count(thing, 1)
    self[keyPath: list].append(thing)
  }

  /// Changes one captured thing in place; a number that is not there changes nothing.
  mutating func change<Thing: Captured>(
    _ list: WritableKeyPath<CallState, Series<Thing?>>, _ number: Int, _ body: (inout Thing) -> Void
  ) {
    guard var thing = self[keyPath: list][number: number] else { return }
    count(thing, -1)
    body(&thing)
    count(thing, 1)
    self[keyPath: list][number - 1] = thing
  }

  /// Takes one captured thing out; its number is not given again.
  mutating func clear<Thing: Captured>(_ list: WritableKeyPath<CallState, Series<Thing?>>, _ number: Int) {
    guard let thing = self[keyPath: list][number: number] else { return }
    count(thing, -1)
    self[keyPath: list][number - 1] = nil
  }

  private mutating func count(_ thing: some Captured, _ difference: Int) {
    if (thing as? Remedy)?.waitsForApproval == true { remediesWaiting += difference }
    for mark in thing.marks {
      let count = tally[mark, default: 0] + difference
      tally[mark] = count == 0 ? nil : count
    }
  }
}

extension CapturedList {
  fileprivate static let notes = CapturedList(\.notes) { $0.notes }
  fileprivate static let quotes = CapturedList(\.quotes) { $0.quotes }
  fileprivate static let issues = CapturedList(\.issues) { $0.issues }
  fileprivate static let actions = CapturedList(\.actions) { $0.actions }
  fileprivate static let todos = CapturedList(\.todos) { $0.todos }
  fileprivate static let remedies = CapturedList(\.remedies) { $0.remedies }
  fileprivate static let questions = CapturedList(\.questions) { $0.questions }
  fileprivate static let privates = CapturedList(\.privates) { $0.privates }
  fileprivate static let readings = CapturedList(\.readings) { $0.readings }
  fileprivate static let nextWords = CapturedList(\.nextWords) { $0.nextWords }
}

extension Reference.Kind {
  /// Where a call has what was captured of this kind.
  var list: CapturedList {
    switch self {
    case .note: .notes
    case .quote: .quotes
    case .issue: .issues
    case .action: .actions
    case .todo: .todos
    case .remedy: .remedies
    case .question: .questions
    case .privateNote: .privates
    case .heat: .readings
    case .nextWord: .nextWords
    }
  }
}
