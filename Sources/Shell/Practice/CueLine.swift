import Language
import Practice

/// What somebody types who plays the customer: what they say, `=7` beside it for how hot it leaves them, and `/told ID` for
/// what is out by now.
enum CueLine {
  case played(PlayedLine)
  case card, leave, done, help, empty

  /// - Parameter tellable: the ids of all that can be told.
  init(_ line: String, tellable: [String]) throws(PracticeRefusal) {
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text.hasPrefix("/") {
      self = try CueLine.command(text.dropFirst().split { $0 == " " || $0 == "," }.map(String.init), tellable)
    } else {
      var words = text.split(separator: " ").map(String.init)
      let place = [words.indices.last, words.indices.first].compactMap(\.self).first { words[$0].hasPrefix("=") }
      var heat: Int?
      if let place {
        guard let number = Int(words.remove(at: place).dropFirst()), (0...10).contains(number) else {
          throw PracticeRefusal(words: "how hot they are is a number from 0 to 10, like =7")
        }
        heat = number
      }
      self = .played(PlayedLine(text: words.joined(separator: " "), heat: heat))
    }
  }

  private static func command(_ words: [String], _ tellable: [String]) throws(PracticeRefusal) -> CueLine {
    switch words.first?.lowercased() {
    case "told":
      let ids = words.dropFirst().map { $0.lowercased() }
      guard !ids.isEmpty else {
        throw PracticeRefusal(words: "told what? /told \(tellable.first ?? "ID"); /card lists the words")
      }
      for id in ids where !tellable.contains(id) {
        let near = Nearest.match(id, among: tellable).map { "did you mean \($0)?" } ?? "/card lists what there is"
        throw PracticeRefusal(words: "there is no \(id) to tell: \(near)")
      }
      return .played(PlayedLine(text: "", told: ids))
    case "card", "brief": return .card
    case "leave", "quit": return .leave
    case "done": return .done
    case "help", "h": return .help
    case let other: throw PracticeRefusal(words: "there is no /\(other ?? "") here: /told, /card, /leave and /done")
    }
  }
}
