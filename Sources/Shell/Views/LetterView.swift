import Calls
import LineEditing
import Reports

/// The lines of a letter that wait for somebody, each with its draft and why it waits.
enum LetterView {
  static func waiting(_ lines: [LetterLine]) -> [any Block] { lines.flatMap { blocks($0) } }

  /// The letter as a page to read.
  static func page(_ mail: CustomerMail) -> [any Block] {
    let text = DocumentFormat.text.letter?(mail) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line -> any Block in
      if line.isEmpty { return Gap() }
      let isPoint = line.first == "\u{2022}" || line.first?.isNumber == true
      return Paragraph(StyledText(String(line)), indent: 2, hanging: isPoint ? 4 : 2)
    }
  }

  /// What somebody should know before the letter goes; nothing where there is nothing.
  static func lastLook(at call: Call, _ world: World) -> [any Block] {
    let found = world.lastLook(at: call)
    return found.isEmpty
      ? [] : [Paragraph(StyledText("Before it goes:", .caution), indent: 2), findings(found, indent: 2)]
  }

  /// What a last look has found, each with its place and its cure.
  static func findings(_ findings: [LetterCheck.Finding], indent: Int) -> LabelledList {
    LabelledList(
      findings.map { finding in
        LabelledList.Row(
          finding.place, StyledText("\(finding.words). ") + StyledText(finding.cure, .muted),
          spoken: finding.place.capitalizedFirst)
      }, indent: indent, labelWidth: 10, style: .muted)
  }

  /// One that is to be settled now, with what settles it.
  static func asking(_ line: LetterLine) -> [any Block] {
    let cure =
      line.written.draft == nil
      ? "/ok leaves it out, /fix TEXT puts it in your words" : "/ok takes it, /fix TEXT writes another"
    return blocks(line) + [Paragraph(StyledText("\(cure).", .muted), indent: 2)]
  }

  private static func blocks(_ line: LetterLine) -> [any Block] {
    [
      LabelledList(
        [
          LabelledList.Row(
            line.reference.description, StyledText(line.typed.shortened(to: 240), .theirs),
            spoken: spoken(line.reference)),
          LabelledList.Row("why", StyledText(line.written.doubt?.words ?? "", .muted), spoken: "Why it waits"),
          LabelledList.Row("draft", StyledText(line.draftWords, .words), spoken: "The draft"),
        ], indent: 2, labelWidth: 7, style: .muted)
    ]
  }

  private static func spoken(_ reference: Reference) -> String {
    "\(reference.kind.noun.capitalizedFirst) \(reference.number)"
  }
}
