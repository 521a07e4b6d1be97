import Books
import Foundation
import Language

// Damages books at random and has each read and checked: no crash, no book that takes a second.
//
//   make fuzz                  a million damaged books
//   book-fuzz COUNT SEED       so many, by this chance

/// One thing done to the bytes of a book.
func damage(_ book: inout [UInt8], _ pieces: [[UInt8]], _ chance: inout SeededRandom) {
  guard !book.isEmpty else { return }
  let at = Int.random(in: 0..<book.count, using: &chance)
  switch Int.random(in: 0..<9, using: &chance) {
  case 0: book[at] = UInt8.random(in: 0...255, using: &chance)
  case 1: book[at] = Array("{}[]:-#&*!|>'\"%@`,?\n\t ".utf8).randomElement(using: &chance) ?? 32
  case 2: book.removeSubrange(at..<min(book.count, at + Int.random(in: 1...40, using: &chance)))
  case 3: book.insert(contentsOf: pieces.randomElement(using: &chance) ?? [], at: at)
  case 4: book.insert(contentsOf: book[at..<min(book.count, at + Int.random(in: 1...200, using: &chance))], at: at)
  case 5: book.removeLast(Int.random(in: 0..<min(book.count, 400), using: &chance))
  case 6: book.insert(contentsOf: [UInt8](repeating: book[at], count: Int.random(in: 1...60, using: &chance)), at: at)
  case 7:
    let other = Int.random(in: 0..<book.count, using: &chance)
    book.swapAt(at, other)
  default:
    // A line moved to where it does not belong.
    let lines = book.split(separator: 10, omittingEmptySubsequences: false)
    var moved = lines
    let from = Int.random(in: 0..<lines.count, using: &chance)
    moved.swapAt(from, Int.random(in: 0..<lines.count, using: &chance))
    book = Array(moved.joined(separator: [10]))
  }
}

let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
let count = arguments.first ?? 1000
var chance = SeededRandom(seed: UInt64(arguments.dropFirst().first ?? 1))
let folder = "Playbooks/calls"
let names = ["first-contact", "five-steps", "irate-caller"]
let books =
  names.compactMap { FileManager.default.contents(atPath: "\(folder)/\($0).yaml").map { [UInt8]($0) } }
  + [Array(StarterBook.text(name: "late-delivery").utf8)]
let pieces = [
  "&a [*a, *a]", "*a", "<<: *a", "when: {not: {not: {not: fault is ours}}}", "heat above 99999999999999999999",
  "fault is not", "{fault}", "[{contact}", "!!binary x", "? ", "- include: x\n", "---\n", "%YAML 9.9\n", "\u{FEFF}",
  "next_word: {1: 9}", "severity is 9", "  - id: x\n", "\u{0}", "\u{2028}", "kind: money\n", "1e309", "-0", "~",
].map { Array($0.utf8) }

/// Seconds of the processor, so that whatever else the machine does is not counted.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

var slowest = 0.0
var clean = 0
for round in 1...max(1, count) {
  var bytes = books[round % books.count]
  for _ in 0..<Int.random(in: 1...6, using: &chance) { damage(&bytes, pieces, &chance) }
  let text = String(decoding: bytes, as: UTF8.self)
  let began = processorSeconds()
  let faults = BookCheck.faults(text: text, file: "fuzz.yaml", rules: Set(1...79)).count
  let took = processorSeconds() - began
  if faults == 0 { clean += 1 }
  slowest = max(slowest, took)
  if took > 1 {
    print("book \(round) took \(took) seconds:\n\(text)")
    exit(1)
  }
}
print("\(count) damaged books, \(clean) of them still without a finding; the slowest took \(Int(slowest * 1000)) ms.")
