/// Why a transcript fails its test.
package enum TranscriptFault: Error, CustomStringConvertible {
  /// The session no longer reads as in the file.
  case differs(file: String, difference: String)
  /// The file was written anew, as asked by EVENKEEL_RECORD=1.
  case recordedAnew(file: String)
  /// A line of the file that says nothing the runner understands.
  case unreadable(file: String, line: Int, text: String, why: String)
  /// The program neither ended nor showed a prompt.
  case stuck(command: String, seen: [String], why: String)

  package var description: String {
    switch self {
    case .differs(let file, let difference):
      "\(file) no longer reads like the session (- in the file, + now):\n\(difference)"
    case .recordedAnew(let file):
      "\(file) was recorded anew. Read what changed, then run the tests without EVENKEEL_RECORD."
    case .unreadable(let file, let line, let text, let why):
      "\(file):\(line): \(why): \(text)"
    case .stuck(let command, let seen, let why):
      "`\(command)` neither ended nor showed a prompt: \(why)\nUntil then:\n\(seen.joined(separator: "\n"))"
    }
  }
}
