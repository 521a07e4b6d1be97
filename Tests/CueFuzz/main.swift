import Books
import CallSupport
import Foundation
import Language
import Surroundings

// Has the reader of cues read sentences nobody said: no crash, no words that are not there, and a text twice as long takes
// twice as long.
//
//   make fuzz                  ten million of them
//   cue-fuzz COUNT SEED        so many, by this chance

let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
let count = arguments.first ?? 1000
let folder = "Playbooks/cues/en"
let file = "\(folder)/words.yaml"
let language = try CueWords.read(text: try String(contentsOfFile: file, encoding: .utf8), file: file)
let books = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  .filter { $0.hasSuffix(".yaml") && $0 != "words.yaml" }
  .map { name in
    try CueBook(
      text: try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8), file: name, classes: language.names)
  }
let weights = FileBytes("\(folder)/weights.bin").flatMap { CueWeights($0) }
// Half of the chances are a team's own phrases, which decide by themselves.
let readers = [
  CueGuide(language, shipped: books, weights: weights).reader,
  CueGuide(language, shipped: [], own: books, weights: weights).reader,
]
let words = language.classes.flatMap(\.words) + books.flatMap { $0.phrases.map(\.text) }
var speech = RandomSpeech(words: words, seed: UInt64(arguments.dropFirst().first ?? 1))
var work = [CueReader.Work(), CueReader.Work()]
var given = 0

/// Seconds of the processor, so that whatever else the machine does is not counted.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

for round in 0..<count {
  var text = String(decoding: speech.next(), as: UTF8.self)
  let cues = text.withUTF8 { readers[round % 2].cues(in: $0, &work[round % 2]) }
  given += cues.count
  // What is read twice is read the same; and looked at closely now and then, which takes longer than reading.
  guard round % 16 == 0 else { continue }
  if let fault = fault(of: cues, in: text) {
    print("round \(round): \(fault)\n\(text)")
    exit(1)
  }
  if readers[round % 2].cues(in: text) != cues {
    print("round \(round): read otherwise a second time\n\(text)")
    exit(1)
  }
}
print("\(count) read, \(given) cues given, no fault")

/// A line of so many bytes, in seconds.
func seconds(bytes: Int, _ reader: CueReader, _ speech: inout RandomSpeech) -> Double {
  var text: [UInt8] = []
  while text.count < bytes { text += speech.next() }
  let line = String(decoding: text.prefix(bytes), as: UTF8.self)
  let began = processorSeconds()
  _ = reader.cues(in: line)
  return processorSeconds() - began
}

let short = seconds(bytes: 1 << 18, readers[0], &speech)
let long = seconds(bytes: 1 << 20, readers[0], &speech)
print("a line of 256 KiB takes \(short) s, one of 1 MiB \(long) s")
if long > short * 8 { exit(1) }
