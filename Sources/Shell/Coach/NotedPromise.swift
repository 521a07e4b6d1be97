import Calls
import Language

/// What a note says that we promised: "told her we'd refund by fri", "i will send the logs tomorrow". A promise without
/// a time is none that one can keep a list of.
struct NotedPromise {
  /// The action it is.
  let actor: Actor
  let task: String
  let due: Due
  /// The line that would have written it down.
  let line: String

  /// - Parameter note: one that tells what we said.
  init?(_ note: String, _ grammar: LineGrammar, _ keys: LineKeys) {
    guard let mark = keys.character(for: .action), let said = NotedPromise.said(note) else { return nil }
    // "..., she is fine with that": what follows the promise is no part of it.
    var rest = said.rest
    while true {
      let line = "\(mark)\(said.isUs ? "us" : "me"): \(rest)"
      if case .change(.capture(.action(let actor, let task, let due?)))? = try? grammar.read(line) {
        (self.actor, self.task, self.due, self.line) = (actor, task, due, line)
        return
      }
      guard let comma = rest.lastIndex(where: { ",;".contains($0) }) else { return nil }
      rest = String(rest[..<comma])
    }
  }

  /// Who promised, and what: the words behind "we will", "i'll", "promised her to".
  private static func said(_ note: String) -> (isUs: Bool, rest: String)? {
    let words = note.split(whereSeparator: \.isWhitespace)
    let lowered = words.map { $0.lowercased().replacing("\u{2019}", with: "'") }
    for index in words.indices {
      let next = index + 1 < lowered.count ? lowered[index + 1] : ""
      var start: Int?
      if ["i'll", "we'll", "i'd", "we'd", "ill", "well", "id", "wed"].contains(lowered[index]) { start = index + 1 }
      if ["i", "we"].contains(lowered[index]), ["will", "would", "shall", "ll"].contains(next) { start = index + 2 }
      if index == 0, lowered[index] == "will" { start = 1 }
      if ["promised", "agreed", "offered", "committed", "pledged"].contains(lowered[index]) {
        // "promised to", "promised her to"
        start = (index + 1...index + 2).first { $0 < lowered.count && lowered[$0] == "to" }.map { $0 + 1 }
      }
      guard let start, start < words.count, isTask(lowered[start]) else { continue }
      return (lowered[index].hasPrefix("we"), words[start...].joined(separator: " "))
    }
    return nil
  }

  /// "not" takes it back, "have" and "had" tell of what is over.
  private static func isTask(_ word: String) -> Bool {
    !["not", "never", "have", "had", "be", "like", "love", "rather"].contains(word)
  }
}
