import Testing

@testable import LineEditing

@Suite("Taking changes of a line back")
struct LineChangesTests {
  private func type(_ text: String, into changes: inout LineChanges) {
    var scalars: [Unicode.Scalar] = []
    changes.note([], cursor: 0)
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      changes.note(scalars, cursor: scalars.count)
    }
  }

  private func text(_ step: LineChanges.Step?) -> String? {
    step.map { String(String.UnicodeScalarView($0.scalars)) }
  }

  @Test func `goes back word by word`() {
    var changes = LineChanges()
    type("one two", into: &changes)
    #expect(text(changes.takeBack()) == "one")
    #expect(text(changes.takeBack()) == "")
    #expect(changes.takeBack() == nil)
  }

  @Test func `a deletion is a change of its own, with the cursor where it was`() {
    var changes = LineChanges()
    type("abc", into: &changes)
    changes.note(["a"], cursor: 1)
    #expect(changes.takeBack() == LineChanges.Step(scalars: ["a", "b", "c"], cursor: 3))
  }
}
