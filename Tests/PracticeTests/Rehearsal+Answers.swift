import Books

@testable import Practice

extension Rehearsal {
  /// Whether their last answer holds a line of this act, of whichever mood.
  func answers(with act: PracticeAct) -> Bool {
    let reply = turns.last?.reply ?? ""
    let lines = [setting.character.lines, setting.common].flatMap(\.all).filter { $0.act == act }.map(\.text)
    return lines.contains { text in
      // What stands before, between and behind its slots.
      let parts = text.split(separator: "{").map { $0.split(separator: "}").last ?? "" }
      return parts.max { $0.count < $1.count }.map { reply.contains($0) } ?? false
    }
  }
}
