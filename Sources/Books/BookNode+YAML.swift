import CYaml

/// The one file that knows YAML. It is read by its events, one by one, so that what a book must not have is refused
/// where it stands, before anything is built of it.
extension BookNode {
  /// The deepest nesting a book may have; deeper text is refused before it can exhaust the stack.
  static let deepest = 40

  /// Reads the first document of a text. That another one follows is noted in a check.
  package static func parse(_ source: BookSource) throws(BookFault) -> BookNode {
    var text = source.text
    let read = text.withUTF8 { bytes in
      Result { () throws(BookFault) in try YAMLReader(bytes, of: source).document() }
    }
    return try read.get()
  }
}

/// Yams builds a tree in which aliases have been followed; these are the events of its parser, libyaml.
private final class YAMLReader {
  private enum Content {
    case none, alias
    case scalar(String, isPlain: Bool)
    case list, entries
    case end
  }

  private struct Event {
    let content: Content
    let mark: SourceMark
    let isAnchored: Bool
    let isLast: Bool
  }

  private let source: BookSource
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  /// - Parameter bytes: UTF-8, and there for as long as this reads.
  init(_ bytes: UnsafeBufferPointer<UInt8>, of source: BookSource) {
    self.source = source
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func document() throws(BookFault) -> BookNode {
    _ = try next()  // The stream begins.
    if try next().isLast {
      throw source.fault(.empty("the book"), at: SourceMark.start)
    }
    let root = try node(try next(), depth: 0)
    _ = try next()  // The document ends.
    if let faults = source.faults {
      let behind = try next()
      if !behind.isLast { faults.add(source.fault(.secondDocument, at: behind.mark)) }
    }
    return root
  }

  private func node(_ event: Event, depth: Int) throws(BookFault) -> BookNode {
    // An alias can make a small file explode; a book needs none, so none is followed.
    if event.isAnchored { throw source.fault(.tooManyAliases, at: event.mark) }
    if depth > BookNode.deepest { throw source.fault(.notYAML(reason: "it is nested too deeply"), at: event.mark) }
    switch event.content {
    case .scalar(let text, let isPlain):
      return BookNode(content: text.isEmpty && isPlain ? .nothing : .text(text), mark: event.mark)
    case .list: return BookNode(content: .list(try list(depth)), mark: event.mark)
    case .entries: return BookNode(content: .entries(try entries(depth)), mark: event.mark)
    case .alias: throw source.fault(.tooManyAliases, at: event.mark)
    case .none, .end: return BookNode(content: .nothing, mark: event.mark)
    }
  }

  private func list(_ depth: Int) throws(BookFault) -> [BookNode] {
    var nodes: [BookNode] = []
    while true {
      let event = try next()
      if case .end = event.content { return nodes }
      nodes.append(try node(event, depth: depth + 1))
    }
  }

  /// Of a key that is there twice the first holds; in a check that is noted, else it ends the reading.
  private func entries(_ depth: Int) throws(BookFault) -> [(key: String, keyMark: SourceMark, value: BookNode)] {
    var entries: [(key: String, keyMark: SourceMark, value: BookNode)] = []
    var keys: Set<String> = []
    while true {
      let event = try next()
      if case .end = event.content { return entries }
      let key = try node(event, depth: depth + 1)
      let value = try node(try next(), depth: depth + 1)
      let name: String
      switch key.content {
      case .text(let text): name = text
      case .nothing: name = ""
      case .list, .entries: throw source.fault(.notYAML(reason: "a name must be a plain text"), at: key.mark)
      }
      entries.append((name, key.mark, value))
      if !keys.insert(name).inserted { try source.note(source.fault(.duplicateKey(name), at: key.mark)) }
    }
  }

  private func next() throws(BookFault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    let mark = SourceMark(event.start_mark)
    func found(_ content: Content, _ anchor: UnsafeMutablePointer<yaml_char_t>? = nil) -> Event {
      Event(content: content, mark: mark, isAnchored: anchor != nil, isLast: event.type == YAML_STREAM_END_EVENT)
    }
    switch event.type {
    case YAML_ALIAS_EVENT: return found(.alias)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      return found(.scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain), scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: return found(.list, event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: return found(.entries, event.data.mapping_start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return found(.end)
    default: return found(.none)
    }
  }

  /// What the parser stopped at.
  private var fault: BookFault {
    let state = parser.pointee
    let reason = state.problem.map { String(cString: $0) } ?? "it cannot be read"
    let place = SourceMark(state.error == YAML_READER_ERROR ? state.mark : state.problem_mark)
    // What is missing at the end is missing behind the last line.
    let lines = source.text.count(where: \.isNewline) + 1
    return source.fault(.notYAML(reason: reason), at: place.line > lines ? SourceMark(line: lines, column: 1) : place)
  }
}

extension SourceMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
