import Foundation
import Language
import Surroundings

/// Lines that only the store refused, in the order in which they were typed. As long as they wait they stand in a file as
/// well, readable by the user alone, so that neither the end of the shell nor a crash loses them.
final class WaitingLines {
  struct Line: Codable, Equatable {
    let text: String
    /// When it was typed, in ISO form: "tomorrow" is the day after that.
    let at: String

    init(_ text: String, at moment: Moment) {
      (self.text, at) = (text, moment.iso)
    }

    var moment: Moment? { Moment(iso: at) }
  }

  /// The folder of the store, and where to go when nothing can be written there.
  private let paths: [String]
  /// What brings them back, around "them": "resume stores", "first".
  let takenUp: (by: String, how: String)
  private(set) var lines: [Line] = []
  /// The line that stands in the prompt to be tried again: kept like the others, and none of them yet.
  var held: Line? {
    didSet { if held != oldValue { keep() } }
  }
  /// The file that has them; nil when it could not be written.
  private(set) var file: String?

  /// - Parameter writer: the scribe who types them; nil for the leader.
  init(call: String, writer: String? = nil, home: String) {
    let name = UnfinishedLine.fileName("waiting", call: call, writer: writer)
    let spare = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("evenkeel-\(name)").path
    paths = ["\(home)/\(name)", spare]
    takenUp = writer == nil ? ("resume stores", "first") : ("watch hands", "in first")
  }

  var isEmpty: Bool { lines.isEmpty }

  func add(_ line: Line) {
    lines.append(line)
    if held == nil { keep() } else { held = nil }
  }

  func removeFirst() {
    lines.removeFirst()
    keep()
  }

  /// Takes up what an earlier shell could not have stored.
  func takeUp() {
    for path in paths {
      guard let text = Paths.text(of: path) else { continue }
      lines = text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
      file = path
      return
    }
  }

  private func keep() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = (lines + [held].compactMap(\.self)).compactMap { try? encoder.encode($0) }.map {
      String(decoding: $0, as: UTF8.self) + "\n"
    }.joined()
    let written = text.isEmpty ? nil : paths.first { (try? Paths.write(text, to: $0)) != nil }
    if let file, file != written { try? FileManager.default.removeItem(atPath: file) }
    file = written
  }
}
