/// Text that carries its meaning: spans of characters, each in one `Style`.
///
/// Neighbouring spans of one style are one span and no span is empty, so equal texts compare equal however they were
/// put together.
package struct StyledText: Equatable, Sendable {
  /// A stretch of text in one style.
  package struct Span: Equatable, Sendable {
    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  package private(set) var spans: [Span] = []

  package init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  package init(spans: [Span] = []) {
    for span in spans { append(span.text, span.style) }
  }

  package var isEmpty: Bool { spans.isEmpty }

  /// The characters alone.
  package var plain: String { spans.map(\.text).joined() }

  /// The columns the text takes when shown on one line.
  package var width: Int { DisplayWidth.of(plain) }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if spans.last?.style == style {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text: text, style: style))
    }
  }

  package mutating func append(_ other: StyledText) {
    for span in other.spans { append(span.text, span.style) }
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  package static func += (left: inout StyledText, right: StyledText) {
    left.append(right)
  }
}
