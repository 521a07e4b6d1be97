import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel search`: what was written down in any call, by its words.
struct SearchCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "What was written down in any call: search lost rows.",
    discussion: """
      All the words have to be there; "in quotes" they stand in a row, and deliv* is the beginning of one. Accents and \
      capitals do not count. Private lines are never found.
      """)
  static let group = DeskHelp.Group.customer
  static let carriesWords = true
  static let optionValues: [String: DeskArgument] = [
    "--account": .account, "--kind": .choice(Kind.allCases.map(\.rawValue)),
  ]

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case note, quote, issue, action, todo, remedy, question, word

    var reference: Reference.Kind {
      switch self {
      case .note: .note
      case .quote: .quote
      case .issue: .issue
      case .action: .action
      case .todo: .todo
      case .remedy: .remedy
      case .question: .question
      case .word: .nextWord
      }
    }
  }

  @Argument(help: "The words.") var words: [String] = []
  @Option(help: "In calls with this account.") var account: String?
  @Option(help: "What it is; can be given more than once.") var kind: [Kind] = []
  @Option(help: "In calls since that day.") var since: String?
  @Option(help: "In calls until that day.") var until: String?
  @Flag(help: "All that is found; else the best 20.") var all = false
  @Flag(help: "As JSON.") var json = false

  private static let most = 20

  func run(in world: World) throws -> Outcome {
    let terms = words.compactMap(SearchCommand.term)
    guard !terms.isEmpty else {
      throw Failure(
        .usage, "what is looked for?", hint: "search lost rows, or search \"lost rows\" for the two in a row")
    }
    var query = SearchQuery(terms, most: all ? .max : Self.most + 1)
    query.account = try account.map { try world.account(meant: $0) }
    query.kinds = Set(kind.map(\.reference))
    query.since = try since.map { try world.day($0, option: "--since") }
    query.until = try until.map { try world.day($0, option: "--until") }
    let store = try world.store()
    try world.makeSearchable(store)
    var found = try store.found(query)
    let asBeginnings = found.isEmpty && query.terms.contains { if case .words = $0 { true } else { false } }
    if asBeginnings {
      query.terms = query.terms.map(SearchCommand.beginning)
      found = try store.found(query)
    }
    if json {
      world.console.show(StyledText(try JSONText.of(found.prefix(all ? .max : Self.most).map(FoundJSON.init))))
    } else {
      let view = SearchView(found: found, most: all ? .max : Self.most, today: world.clock.now.civil.date)
      world.page(view.blocks(asBeginnings: asBeginnings && !found.isEmpty, of: words))
    }
    return .done
  }

  /// Nil where there is no letter and no digit in it.
  private static func term(_ word: String) -> SearchQuery.Term? {
    let text = Sheet.oneLine(word)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return text.hasSuffix("*") ? .beginning(String(text.dropLast())) : .words(text)
  }

  private static func beginning(_ term: SearchQuery.Term) -> SearchQuery.Term {
    switch term {
    case .words(let text) where !text.contains(" "): .beginning(text)
    case .words, .beginning: term
    }
  }
}

extension World {
  /// Adds the calls of an earlier version to what is searched, and says how far it is where that takes a while.
  func makeSearchable(_ store: Store) throws {
    let count = try store.countOfUnsearchable()
    if count == 0 { return }
    var (done, said) = (0, ContinuousClock.now)
    while true {
      let added = try store.makeSearchable(most: 200)
      if added == 0 { return }
      done += added
      if ContinuousClock.now - said > .seconds(1) {
        console.complain(StyledText("earlier calls, read for the search: \(done) of \(count)", .muted))
        said = ContinuousClock.now
      }
    }
  }
}

private struct FoundJSON: Encodable {
  let call: Int
  /// "14.a2"; the number of the call alone where it is found by who was on the line.
  let ref: String
  let kind: String
  let account: String?
  let date: String
  let text: String

  init(_ found: Found) {
    call = found.place.call
    ref = found.name
    kind = found.place.reference?.kind.noun ?? "call"
    (account, date) = (found.account, found.day.iso)
    text = found.parts.map(\.text).joined()
  }
}
