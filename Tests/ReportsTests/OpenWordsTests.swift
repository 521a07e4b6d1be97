import CallSupport
import Calls
import Testing

@testable import Reports

@Suite struct OpenWordsTests {
  private static let action = Reference(.action, 1)

  @Test(
    arguments: [
      (
        .need("issues captured", step: "listen"),
        "Listen and take notes: No issue is written down yet. ! and a few words makes one."
      ),
      (.question(fact: "fault", step: "paraphrase"), "Paraphrase back: Whose doing is it, as far as you know?"),
      (.passedOver(step: "own"), "Own it was passed over"), (.notDone(step: "own"), "Own it was not done"),
      (.accountUnknown, "the account is not known"), (.notConfirmed([1, 3]), "not confirmed by them: i1 i3"),
      (.noDate(action), "a1 has no date yet"), (.notAgreed(action), "a1 is not agreed"),
      (.notApproved(remedy: 2), "r2 waits for approval"), (.notFoundOut([1, 2]), "to find out: ?1 ?2"),
      (.noNextWord, "they do not know when they hear from us again"), (.asWritten("late"), "late"),
      // What no book of the call has is told by its id.
      (.passedOver(step: "gone"), "gone was passed over"), (.question(fact: "gone", step: "gone"), "gone: gone"),
      (.need("gone is yes", step: "gone"), "gone: not there: gone is yes"),
    ] as [(Open, String)])
  func `what is open is recorded in the words of the book`(open: Open, words: String) throws {
    #expect(try CallBench().call.record(of: open) == words)
  }

  @Test func `an offer that was too early is recorded with its reason`() throws {
    #expect(
      try CallBench().call.record(of: .offered([1, 2], .liability)) == "r1, r2 offered although liability is yes")
  }

  @Test(
    arguments: [
      (.notDone(step: "own"), "/go own"), (.noDate(action), "/edit a1 Friday noon"),
      (.question(fact: "liability", step: "paraphrase"), "/fact liability yes, no"),
    ] as [(Open, String)])
  func `what is open names the line that mends it`(open: Open, cure: String) throws {
    #expect(try CallBench().call.cure(for: open) == cure)
  }
}
