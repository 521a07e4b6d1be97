/// What the customer says was their own doing. It is not read back to them and waits for the plan meeting, where both
/// parts are put side by side.
enum Admission {
  /// What is left to say without it: nil where nothing was admitted, empty where nothing else was said.
  /// - Parameter inTheirWords: whether "our fault" is theirs; in our own note it is as likely ours.
  static func rest(of text: String, inTheirWords: Bool) -> String? {
    let line = text.onOneLine
    let lower = line.lowercased().swapping("\u{2019}", for: "'")
    let isTheirs =
      reported.contains { lower.holds($0) } || openers.contains { opens(lower, $0) }
      || (inTheirWords && markers.contains { lower.holds($0) })
    guard isTheirs else { return nil }
    for joint in [", but ", " but ", ", you still ", " and you ", ", still ", " although ", ", though "] {
      guard let range = lower.firstRange(of: joint) else { continue }
      // "You still hung up" begins with its "you".
      let isSubject = joint.contains("you")
      let start = isSubject ? lower[range.lowerBound...].firstRange(of: "you")?.lowerBound : range.upperBound
      let end = lower.distance(from: lower.startIndex, to: start ?? range.upperBound)
      let rest = line.dropFirst(end)
      return rest.split(separator: " ").count > 2 ? String(rest) : ""
    }
    return ""
  }

  private static func opens(_ text: String, _ opener: String) -> Bool {
    guard text.hasPrefix(opener + " ") else { return false }
    let next = text.dropFirst(opener.count + 1)
    return next.hasPrefix("we ") || next.hasPrefix("i ") || next.hasPrefix("so we ") || next.hasPrefix("so i ")
  }

  /// In front of "we" and "I": "ok so we put the wrong postcode on".
  private static let openers = [
    "ok", "okay", "ok,", "yeah", "yeah,", "yes", "yes,", "fine", "fine,", "to be fair", "granted", "granted,", "sure",
    "sure,",
  ]
  /// They say of whom they speak.
  private static let reported = [
    "admits", "late, fine, but", "ourselves, fine", "ourselves he says", "ourselves she says", "own fault",
    " himself then", " himself, but", "says sorry for", " herself, but", " herself then", "missed his own",
    "missed her own", "missed their own",
  ]
  private static let markers = [
    "our own fault", "our fault", "my own fault", "my fault,", "my fault but", "my mistake", "our mistake",
    "we admit", "i admit", "we forgot", "i forgot", "we may have ", "we might have ", "i may have ", "i might have ",
    "we should have ", "i should have ", "we shouldn't have ", "late, fine", ", fine, but", ", yeah, ",
    "we got that wrong", "i got that wrong", "missed the deadline", "didn't read", "didnt read", "my bad",
    "we didn't send", "i didn't send", "never paid", "pressed the wrong", "we broke the", "i broke the",
    "lost my temper", "i was rude", "i was drunk", "overslept", "gave the wrong", "gave you the wrong",
    "ordered late", "made a mistake", "guilty,", "hold my hands up", "hold our hands up", "i know i ", "i know we ",
    "clicked the link", "that was on us, but", "forgot to", "we let the", "that one's on us",
  ]
}
