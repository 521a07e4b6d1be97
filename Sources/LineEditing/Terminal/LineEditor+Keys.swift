import CEditLine

/// What libedit calls back, and which keys make it do so.
extension LineEditor {
  /// Binds our keys where the user has not bound theirs; nil when the user's settings say `edit off`.
  static func bindKeys(
    of editor: OpaquePointer, _ preferences: Preferences
  ) -> (user: BindingList, keys: [Key: [Unicode.Scalar]], complaint: String?)? {
    addFunctions(to: editor)
    _ = ce_set_editor(editor, preferences.usesViKeys ? "vi" : "emacs")
    let file = EditRC(preferences.environment)
    let settings = file?.content ?? .none
    let complaint = readSettings(settings, at: file?.path, by: editor)
    guard ce_is_editing(editor) else { return nil }
    let isVi = ce_is_vi(editor)
    // Where nothing was read, nobody has bound a key.
    let user = if case .readable = settings { boundByUser(in: editor, isVi: isVi) } else { BindingList("") }
    bind(KeyBinding.changeable, to: editor, isVi: isVi, except: user)
    bind(KeyBinding.required, to: editor, isVi: isVi, except: BindingList(""))
    for key in KeyBinding.taken.keys { _ = ce_unbind(editor, key) }
    for key in KeyBinding.taken.viCommands { _ = ce_unbind_alternative(editor, key) }
    return (user, bindUserKeys(of: user, to: editor, isVi: isVi), complaint)
  }

  /// The first thing there is to say about the user's `.editrc`, which holds from here on.
  private static func readSettings(_ content: EditRC.Content, at path: String?, by editor: OpaquePointer) -> String? {
    switch content {
    case .none: nil
    case .refused(let reason): reason
    case .readable:
      String(cString: ce_source(editor, path)).split(separator: "\n").first.map {
        "\($0): the keys that could be bound are bound"
      }
    }
  }

  /// The keys that the user's settings have bound: those that call something else than libedit has them call by itself. A
  /// second libedit is asked for that, because `bind -v` and `bind -e` forget what was bound.
  private static func boundByUser(in editor: OpaquePointer, isVi: Bool) -> BindingList {
    guard let other = ce_open("evenkeel") else { return BindingList("") }
    defer { el_end(other) }
    addFunctions(to: other)
    _ = ce_set_editor(other, isVi ? "vi" : "emacs")
    let found = BindingList(String(cString: ce_bindings(editor)))
    return found.changes(from: BindingList(String(cString: ce_bindings(other))))
  }

  private static func bind(_ bindings: [KeyBinding], to editor: OpaquePointer, isVi: Bool, except user: BindingList) {
    for binding in bindings {
      guard let command = binding.command else { continue }
      for notation in binding.notations {
        let characters = BindingList.characters(notation)
        guard user.sequences[characters] == nil else { continue }
        if binding.place.isInsert(isVi: isVi), user.keys[characters] == nil { _ = ce_bind(editor, notation, command) }
        if binding.place.isViCommand(isVi: isVi), user.alternative[characters] == nil {
          _ = ce_bind_alternative(editor, notation, command)
        }
      }
    }
  }

  /// The user's sequences by the key that sends them, and what libedit gets for that key: a spare code of ours, as far as
  /// there are any, because a bound sequence would take Escape from vi's keys. Alt with a character goes to libedit as it
  /// was typed.
  private static func bindUserKeys(
    of user: BindingList, to editor: OpaquePointer, isVi: Bool
  ) -> [Key: [Unicode.Scalar]] {
    var keys: [Key: [Unicode.Scalar]] = [:]
    var spare = EditorKey.spare[...]
    for (sequence, command) in user.sequences.sorted(by: { $0.key < $1.key }) where !command.isEmpty {
      guard let key = Key(sending: sequence) else { continue }
      if case .character = key.base { continue }
      if command.hasPrefix("\"") {
        keys[key] = Array(sequence.unicodeScalars)
      } else if let code = spare.popFirst() {
        for bind in [ce_bind, ce_bind_alternative] { _ = bind(editor, EditorKey.notation(of: code), command) }
        keys[key] = [Unicode.Scalar(code)]
      }
    }
    if isVi, user.keys["\u{1B}"] == leadIn { _ = ce_bind(editor, "^[", "vi-command-mode") }
    return keys
  }

