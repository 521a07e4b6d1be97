/// Whether two things to be done, as they were typed, are the same one. It is told by the words that carry them: "send Dana
/// the log" and "mail the log to Dana" are, "send the log" and "send the invoice" are not. Where it is not sure it says no.
package enum SameTask {
  package static func isSame(_ one: String, _ other: String) -> Bool {
    guard isDenied(one) == isDenied(other) else { return false }
    let (one, other) = (words(of: one), words(of: other))
    let shared = one.intersection(other).count
    guard shared > 0 else { return false }
    // One word alone is the same thing only where there is nothing else.
    if one == other { return true }
    return shared >= 3 && shared * 4 >= one.union(other).count * 3
  }

  /// The stems of the words that say what it is about, each once, in their order: "the invoices are late" gives invoic, late.
  package static func carryingWords(of text: String) -> [String] {
    var seen: Set<String> = []
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).compactMap { word in
      if EnglishWords.functionWords.contains(word) || empty.contains(word) { return nil }
      let stem = WordForms.stem(of: word)
      return seen.insert(stem).inserted ? stem : nil
    }
  }

  private static func words(of text: String) -> Set<String> { Set(carryingWords(of: text).map { alike[$0] ?? $0 }) }

  /// "Do not send" is not "send".
  private static func isDenied(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.contains { denials.contains(String($0)) || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }
  }

  private static let denials: Set<String> = ["not", "no", "never", "stop", "cancel", "without"]

  /// They say when and to whom, and not what.
  private static let empty: Set<String> = [
    "again", "asap", "finally", "her", "him", "it", "me", "new", "now", "please", "quickly", "soon", "them", "they",
    "today", "tomorrow", "us",
  ]

  /// What is done with a thing, by one word for all that come to the same.
  private static let alike: [String: String] = {
    let classes: [(String, String)] = [
      ("send", "send mail email forward deliver give hand provide"), ("ring", "ring call phone telephone"),
      ("mend", "mend fix repair correct"), ("look", "check examine inspect investigate review"),
      ("tell", "tell inform update brief"),
    ]
    return classes.reduce(into: [:]) { alike, entry in
      for word in entry.1.split(separator: " ") { alike[WordForms.stem(of: String(word))] = entry.0 }
    }
  }()
}
