/// The difference of two texts, line by line, as a person wants to read it: what left with `-`, what came with `+`,
/// and two lines around each.
struct LineDifference: CustomStringConvertible {
  private static let context = 2

  /// One line and its mark.
  private typealias Entry = (mark: String, line: String)
  private let entries: [Entry]

  init(_ expected: String, _ actual: String) {
    let before = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var left: Set<Int> = []
    var came: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): left.insert(offset)
      case .insert(let offset, _, _): came.insert(offset)
      }
    }
    entries = Self.entries(before, left: left, after, came: came)
  }

  private static func entries(_ before: [String], left: Set<Int>, _ after: [String], came: Set<Int>) -> [Entry] {
    var entries: [Entry] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      if left.contains(old) {
        entries.append(("-", before[old]))
        old += 1
      } else if came.contains(new) {
        entries.append(("+", after[new]))
        new += 1
      } else {
        entries.append((" ", after[new]))
        old += 1
        new += 1
      }
    }
    return entries
  }

  var description: String {
    let changed = entries.indices.filter { entries[$0].mark != " " }
    var shown: Set<Int> = []
    for index in changed { shown.formUnion(index - Self.context...index + Self.context) }
    var text: [String] = []
    var skipping = false
    for index in entries.indices {
      if shown.contains(index) {
        text.append("\(entries[index].mark) \(entries[index].line)")
      } else if !skipping {
        text.append("  ...")
      }
      skipping = !shown.contains(index)
    }
    return text.joined(separator: "\n")
  }
}