  /// What libedit shows of a key that begins a sequence.
  static let leadIn = "ed-sequence-lead-in"

  /// Joins libedit to this editor.
  func connect() {
    _ = ce_set_signal(editor, 0)
    _ = ce_set_reader(editor) { editor, character in
      guard let typed = LineEditor.of(editor)?.nextCharacter() else { return -1 }
      character?.pointee = wchar_t(bitPattern: typed.value)
      return 1
    }
    // Ctrl-S must not stop the screen, nor Ctrl-\ the program.
    _ = ce_set_terminal_mode(editor, "-d", "-ixon")
    _ = ce_set_terminal_mode(editor, "-d", "quit=")
    // A line break of what is pasted comes as it was sent.
    for mode in ["-icrnl", "-inlcr"] {
      _ = ce_set_terminal_mode(editor, "-d", mode)
      _ = ce_set_terminal_mode(editor, "-x", mode)
    }
    // libedit leaves editing for a moment after each line; what arrives just then is neither echoed nor edited.
    _ = ce_set_terminal_mode(editor, "-x", "-echo")
    _ = ce_set_terminal_mode(editor, "-x", "-icanon")
  }

  static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let editor, let client = ce_client(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  private static func addFunctions(to editor: OpaquePointer) {
    for action in EditorAction.allCases {
      _ = ce_add_function(editor, action.command, action.summary, function(of: action))
    }
  }

  /// libedit does not say under which name it calls, so each action has a function of its own.
  private static func function(of action: EditorAction) -> @convention(c) (OpaquePointer?, Int32) -> UInt8 {
    switch action {
    case .paste: { editor, _ in LineEditor.perform(.paste, in: editor) }
    case .left: { editor, _ in LineEditor.perform(.left, in: editor) }
    case .right: { editor, _ in LineEditor.perform(.right, in: editor) }
    case .up: { editor, _ in LineEditor.perform(.up, in: editor) }
    case .down: { editor, _ in LineEditor.perform(.down, in: editor) }
    case .wordRight: { editor, _ in LineEditor.perform(.wordRight, in: editor) }
    case .end: { editor, _ in LineEditor.perform(.end, in: editor) }
    case .older: { editor, _ in LineEditor.perform(.older, in: editor) }
    case .newer: { editor, _ in LineEditor.perform(.newer, in: editor) }
    case .oldest: { editor, _ in LineEditor.perform(.oldest, in: editor) }
    case .newest: { editor, _ in LineEditor.perform(.newest, in: editor) }
    case .complete: { editor, _ in LineEditor.perform(.complete, in: editor) }
    case .completeBack: { editor, _ in LineEditor.perform(.completeBack, in: editor) }
    case .newline: { editor, _ in LineEditor.perform(.newline, in: editor) }
    case .search: { editor, _ in LineEditor.perform(.search, in: editor) }
    case .searchForward: { editor, _ in LineEditor.perform(.searchForward, in: editor) }
    case .editor: { editor, _ in LineEditor.perform(.editor, in: editor) }
    case .clear: { editor, _ in LineEditor.perform(.clear, in: editor) }
    case .undo: { editor, _ in LineEditor.perform(.undo, in: editor) }
    }
  }

  private static func perform(_ action: EditorAction, in editor: OpaquePointer?) -> UInt8 {
    LineEditor.of(editor)?.perform(action)
    return UInt8(CC_REFRESH)
  }
}

extension KeyBinding.Place {
  /// Whether the binding belongs into the map that is typed with.
  fileprivate func isInsert(isVi: Bool) -> Bool {
    switch self {
    case .everywhere: true
    case .emacs: !isVi
    case .viInsert: isVi
    case .viCommand: false
    }
  }

  fileprivate func isViCommand(isVi: Bool) -> Bool {
    switch self {
    case .everywhere, .viCommand: isVi
    case .emacs, .viInsert: false
    }
  }
}
