import Calls
import Foundation
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
  init?(_ note: String, _ grammar: LineGrammar, _ terms: Terms) {
    guard let mark = terms.keys.character(for: .action), let said = NotedPromise.said(note) else { return nil }
    let lead = "\(mark)\(said.isUs ? "us" : "me"): "
    for rest in NotedPromise.ways(said.rest, terms) {
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

  /// Who promised, and what: the words behind "we will", "i'll", "promised her to".
  private static func said(_ note: String) -> (isUs: Bool, rest: String)? {
    let words = note.split(whereSeparator: \.isWhitespace)
    let lowered = words.map { $0.lowercased().replacing("\u{2019}", with: "'") }
    for index in words.indices {
      let next = index + 1 < lowered.count ? lowered[index + 1] : ""
      var start: Int?
      if ["i'll", "we'll"].contains(lowered[index]) { start = index + 1 }
      if ["i", "we"].contains(lowered[index]), ["will", "shall"].contains(next) { start = index + 2 }
      // Only what is told shifts "we will" to "we would".
      if index > 0, ["i'd", "we'd"].contains(lowered[index]) { start = index + 1 }
      if index > 0, ["i", "we"].contains(lowered[index]), next == "would" { start = index + 2 }
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
