import Language

/// When they hear from us, and how.
extension LineGrammar {
  /// `@tomorrow 4pm call`: the date, and how, wherever the word stands.
  func nextWord(_ text: String) throws(Refusal) -> Capture {
    let text = try words(text.isEmpty ? usualNextWord ?? "" : text, "the next word", "@tomorrow 4pm call")
    let (channel, bare) = LineGrammar.withoutChannel(text)
    var rest = bare
    let due = try due { when in
      let reading = try when.read(bare)
      rest = bare.replacingRange(reading.range, with: " ")
      return reading
    }
    guard let due else { throw .noDate("@tomorrow 4pm call") }
    let now = terms.now.civil
    if due.time == nil, due.date == now.date, terms.closing <= now.time { throw .dayIsOver(terms.closing) }
    return .nextWord(due, channel, remark: LineGrammar.remark(rest))
  }

  /// How they hear from us, taken out first so that it does not stand between a day and its hour: `mon teams 9`.
  private static func withoutChannel(_ text: String) -> (NextWord.Channel?, String) {
    var channel: NextWord.Channel?
    let words = text.split(separator: " ").filter { word in
      let key = word.lowercased().filter { $0.isLetter || $0 == "-" }
      guard channel == nil, let found = NextWord.Channel(rawValue: key) ?? channelNames[key] else { return true }
      channel = found
      return false
    }
    return channel == nil ? (nil, text) : (channel, words.joined(separator: " "))
  }

  /// What else was typed beside the date: `her mobile`. Nothing typed is dropped.
  private static func remark(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace)
    // What only joins date and way says nothing by itself.
    func isJoint(_ word: Substring) -> Bool {
      let key = word.lowercased().filter(\.isLetter)
      return key.isEmpty && !word.contains(where: \.isNumber) || joints.contains(key)
    }
    if words.allSatisfy(isJoint) { return nil }
    func isEdge(_ word: Substring) -> Bool {
      edges.contains(word.lowercased()) || !word.contains { $0.isLetter || $0.isNumber }
    }
    while let last = words.last, isEdge(last) { words.removeLast() }
    return words.drop(while: isEdge).joined(separator: " ")
  }

  private static let channelNames: [String: NextWord.Channel] = [
    "phone": .call, "ring": .call, "mail": .email, "e-mail": .email, "meet": .meeting, "onsite": .visit,
    "teams": .meeting, "zoom": .meeting, "webex": .meeting, "video": .meeting, "videocall": .meeting,
  ]
  private static let edges: Set<String> = ["at", "on", "by", "via", "with", "a", "an", "then", "and", "in"]
  private static let joints: Set<String> = [
    "at", "on", "by", "a", "an", "the", "with", "via", "in", "then", "and", "again", "please", "i", "we", "will", "you",
    "her", "him", "them", "me", "us", "back", "up", "from", "hear", "to",
  ]
}
