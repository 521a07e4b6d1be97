import Testing

@testable import Books

/// X11: with an injury, lost data, a penalty or a lawyer in it, what is said holds back, in every book and every step.
@Suite("While liability is yes")
struct LiabilityTests {
  /// Words that own it, offer something, or promise more than the next word.
  private static let held = [
    "this one is ours", "this is ours", "was ours", "our part", "our doing", "our fault", "our mistake", "let you down",
    "treated you badly", "wasn't good enough", "my notes", "it in writing", "in writing within", "put this right",
    "put it right",
    "what i propose", "credit", "refund", "goodwill", "carry", "exception", "i have a plan", "the plan is",
    "get a plan", "meant it that way",
    "set out to", "lack of care",
  ]
  /// Not said to the customer, or asked of them.
  private static let elsewhere = ["prepare"]

  @Test(arguments: EveryShippedBookTests.paths)
  func `no book owns, offers or promises`(_ path: String) throws {
    let book = try ShippedBook.book(path)
    guard book.fact(KnownFact.liability) != nil, !Self.elsewhere.contains(book.name) else { return }
    for step in book.steps {
      for phrase in step.say + step.ask {
        let said = Self.held.filter { phrase.text.lowercased().contains($0) }
        guard !said.isEmpty else { continue }
        let met = Situations(over: [step.when, phrase.when], facts: book.facts).contains { situation in
          var situation = situation
          situation.facts[KnownFact.liability] = KnownFact.yes
          return step.when.holds(in: situation, held: book.held) && phrase.when.holds(in: situation, held: book.held)
        }
        #expect(!met, "\(path):\(phrase.mark.line) \(said) in: \(phrase.text)")
      }
    }
  }

  @Test(arguments: EveryShippedBookTests.paths)
  func `the last step of a call names counsel`(_ path: String) throws {
    let book = try ShippedBook.book(path)
    guard book.form == .call, book.fact(KnownFact.liability) != nil else { return }
    let last = try #require(book.steps.last)
    let situation = Situation(facts: [KnownFact.liability: KnownFact.yes])
    let aim = try #require(last.aim.first { book.applies($0, in: situation) })
    #expect(aim.text.contains("counsel"))
  }
}
