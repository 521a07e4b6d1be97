/// What the control characters and sequences do.
extension ScreenEmulator {
  /// The private modes that are no surprise, though all but a few change nothing that is seen.
  private static let knownModes: Set<Int> = [1, 7, 12, 25, 1004, 1049, 2004, 2026]

  mutating func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\0", "\u{07}": break
    case "\u{08}": move(columns: -1)
    case "\t": moveTo(column: (place.column / 8 + 1) * 8)
    case "\n", "\u{0B}", "\u{0C}": lineFeed()
    case "\r": moveTo(column: 0)
    default: unknown.append(String(scalar.value, radix: 16))
    }
  }

  mutating func escape(_ text: String) {
    switch text {
    case "7": savedPlace = place
    case "8": place = savedPlace
    case "c": reset()
    case "D": lineFeed()
    case "E":
      moveTo(column: 0)
      lineFeed()
    case "M": reverseIndex()
    case "=", ">", "(B", ")B": break
    default: unknown.append("ESC " + text)
    }
  }

  mutating func command(_ command: ScreenCommand) {
    guard command.isPlain else { return note(command) }
    if command.isPrivate { return setMode(command) }
    switch command.final {
    case "A": move(rows: -command.count)
    case "B": move(rows: command.count)
    case "C": move(columns: command.count)
    case "D": move(columns: -command.count)
    case "E", "F":
      move(rows: command.final == "E" ? command.count : -command.count)
      moveTo(column: 0)
    case "G", "`": moveTo(column: command.position(0))
    case "d": moveTo(row: command.position(0), column: place.column)
    case "H", "f": moveTo(row: command.position(0), column: command.position(1))
    case "s": savedPlace = place
    case "u": place = savedPlace
    case "r": setRegion(command)
    default: edit(command)
    }
  }

  private mutating func edit(_ command: ScreenCommand) {
    switch command.final {
    case "J": eraseScreen(command)
    case "K": eraseRow(command)
    case "L": shiftRows(command.count)
    case "M": shiftRows(-command.count)
    case "P": editRow { $0.delete(command.count, at: $1) }
    case "@": editRow { $0.insert(command.count, at: $1) }
    case "X": editRow { $0.erase($1..<$1 + command.count) }
    case "S": scroll(command.count)
    case "T": scroll(-command.count)
    case "m": unknown += place.rendition.apply(command.text).map { "CSI \($0)m" }
    case "n" where command.number(0) == 6:
      answers += Array("\u{1B}[\(place.row + 1);\(place.column + 1)R".utf8)
    default: note(command)
    }
  }

  private mutating func note(_ command: ScreenCommand) {
    unknown.append("CSI " + command.text + String(Character(command.final)))
  }

  private mutating func setMode(_ command: ScreenCommand) {
    guard command.final == "h" || command.final == "l", Self.knownModes.isSuperset(of: command.all) else {
      return note(command)
    }
    let isOn = command.final == "h"
    for mode in command.all {
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
      if mode == 1049 { setAlternateScreen(isOn) }
    }
  }

  private mutating func setAlternateScreen(_ isOn: Bool) {
    if isOn, hidden == nil {
      hidden = (grid, place)
      grid = Array(repeating: ScreenRow(columns: columns), count: rows)
    } else if !isOn, let shown = hidden {
      (grid, place) = shown
      hidden = nil
    }
  }

  private mutating func reset() {
    let before = self
    self = ScreenEmulator(rows: rows, columns: columns, width: width)
    (history, unknown, answers) = (before.history, before.unknown, before.answers)
  }
}
