/// A tag of a template, with its place. Letters have few kinds of them: what is written there, and what is written only where
/// something is known or for each of a list.
struct TemplateTag: Hashable {
  enum Kind: Hashable { case value, section, inverted, end }

  let kind: Kind
  let name: String
  let place: Place

  /// Counted from 1.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// The tags of a text in their order; comments are left out.
  static func all(in text: String) throws(TemplateFault.Reason.Placed) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var place = Place(line: 1, column: 1)
    var rest = Substring(text)
    while let start = rest.range(of: "{{") {
      place.pass(rest[..<start.lowerBound])
      let isTriple = rest[start.upperBound...].first == "{"
      let from = isTriple ? rest.index(after: start.upperBound) : start.upperBound
      guard let end = rest[from...].range(of: isTriple ? "}}}" : "}}"),
        rest[from...].first == "!" || !rest[from..<end.lowerBound].contains(where: \.isNewline)
      else {
        throw TemplateFault.Reason.Placed(.unfinished, place)
      }
      if let tag = try tag(rest[from..<end.lowerBound], at: place) { tags.append(tag) }
      place.pass(rest[start.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private static func tag(
    _ inside: Substring, at place: Place
  ) throws(TemplateFault.Reason.Placed) -> TemplateTag? {
    let inside = inside.drop(while: \.isWhitespace)
    let kinds: [Character: Kind] = ["#": .section, "^": .inverted, "/": .end, "&": .value]
    if inside.first == "!" { return nil }
    let kind = inside.first.flatMap { kinds[$0] }
    let name = String((kind == nil ? inside : inside.dropFirst()).filter { !$0.isWhitespace })
    guard let letter = name.first, letter.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    else { throw TemplateFault.Reason.Placed(.unknownKind(String(inside)), place) }
    return TemplateTag(kind: kind ?? .value, name: name, place: place)
  }
}

extension TemplateTag.Place {
  /// Where a sign stands first; nil where it does not.
  init?(of sign: Character, in text: String) {
    guard let index = text.firstIndex(of: sign) else { return nil }
    self.init(behind: text[..<index])
  }

  init(behind text: Substring) {
    self.init(line: 1, column: 1)
    pass(text)
  }

  fileprivate mutating func pass(_ text: Substring) {
    for character in text {
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    }
  }
}

/// Why a template makes no letter, and where.
package struct TemplateFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noSubject
    /// A subject and no letter.
    case empty
    /// A list was announced, and none follows.
    case nothingBehind(String)
    case strayBytes
    case listAsValue(String)
    case questionAsValue(String)
    case unfinished
    /// Partials, delimiters and the like.
    case unknownKind(String)
    case unknownTag(String, near: String?)
    /// Begun and not ended.
    case open(String)
    /// Ended and not begun, or another one is open.
    case closed(String, open: String?)
    case listInList(String)
    /// `text` is what each of a list says.
    case outsideList
    /// There is nothing to write for it in this letter.
    case unfilled(String)
    /// There may be nothing to write for it in some letter.
    case notAlwaysKnown(String)
    case unreadable

    struct Placed: Error {
      let reason: Reason
      let place: TemplateTag.Place

      init(_ reason: Reason, _ place: TemplateTag.Place) { (self.reason, self.place) = (reason, place) }
    }
  }

  package let file: String
  package let line: Int
  package let column: Int
  package let reason: Reason

  /// "letters/plan.mustache:3:7: there is no tag {{contcat}}"
  package var message: String { "\(file):\(line):\(column): \(words)" }

  private var words: String {
    switch reason {
    case .noSubject: "a letter begins with its subject"
    case .empty: "a letter may come out with nothing in it but its subject"
    case .nothingBehind(let words): "\"\(words)\" may have nothing behind it"
    case .strayBytes: "this is not UTF-8"
    case .listAsValue(let name): "{{\(name)}} is a list"
    case .questionAsValue(let name): "{{\(name)}} is a question, and nothing to write"
    case .unfinished: "this tag has no end"
    case .unknownKind(let inside): "a letter has no tag {{\(inside.prefix(40))}}"
    case .unknownTag(let name, _): "there is no tag {{\(name)}}"
    case .open(let name): "{{#\(name)}} is not ended"
    case .closed(let name, let open):
      open.map { "{{/\(name)}} stands where {{#\($0)}} is open" } ?? "{{/\(name)}} ends nothing"
    case .listInList(let name): "{{#\(name)}} is a list within a list"
    case .outsideList: "{{text}} stands in no list"
    case .unfilled(let name): "{{\(name)}} is not known in this letter"
    case .notAlwaysKnown(let name): "{{\(name)}} is not known in every letter"
    case .unreadable: "it cannot be read"
    }
  }

  package var cure: String {
    switch reason {
    case .noSubject: "begin with a line like: Subject: Our talk on {{call_day}}"
    case .empty: "give it a sentence that stands in every letter"
    case .nothingBehind: "put it between {{#has_...}} and {{/has_...}}"
    case .strayBytes: "save the file as UTF-8"
    case .listAsValue(let name): "write {{#\(name)}}- {{text}}{{/\(name)}}"
    case .questionAsValue(let name): "write {{#\(name)}}...{{/\(name)}} around what it decides on"
    case .unfinished: "end it with }}"
    case .unknownKind: "write {{name}}, {{#name}}...{{/name}} or {{^name}}...{{/name}}"
    case .unknownTag(_, let near): near.map { "did you mean {{\($0)}}?" } ?? "evenkeel letter tags lists them"
    case .open(let name): "end it with {{/\(name)}}"
    case .closed(let name, let open): open.map { "end that first: {{/\($0)}}" } ?? "begin it with {{#\(name)}}"
    case .listInList: "end the outer one first"
    case .outsideList: "write it between {{#issues}} and {{/issues}}"
    case .unfilled(let name), .notAlwaysKnown(let name): TemplateTags.cure(for: name)
    case .unreadable: "look at the braces near it"
    }
  }
}
