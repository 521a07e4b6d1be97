import LineEditing

extension Completion {
  /// Those of the candidates that go on from what has been typed; nil when there are none. Capitals make no difference.
  static func matching(_ typed: Substring, _ candidates: [Candidate], ending: String = " ") -> Completion? {
    let beginning = typed.lowercased()
    let found = candidates.filter { $0.text.lowercased().hasPrefix(beginning) }
    return found.isEmpty ? nil : Completion(replacing: typed.count, with: found, ending: ending)
  }

  /// One more of several, for the last word: those that stand in the line already are not offered again.
  static func further(_ typed: Substring, _ candidates: [Candidate]) -> Completion? {
    let word = typed.lastWord
    let there = typed.dropLast(word.count).split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    return matching(word, candidates.filter { !there.contains($0.text.lowercased()) })
  }
}

extension Completion {
  /// How the word goes on, where only one candidate is left of it.
  var onlyRest: String? {
    guard replaced > 0, candidates.count == 1, let only = candidates.first, only.text.count > replaced else {
      return nil
    }
    return String(only.text.dropFirst(replaced))
  }
}

extension Substring {
  /// What has been typed of the last word; empty behind a blank.
  var lastWord: Substring {
    var start = endIndex
    while start > startIndex, !self[index(before: start)].isWhitespace { start = index(before: start) }
    return self[start...]
  }

  /// What stands behind the last comma; nil without one.
  var lastPart: Substring? {
    lastIndex(of: ",").map { self[index(after: $0)...].drop(while: \.isWhitespace) }
  }
}
