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
    let lists = TemplateTags.lists
    let counted = TemplateTags.questions.filter { question in
      lists.contains { question == "has_\($0)" } || question.hasPrefix("one_") || question.hasPrefix("several_")
    }
    let others = TemplateTags.questions.filter { !counted.contains($0) }
    world.page([
      Paragraph(StyledText("Written as it stands:", .strong)),
      rows(TemplateTags.meanings.map { ("{{\($0.name)}}", $0.meaning) }),
      Paragraph(StyledText("Lists, {{#name}}- {{text}}{{/name}}:", .strong)),
      Paragraph(StyledText(lists.joined(separator: ", ")), indent: 2),
      Paragraph(StyledText("Questions, {{#name}}...{{/name}} or {{^name}}...{{/name}}:", .strong)),
      Paragraph(StyledText((others + counted).joined(separator: ", ")), indent: 2),
    ])
    return .done
  }
}
