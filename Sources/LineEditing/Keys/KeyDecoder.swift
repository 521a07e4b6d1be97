/// Turns what a terminal sends into keys and pastes.
///
/// Where one read ended and the next began decides nothing; only time does, when the owner calls `settle`. ESC before
/// a character or a sequence is Alt; ESC ESC before anything but a sequence is Alt-Esc, and then that. A sequence that
/// breaks off, or is no key that is known, is swallowed whole; the control character or letter beyond ASCII that broke
/// it is not. Nothing that is kept can grow but a paste: of a long sequence only its end is waited for.
struct KeyDecoder {
  /// How far a sequence has come.
  private enum Stage {
    case text
    case escape(isDouble: Bool)
    case sequence(KeySequence)
    case string(TerminalString)
    /// A mouse report of the oldest kind: so many characters are still to come.
    case mouse(left: Int)
  }

  private var text = UTF8Queue()
  private var stage = Stage.text
  private var paste: PastedText?
  private var ready: [KeyEvent] = []

  /// Inside a paste, whose end only the terminal knows.
  var isPasting: Bool { paste != nil }

  /// A beginning is there that only time can settle: a lone ESC, an unfinished sequence or character. To be asked when
  /// `next` has given nil.
  var isWaiting: Bool {
    if case .text = stage, text.isEmpty { return false }
    return !isPasting && ready.isEmpty
  }

  /// What is waited for is the rest of one character, which nobody types: it only takes its time to arrive.
  var isInsideCharacter: Bool {
    guard case .text = stage else { return false }
    return isWaiting
  }

  /// Nothing has come that has not been handed out.
  var isEmpty: Bool {
    guard case .text = stage else { return false }
    return text.isEmpty && !isPasting && ready.isEmpty
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    text.append(bytes)
  }

  /// The next key or paste, or nil when more bytes are needed.
  mutating func next() -> KeyEvent? {
    while ready.isEmpty, let scalar = text.next() { read(scalar) }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Nothing has come for long enough: what is there is taken as it stands. ESC is Esc, `ESC [` is Alt-[, `ESC O` is
  /// Alt-O, half a character is U+FFFD; a sequence with more than that is lost.
  mutating func settle() {
    while let scalar = text.next() { read(scalar) }
    guard !isPasting else { return }
    readHalfCharacter()
    giveUp()
  }

  /// Ends a paste whose end mark does not come; hands out what came. To be asked when `next` has given nil.
  mutating func endPaste() -> KeyEvent? {
    if let event = next() { return event }
    guard isPasting else { return nil }
    readHalfCharacter()
    defer { paste = nil }
    return paste.map { .paste($0.text) }
  }

  mutating func clear() {
    self = KeyDecoder()
  }

  // MARK: One scalar after the other

  private mutating func read(_ scalar: Unicode.Scalar) {
    guard !isPasting else { return readPasted(scalar) }
    switch stage {
    case .text: readText(scalar)
    case .escape(let isDouble): readAfterEscape(scalar, isDouble)
    case .sequence(let sequence): read(scalar, of: sequence)
    case .string(let string): read(scalar, of: string)
    case .mouse(let left): readMouse(scalar, left)
    }
  }

  /// What is left when no whole character is to be had is the beginning of one, and its rest does not come.
  private mutating func readHalfCharacter() {
    guard !text.isEmpty else { return }
    text = UTF8Queue()
    read("\u{FFFD}")
  }

  private mutating func readPasted(_ scalar: Unicode.Scalar) {
    guard paste?.take(scalar) == true, let text = paste?.text else { return }
    paste = nil
    ready.append(.paste(text))
  }

  private mutating func readText(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1B}" {
      stage = .escape(isDouble: false)
    } else if let key = Key(typed: scalar) {
      ready.append(.key(key))
    }
  }

  private mutating func readAfterEscape(_ scalar: Unicode.Scalar, _ isDouble: Bool) {
    switch scalar {
    case "[", "O":
      stage = .sequence(KeySequence(start: SequenceStart(introducer: scalar, isDouble: isDouble)))
    case "]", "P", "^", "_":
      stage = .string(TerminalString(start: SequenceStart(introducer: scalar, isDouble: isDouble)))
    case "\u{1B}" where !isDouble:
      stage = .escape(isDouble: true)
    case _ where isDouble:
      giveUp()
      read(scalar)
    default:
      stage = .text
      if let key = Key(typed: scalar) { ready.append(.key(key.with(.alt))) }
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar, of sequence: KeySequence) {
    var sequence = sequence
    switch sequence.take(scalar) {
    case .unfinished: stage = .sequence(sequence)
    case .finished: finish(sequence)
    case .broken:
      giveUp()
      read(scalar)
    }
  }

  private mutating func finish(_ sequence: KeySequence) {
    stage = .text
    if sequence.isMouseReport {
      stage = .mouse(left: 3)
    } else if sequence.isPasteStart {
      paste = PastedText()
    } else if let key = Key(sequence) {
      ready.append(.key(key))
    }
  }

  /// A report has no control characters in it. Terminals that send bytes beyond ASCII here (from column 96 on) are
  /// read as if they sent characters, which is what some do.
  private mutating func readMouse(_ scalar: Unicode.Scalar, _ left: Int) {
    stage = left > 1 ? .mouse(left: left - 1) : .text
    guard scalar < " " else { return }
    stage = .text
    read(scalar)
  }

  private mutating func read(_ scalar: Unicode.Scalar, of string: TerminalString) {
    var string = string
    switch string.take(scalar) {
    case .unfinished: stage = .string(string)
    case .finished: stage = .text
    case .broken:
      let isAfterEscape = string.isAfterEscape
      stage = .string(string.withoutEscape)
      giveUp()
      if isAfterEscape { stage = .escape(isDouble: false) }
      read(scalar)
    }
  }

  /// Nothing more belongs to what began: it is a key by itself, or lost.
  private mutating func giveUp() {
    switch stage {
    case .text, .mouse: break
    case .escape(let isDouble): ready.append(.key(Key(.escape, isDouble ? .alt : [])))
    case .sequence(let sequence): if sequence.body.isEmpty { ready += sequence.start.typed.map(KeyEvent.key) }
    case .string(let string): ready += string.typed.map(KeyEvent.key)
    }
    stage = .text
  }
}
