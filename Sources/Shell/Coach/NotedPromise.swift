import Calls
import Foundation
import Language

/// What a note says that we promised: "told her we'd refund by fri", "i will send the logs tomorrow". A promise without
/// a time is none that one can keep a list of.
struct NotedPromise {
  /// What is longer is a text, and a promise in it no line of its own.
  private static let longest = 400

  /// The action it is.
  let actor: Actor
  let task: String
  let due: Due
  /// The line that would have written it down.
  let line: String

  /// - Parameter note: one that tells what we said.
  init?(_ note: String, _ telling: Telling, _ grammar: LineGrammar, _ terms: Terms) {
    guard note.utf8.count <= Self.longest, let mark = terms.keys.character(for: .action),
      let promise = telling.promise(in: note)
    else { return nil }
    let lead = "\(mark)\(promise.isOfAll ? "us" : "me"): "
    for rest in NotedPromise.ways(promise.words, terms) {
      guard case .change(.capture(.action(let actor, let task, let due?)))? = try? grammar.read(lead + rest) else {
        continue
      }
      (self.actor, self.task, self.due, line) = (actor, task, due, lead + rest)
      return
    }
    return nil
  }

  /// The ways to take what was promised: whole; without what follows it, "..., she is fine with that"; and with a date from
  /// its middle at its end, where the mark looks for it: "ring tomorrow with what engineering found".
  private static func ways(_ rest: String, _ terms: Terms) -> [String] {
    var ways = [rest]
    while let last = ways.last, let comma = last.lastIndex(where: { ",;".contains($0) }) {
      ways.append(String(last[..<comma]))
    }
    if let date = terms.when.textualDate(in: rest), let place = rest.range(of: date), place.upperBound < rest.endIndex {
      let parts = [rest[..<place.lowerBound], rest[place.upperBound...]].map { String($0).trimmed }
      ways.append("\(parts.joined(separator: " ")), \(date)")
    }
    return ways
  }
}
