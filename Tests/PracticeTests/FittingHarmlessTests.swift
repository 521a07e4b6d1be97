import Books
import Testing

@testable import Practice

/// Sentences that harm nobody, and were taken for such as do in talks that were played.
@Suite struct FittingHarmlessTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func reasons(_ lines: [String], in name: String) throws -> [RehearsalTurn.Effect.Reason] {
    try shipped.talk(lines, in: name).turns.last?.effects.map(\.reason) ?? []
  }

  @Test(arguments: [
    ("abuse", "Stop there, please. I want to help you with this door. If it carries on like that I'll end the call."),
    ("customer-is-wrong", "Keep a few jokes, please. I'll send you a draft of the letter by three."),
    ("abuse", "Good. Then I'll make sure it happens, Mr Lang, and you'll hear from me."),
  ])
  func `a plea and a plan make nothing small`(name: String, line: String) throws {
    #expect(!(try reasons([line], in: name)).contains(.dismissive))
  }

  @Test func `what is missing on our side is owned, whatever stands before it`() throws {
    let line = "As I said, the import only looks whether there's a number at all, and that's a gap on our side."
    #expect(!(try reasons([line], in: "customer-is-wrong")).contains(.defensive))
  }

  @Test func `our change that took something down is owned`() throws {
    let line = "The change our team put live at 9:55 took the shop down."
    #expect(try reasons([line], in: "site-down").contains(.owned))
  }

  @Test func `a day before another is in time`() throws {
    let line = "A call before Friday it is. I'll ring you Thursday at three."
    #expect(!(try reasons([line], in: "discount-or-leave")).contains(.tooLate))
  }
}
