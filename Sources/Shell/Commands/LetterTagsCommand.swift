import ArgumentParser
import LineEditing
import Reports

/// `evenkeel letter tags`: what a template can write.
struct LetterTagsCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "tags", abstract: "What a letter can write.")

  func run(in world: World) throws -> Outcome {
    func rows(_ rows: [(String, String)]) -> LabelledList {
      LabelledList(rows.map { LabelledList.Row($0, StyledText($1), spoken: $0) }, labelWidth: 20)
    }
    world.page([
      Paragraph(StyledText("Written as it stands:", .strong)),
      rows(TemplateTags.meanings.map { ("{{\($0.name)}}", $0.meaning) }),
      Paragraph(StyledText("Lists, {{#name}}- {{text}}{{/name}}:", .strong)),
      Paragraph(StyledText(TemplateTags.lists.joined(separator: ", ")), indent: 2),
      Paragraph(StyledText("Questions, {{#name}}...{{/name}} or {{^name}}...{{/name}}:", .strong)),
      Paragraph(StyledText((TemplateTags.questions + TemplateTags.counts).joined(separator: ", ")), indent: 2),
    ])
    return .done
  }
}
