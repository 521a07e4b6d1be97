import Books
import LineEditing
import Surroundings

/// A fault of a file: its place, its words and its cure, then the line with a caret under the place.
struct FaultView: Block {
  private let fault: BookFault
  private let head: String

  init(_ fault: BookFault, before head: String = "") {
    (self.fault, self.head) = (fault, head)
  }

  /// The caret is left out where the line does not fit: there it would stand under something else.
  func lines(on paper: Paper) -> [StyledText] {
    let parts = fault.described.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let words = Paragraph(StyledText(head + parts[0], .fault), hanging: 2).lines(on: paper)
    let source = StyledText(parts.dropFirst().first ?? "", .fault)
    if source.width > paper.columns { return words + Paragraph(source, hanging: 2).lines(on: paper) }
    return words + parts.dropFirst().map { StyledText($0, .fault) }
  }
}

/// Everything that is wrong with the settings, and what holds meanwhile.
struct SettingsFaultsView: Block {
  let faults: [BookFault]
  var head = ""

  func lines(on paper: Paper) -> [StyledText] {
    if faults.isEmpty { return [] }
    let holds = Paragraph(StyledText(whatHolds, .fault), hanging: 2)
    return faults.flatMap { FaultView($0, before: head).lines(on: paper) } + holds.lines(on: paper)
  }

  private var whatHolds: String {
    if faults.contains(where: \.kind.leavesNoSetting) {
      return "Until that is mended every setting has its default. If a limit is set there, every amount needs approval."
    }
    let limit =
      faults.contains { $0.kind.isAboutLimit } ? " Until the limit can be read, every amount needs approval." : ""
    return "The rest of the settings holds.\(limit)"
  }
}

extension BookFault.Kind {
  /// Whether nothing of the file could be read.
  fileprivate var leavesNoSetting: Bool {
    switch self {
    case .notYAML, .tooManyAliases, .cannotRead: true
    case .wrongType(let key, _): key == SettingsFile.name
    default: false
    }
  }

  fileprivate var isAboutLimit: Bool {
    switch self {
    case .wrongType("limit", _), .duplicateKey("limit"), .secondDocument: true
    default: false
    }
  }
}
