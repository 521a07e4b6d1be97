import Language
import SwiftCSV

/// A table as a spreadsheet writes it, its cells parted by commas, semicolons or tabs, whichever its first row has.
package struct Sheet: Sendable {
  /// A row as spreadsheets count them: the one of the names is 1.
  package struct Row: Sendable {
    package let number: Int
    fileprivate let cells: [String]
    fileprivate let places: [String: Int]

    /// What stands in a column, on one line; nil where the sheet has no column of that name.
    package subscript(column: String) -> String? {
      guard let place = places[column] else { return nil }
      let cell = place < cells.count ? cells[place] : ""
      let text = Sheet.oneLine(cell)
      // What a spreadsheet would have taken for a formula was written with an apostrophe in front, which some keep.
      return text.first == "'" && text.dropFirst().first.map { "=+-@".contains($0) } ?? false
        ? String(text.dropFirst()) : text
    }
  }

  /// The names of its columns, in small letters.
  package let columns: Set<String>
  /// Those with anything in them.
  package let rows: [Row]

  /// Some spreadsheets say in a first line of its own what parts the cells.
  private static func withoutSeparatorLine(_ text: String) -> String {
    guard text.lowercased().hasPrefix("sep="), let end = text.firstIndex(where: \.isNewline) else { return text }
    return String(text[text.index(after: end)...])
  }

  package static func oneLine(_ cell: String) -> String {
    IncomingText(cell).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// - Parameter needed: a column that it cannot be read without, in small letters.
  package init(_ file: IncomingFile, needing needed: String) throws {
    let text = Sheet.withoutSeparatorLine(IncomingText(file: file.text).text)
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2),
      let table = try? EnumeratedCSV(string: text, loadColumns: false)
    else {
      throw Failure(
        .badInput, "\(file.name) is no table that can be read: a quotation mark is missing, or stands inside a cell",
        hint: "save it as csv from the spreadsheet once more; nothing was taken")
    }
    let names = table.header.map { $0.trimmed.lowercased() }
    guard names.contains(needed) else {
      throw Failure(
        .badInput, "\(file.name) has no column \(needed)",
        hint: "its first row names the columns; --format csv writes one")
    }
    if let twice = names.first(where: { name in !name.isEmpty && names.count { $0 == name } > 1 }) {
      throw Failure(
        .badInput, "\(file.name) has the column \(twice) twice", hint: "take one of them out; nothing was taken")
    }
    let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    columns = Set(names)
    rows = table.rows.enumerated().compactMap { index, cells in
      let isEmpty = cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
      return isEmpty ? nil : Row(number: index + 2, cells: cells, places: places)
    }
  }
}
