import Foundation
import Language
import TestSupport
import Testing

/// Writes what programs write at random, and asks a real terminal whether the emulated one is right.
@Suite("The emulated screen beside tmux", .enabled(if: Tmux.isAvailable))
struct ScreenComparisonTests {
  private static let rows = 6
  private static let columns = 12
  private static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/tmp",
  ]

  /// A tmux that shows one file after the other, each on a clean screen, whenever a key is pressed.
  private static func tmux(showing texts: [String], in folder: TemporaryFolder) throws -> Tmux {
    for (index, text) in texts.enumerated() { try folder.write(text, to: "\(1000 + index)") }
    let script = """
      stty raw -echo
      for file in \(folder.path)/1*; do
        dd bs=1 count=1 >/dev/null 2>&1
        printf '\\033c\\033[3J'
        cat "$file"
      done
      sleep 60
      """
    let command = ["sh", try folder.write(script, to: "show")]
    return try Tmux(command, environment: environment, rows: rows, columns: columns)
  }

  /// The screen of tmux, once it is the expected one or has had the time to be.
  private func settled(_ tmux: Tmux, _ screen: ScreenEmulator) throws -> String {
    let expected = Self.picture(screen.screen, screen.cursor)
    let deadline = ContinuousClock.now + .seconds(1)
    var seen = ""
    repeat {
      let cursor = try tmux.cursor()
      // tmux counts a cursor that is about to wrap as beyond the last column.
      seen = Self.picture(try tmux.capture(), (cursor.row, min(cursor.column, screen.columns - 1)))
    } while seen != expected && ContinuousClock.now < deadline
    return seen
  }

  private static func picture(_ rows: [String], _ cursor: (row: Int, column: Int)) -> String {
    rows.joined(separator: "\n") + "\ncursor \(cursor.row), \(cursor.column)"
  }

  @Test(.timeLimit(.minutes(5)))
  func `shows what tmux shows`() throws {
    let screens = (0..<60).map { RandomScreen(seed: $0, rows: Self.rows, columns: Self.columns) }
    let folder = try TemporaryFolder()
    let tmux = try Self.tmux(showing: screens.map(\.text), in: folder)
    for (seed, random) in screens.enumerated() {
      try tmux.sendText("x")
      let seen = try settled(tmux, random.screen)
      #expect(
        seen == Self.picture(random.screen.screen, random.screen.cursor),
        "seed \(seed): \(random.text.debugDescription)")
      #expect(random.screen.unknown.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<10 as Range<UInt64>)
  func `reflows as tmux does`(seed: UInt64) throws {
    var random = RandomScreen(seed: seed, rows: Self.rows, columns: Self.columns, onlyLines: true)
    let folder = try TemporaryFolder()
    let tmux = try Self.tmux(showing: [random.text], in: folder)
    try tmux.sendText("x")
    #expect(try settled(tmux, random.screen) == Self.picture(random.screen.screen, random.screen.cursor))
    for _ in 0..<4 {
      let (rows, columns) = (random.number(2...9), random.number(4...20))
      try tmux.resize(rows: rows, columns: columns)
      random.screen.resize(rows: rows, columns: columns, .reflowing)
      let seen = try settled(tmux, random.screen)
      #expect(
        seen == Self.picture(random.screen.screen, random.screen.cursor),
        "\(rows) x \(columns): \(random.text.debugDescription)")
    }
  }
}

/// A screen after random text and commands, without those that terminals disagree about.
struct RandomScreen {
  private(set) var text = ""
  var screen: ScreenEmulator
  private var random: SeededRandom

  init(seed: UInt64, rows: Int, columns: Int, onlyLines: Bool = false) {
    screen = ScreenEmulator(rows: rows, columns: columns)
    random = SeededRandom(seed: seed)
    for _ in 0..<(onlyLines ? 10 : 60) {
      let piece = onlyLines ? line() : piece(hasWide: seed % 3 == 0)
      text += piece
      screen.feed(piece)
    }
    if onlyLines {
      text += "> it"
      screen.feed("> it")
    }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// Nothing wide: tmux loses the join where a wide character has wrapped before the last column.
  private mutating func line() -> String {
    letters(0...30) + command([" ", " ", "\r\n", "\r\n", "\r\n", "\r\u{1B}[2A\n"])
  }

  private mutating func letters(_ count: ClosedRange<Int>) -> String {
    String((0..<number(count)).map { _ in Character(Unicode.Scalar(UInt8(number(0x20...0x7E)))) })
  }

  private mutating func piece(hasWide: Bool) -> String {
    // tmux leaves half of a wide character standing in the first column.
    if hasWide, screen.cursor.column == 1 { return "\r" }
    let choice = number(0...9)
    if choice < 4 { return letters(1...9) }
    if choice == 4 { return hasWide ? "日é本e\u{301}" : letters(1...3) }
    if choice == 5 { return "\r\n" }
    // Where the cursor is after the last column, terminals agree only about what names a column.
    if screen.isWrapPending { return command(["H", "G"].map { "\u{1B}[\(number(1...14))\($0)" } + ["\r"]) }
    let count = number(1...4)
    let moves = ["A", "B", "C", "D", "G", "d"].map { "\u{1B}[\(count)\($0)" }
    let place = "\u{1B}[\(number(1...7));\(number(1...13))H"
    // From the first column BS brings tmux alone back over a wrap.
    let controls = [
      screen.cursor.column > 0 ? "\u{8}" : "", "\n", "\r", "\t", "\u{1B}[1;31m", "\u{1B}[m", "\u{1B}7", "\u{1B}8",
      "\u{1B}M",
    ]
    if hasWide { return command(moves + [place] + controls) }
    let rows = ["L", "M", "S", "T"].map { "\r\u{1B}[\(count)\($0)" }
    // tmux forgets to blank what is inserted where less than that is left behind it.
    let room = max(1, min(count, (screen.columns - screen.cursor.column) / 2))
    let edits =
      ["P", "X"].map { "\u{1B}[\(count)\($0)" } + ["\u{1B}[\(room)@"]
      + ["J", "K"].map { "\u{1B}[\(number(0...2))\($0)" }
    return command(moves + [place, place] + controls + rows + edits)
  }

  private mutating func command(_ choices: [String]) -> String {
    choices[number(0...choices.count - 1)]
  }
}
