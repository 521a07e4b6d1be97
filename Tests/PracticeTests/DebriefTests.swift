import Books
import Language
import Practice
import Reports
import Testing

@Suite("A debrief")
struct DebriefTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func debrief(_ lines: [String], in name: String = "missed-deadline") throws -> Debrief {
    var talk = Rehearsal(try shipped.scenario(name), try shipped.setting(name), seed: 5)
    for line in lines { talk.say(line) }
    talk.end()
    return Debrief(talk.record, WordFinder(shipped.words, lists: talk.scenario.lists)) { _ in [7] }
  }

  @Test func `a line that harmed is shown with a better one, from what they had told`() throws {
    let debrief = try debrief(["Your own people were late with the artwork.", "What else should I know?"])
    let moment = try #require(debrief.moments.first)
    #expect(moment.turn == 1)
    #expect(moment.said == "Your own people were late with the artwork.")
    #expect(moment.why == "blame")
    #expect(moment.theirs.hasPrefix("Where are my cartons?"))
    let better = try #require(moment.better)
    let examples = try shipped.scenario("missed-deadline").issues.compactMap(\.examples.soundsLike.first)
    #expect(examples.contains { better.hasPrefix($0) })
  }

  @Test func `an early day is put right by the day that can be kept`() throws {
    let debrief = try debrief(["You will have the first four thousand cartons tomorrow at eight."])
    #expect(debrief.moments.first?.better == "You'll have the first four thousand on Thursday at noon.")
  }

  @Test func `a good talk is shown its best moments, and nothing to mend in them`() throws {
    let debrief = try debrief([
      "Your packing line has been idle since Friday, and nobody here picked up the phone to tell you.",
      "We lost three days in our planning and told nobody. That was our fault, and I am sorry.",
    ])
    #expect(debrief.moments.map(\.turn) == [1, 2])
    #expect(debrief.moments.allSatisfy { $0.change < 0 && $0.better == nil })
  }

  @Test func `what they held back comes with the way to it`() throws {
    let debrief = try debrief(["Hello."])
    let scenario = try shipped.scenario("missed-deadline")
    #expect(debrief.hidden.map(\.fact) == scenario.hidden.compactMap(\.say.first))
    #expect(debrief.hidden[0].way.hasPrefix("Ask: \"What"))
    #expect(debrief.hidden.contains { $0.way.contains("when you own your part") })
  }

  @Test func `a sentence without anything in it is named, and moves nothing`() throws {
    let debrief = try debrief(["The weather over here is grey again today."])
    #expect(debrief.unread.map(\.words) == ["The weather over here is grey again today."])
    #expect(debrief.readings.last?.reasons == [])
  }

  @Test func `each sentence stands for a skill once`() throws {
    let debrief = try debrief(["Your packing line has stood still since Friday, and nobody here rang to tell you."])
    for skill in debrief.skills {
      #expect(Set(skill.evidence.map { "\($0.turn) \($0.words)" }).count == skill.evidence.count)
    }
  }

  @Test func `vague days are said to be none`() throws {
    let debrief = try debrief(["I could work something out and come back to you some time this week."])
    #expect(debrief.readings.count == 2)
    #expect(debrief.unread.isEmpty)
  }

  @Test(arguments: ["<b>&</b> \"x\"", "line\u{0}break *stars* [x](y)"])
  func `what was said stays text in every form`(line: String) throws {
    let debrief = try debrief([line + " and more words of it"])
    let page = DebriefDocuments.html(debrief)
    #expect(!page.contains("<b>&"))
    #expect(!page.contains("<script"))
    #expect(!DebriefDocuments.markdown(debrief).contains("[x](y)"))
  }
}
