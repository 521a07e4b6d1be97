import Calls
import Language
import Mustache

/// A letter that a user may change: a subject, and words with tags for what the record has. What it makes is read as one reads a
/// plain text: blank lines between paragraphs, lists of lines with a dash or a number.
package struct LetterTemplate: Sendable {
  private let file: String
  private let text: String
  private let tags: [TemplateTag]
  private let mustache: MustacheTemplate

  /// - Parameter file: only used to name the place of a fault.
  /// - Throws: the first fault there is.
  package init(text: String, file: String) throws(TemplateFault) {
    self.file = file
    let text = TemplateTags.clean(LetterTemplate.plain(text))
    self.text = text
    do throws(TemplateFault.Reason.Placed) {
      if let place = TemplateTag.Place(of: "\u{FFFD}", in: text) {
        throw TemplateFault.Reason.Placed(.strayBytes, place)
      }
      tags = try TemplateTag.all(in: text)
      try LetterTemplate.check(tags)
      guard LetterTemplate.withoutRemarks(text).hasPrefix(LetterTemplate.subject) else {
        throw TemplateFault.Reason.Placed(.noSubject, TemplateTag.Place(line: 1, column: 1))
      }
    } catch {
      throw TemplateFault(file: file, line: error.place.line, column: error.place.column, reason: error.reason)
    }
    do {
      // What is typed is made safe by each form, not here.
      mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\(text)\n")
    } catch {
      throw TemplateFault(file: file, line: 1, column: 1, reason: .unreadable)
    }
  }

  private static let subject = "Subject:"

  /// With one kind of line break, blanks for control characters, and no mark of an encoding in front.
  private static func plain(_ text: String) -> String {
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    return IncomingText(file: text).text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// What a template says of itself: the remark it begins with.
  package static func about(_ text: String) -> String? {
    let text = text.drop(while: \.isWhitespace)
    guard text.hasPrefix("{{!"), let end = text.range(of: "}}") else { return nil }
    return String(trimmed(text[..<end.lowerBound].dropFirst(3)))
  }

  private static func withoutRemarks(_ text: String) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    while rest.hasPrefix("{{!"), let end = rest.range(of: "}}") {
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    return rest
  }

  /// Every name is known, every section is ended, and no list runs through another.
  private static func check(_ tags: [TemplateTag]) throws(TemplateFault.Reason.Placed) {
    var open: [TemplateTag] = []
    func list() -> TemplateTag? { open.first { $0.kind == .section && TemplateTags.lists.contains($0.name) } }
    for tag in tags {
      guard TemplateTags.all.contains(tag.name) else {
        let near = Nearest.match(tag.name, among: TemplateTags.all)
        throw TemplateFault.Reason.Placed(.unknownTag(tag.name, near: near), tag.place)
      }
      switch tag.kind {
      case .value:
        let reason: TemplateFault.Reason? =
          tag.name == "text" && list() == nil
          ? .outsideList
          : TemplateTags.values.contains(tag.name)
            ? nil : TemplateTags.lists.contains(tag.name) ? .listAsValue(tag.name) : .questionAsValue(tag.name)
        if let reason { throw TemplateFault.Reason.Placed(reason, tag.place) }
      case .section, .inverted:
        if tag.kind == .section, TemplateTags.lists.contains(tag.name), list() != nil {
          throw TemplateFault.Reason.Placed(.listInList(tag.name), tag.place)
        }
        open.append(tag)
      case .end:
        guard open.last?.name == tag.name else {
          throw TemplateFault.Reason.Placed(.closed(tag.name, open: open.last?.name), tag.place)
        }
        open.removeLast()
      }
    }
    if let tag = open.last { throw TemplateFault.Reason.Placed(.open(tag.name), tag.place) }
  }

  /// The tags that are not known in every letter and would be written in one all the same.
  package var remarks: [TemplateFault] {
    var open: [String] = []
    return tags.compactMap { tag in
      switch tag.kind {
      case .section, .inverted: open.append(tag.kind == .section ? tag.name : "")
      case .end: open.removeLast()
      case .value where TemplateTags.notAlwaysKnown.contains(tag.name) && !open.contains(tag.name):
        return TemplateFault(
          file: file, line: tag.place.line, column: tag.place.column, reason: .notAlwaysKnown(tag.name))
      case .value: break
      }
      return nil
    }
  }

  /// The letter of a record.
  /// - Throws: where a tag would be written for which there is nothing.
  package func letter(_ record: CustomerRecord, _ style: Letter.Style) throws(TemplateFault) -> Letter {
    try letter(from: TemplateTags.context(record, style), style.spelling)
  }

  /// Makes letters of nothing and of all there can be, so that a hole is found before it is in one.
  package func tryOut() throws(TemplateFault) {
    for context in TemplateTags.trials {
      do throws(TemplateFault) { _ = try letter(from: context, .british) } catch {
        // What may not be known is among the remarks.
        if case .unfilled = error.reason { continue }
        throw error
      }
    }
  }

  private func letter(from context: [String: Any], _ spelling: Spelling) throws(TemplateFault) -> Letter {
    let written = mustache.render(context)
    if let unknown = LetterTemplate.unknown(in: written) {
      let place = tags.first { $0.kind == .value && $0.name == unknown }?.place
      throw TemplateFault(file: file, line: place?.line ?? 1, column: place?.column ?? 1, reason: .unfilled(unknown))
    }
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      LetterTemplate.trimmed(line)
    }
    func fault(_ reason: TemplateFault.Reason) -> TemplateFault {
      TemplateFault(file: file, line: 1, column: 1, reason: reason)
    }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), lines[first].hasPrefix(LetterTemplate.subject) else {
      throw fault(.noSubject)
    }
    let subject = LetterTemplate.words(
      LetterTemplate.trimmed(lines[first].dropFirst(LetterTemplate.subject.count)), spelling)
    let blocks = LetterTemplate.blocks(lines[(first + 1)...], spelling)
    if subject.isEmpty { throw fault(.noSubject) }
    if blocks.isEmpty { throw fault(.empty) }
    if let words = LetterTemplate.announcedInVain(in: blocks) {
      let place = text.firstRange(of: words).map { TemplateTag.Place(behind: text[..<$0.lowerBound]) }
      throw TemplateFault(
        file: file, line: place?.line ?? 1, column: place?.column ?? 1, reason: .nothingBehind(words))
    }
    return Letter(subject: subject, blocks: blocks)
  }

  /// What ends with a colon and has no list behind it.
  private static func announcedInVain(in blocks: [Letter.Block]) -> String? {
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let lines) = block, let last = lines.last, case .ours(let words)? = last.last,
        words.last(where: { !$0.isWhitespace }) == ":"
      else { continue }
      if index + 1 < blocks.count, case .list = blocks[index + 1] { continue }
      return last.plain
    }
    return nil
  }

  private static func unknown(in text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let begin = scalars.firstIndex(of: TemplateTags.unknown.begin) else { return nil }
    return String(String.UnicodeScalarView(scalars[begin...].dropFirst().prefix { $0 != TemplateTags.unknown.end }))
  }

  // MARK: - From text to blocks

  private static func blocks(_ lines: ArraySlice<Substring>, _ spelling: Spelling) -> [Letter.Block] {
    var blocks: [Letter.Block] = []
    var isOpen = false
    for line in lines {
      guard !line.isEmpty else {
        isOpen = false
        continue
      }
      let point = point(line)
      let words = words(point?.text ?? line, spelling)
      switch (isOpen ? blocks.last : nil, point) {
      case (.list(let items, let isNumbered), let point?) where isNumbered == point.isNumbered:
        blocks[blocks.count - 1] = .list(items + [words], isNumbered: isNumbered)
      case (.paragraph(let lines), nil): blocks[blocks.count - 1] = .paragraph(lines + [words])
      case (_, let point?): blocks.append(.list([words], isNumbered: point.isNumbered))
      case (_, nil): blocks.append(.paragraph([words]))
      }
      isOpen = true
    }
    return blocks
  }

  /// A line with a dash or a number in front, without it. What was typed begins with neither: it stands between signs of its own.
  private static func point(_ line: Substring) -> (text: Substring, isNumbered: Bool)? {
    let number = line.prefix(while: \.isNumber)
    let rest = line.dropFirst(number.count)
    if !number.isEmpty, rest.hasPrefix(". ") { return (trimmed(rest.dropFirst(2)), true) }
    guard number.isEmpty, let mark = line.first, ["-", "*", "\u{2022}"].contains(mark), line.dropFirst().first == " "
    else { return nil }
    return (trimmed(line.dropFirst(2)), false)
  }

  /// Our words and the typed ones, in their order.
  private static func words(_ line: Substring, _ spelling: Spelling) -> [Letter.Words] {
    var words: [Letter.Words] = []
    var run = String.UnicodeScalarView()
    func take(isTyped: Bool) {
      if !run.isEmpty { words.append(isTyped ? .typed(String(run)) : .ours(spelling.spelt(String(run)))) }
      run = String.UnicodeScalarView()
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case TemplateTags.typed.begin: take(isTyped: false)
      case TemplateTags.typed.end: take(isTyped: true)
      default: run.append(scalar)
      }
    }
    take(isTyped: false)
    return words
  }

  private static func trimmed(_ line: Substring) -> Substring {
    // Most lines need nothing, and a byte above a blank that is plain is none.
    if let first = line.utf8.first, let last = line.utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return line
    }
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
