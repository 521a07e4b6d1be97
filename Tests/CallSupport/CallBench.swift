import Books
import Calls
import Foundation
import Language

/// A call as a test leads it: the shipped book, a pinned clock that ticks ten seconds a line, terms with a limit.
package struct CallBench {
  package var call: Call
  package var terms: Terms
  package var outside = Outside(escalation: { "escalation of \($0)" })
  private var seconds: Int

  /// Tuesday 24 November 2026, 10:02 in Berlin.
  package static let start = Moment(iso: "2026-11-24T10:02:00+01:00") ?? Moment(seconds: 0, offset: 0)

  package init(
    account: String? = "Northwind Traders", contact: Contact? = Contact(name: "Dana Reyes"), book: String? = nil,
    heldAt: Moment? = nil, carried: CarryOver? = nil, hoursLater hours: Int = 0
  ) throws {
    let opening = CallEvent.Opening(
      account: account, escalation: account.map { _ in "e1" }, contact: contact, leader: "Casey",
      book: BookCopy(text: try book ?? CallBench.shippedBook()), zone: "Europe/Berlin", heldAt: heldAt,
      carried: carried)
    let start = Moment(seconds: CallBench.start.seconds + 3600 * hours, offset: CallBench.start.offset)
    guard let call = Call(replaying: [Call.Entry(event: .began(opening), at: start)]) else {
      throw BenchFault.noBook
    }
    self.init(call: call)
  }

  /// The usual call, whose book is read once for all tests.
  package init() throws {
    self.init(call: try CallBench.usual.get())
  }

  private static let usual = Result { try CallBench(account: "Northwind Traders").call }

  private init(call: Call) {
    self.call = call
    terms = Terms(
      now: CallBench.start, zone: .fixed(seconds: 3600), limit: Money(hundredths: 100_000, currency: "EUR"))
    seconds = call.log[0].at.seconds
  }

  /// The book of the call cannot be read.
  private enum BenchFault: Error { case noBook }

  package static func statusBook() throws -> String { try shippedBook("status-update") }

  package static func shippedBook(_ name: String = "first-contact") throws -> String {
    let book = try Playbook(text: shipped("calls/\(name).yaml"), file: "\(name).yaml") { name in
      (try? shipped("shared/\(name).yaml")).map { BookSource(text: $0, file: "\(name).yaml") }
    }
    return book.text
  }

  /// The text of a shipped file.
  package static func shipped(_ path: String, beside source: String = #filePath) throws -> String {
    let package = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Playbooks")
    return try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  /// Takes one typed line as the shell does; what it only asks to see changes nothing.
  package mutating func type(_ line: String) throws {
    guard case .change(let intent) = try read(line) else { return }
    try want(intent)
  }

  package mutating func type(_ lines: [String]) throws {
    for line in lines { try type(line) }
  }

  package mutating func want(_ intent: Intent) throws {
    happen(try decide(intent))
  }

  package mutating func happen(_ event: CallEvent) {
    seconds += 10
    call.append(Call.Entry(event: event, at: Moment(seconds: seconds, offset: 3600)))
  }

  package func read(_ line: String) throws -> CallLine {
    try LineGrammar(terms: terms, call: call).read(line)
  }

  package func decide(_ intent: Intent) throws -> CallEvent {
    try call.decide(intent, terms: terms, outside: outside)
  }

  /// The refusal that a line meets, nil when it is taken.
  package func refusal(_ line: String) throws -> Refusal? {
    do {
      guard case .change(let intent) = try read(line) else { return nil }
      _ = try decide(intent)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}
