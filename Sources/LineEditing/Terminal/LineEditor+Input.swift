import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where libedit's characters come from, and what else can happen while it waits for one.
extension LineEditor {
  /// The next character for libedit; nil when the line is to be left at once.
  func nextCharacter() -> Unicode.Scalar? {
    settle()
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if departure == nil, let ending = signals.ending { leave(.ended(signal: ending)) }
      if departure != nil { return nil }
      if let event = input.next() {
        take(event)
        continue
      }
      if !isBeingResized {
        paint()
        output.release()
        if selection == .unseen { selection = .seen }
      }
      wait()
    }
  }

  private func wait() {
    let limits = [edgeAlarm.left, dueAlarm.left, isBeingResized ? restAlarm.left : nil]
    let reason = input.waitForMore(
      elsewhere: request.elsewhere?.descriptor ?? -1, milliseconds: limits.compactMap { $0 }.min())
    switch reason {
    case .signal:
      for signal in signals.takeAll() { answer(signal) }
      return
    case .hungUp: leave(.ended(signal: SIGHUP))
    case .elsewhere: takeFromElsewhere()
    case .timeout: if dueAlarm.isDue { takeFromElsewhere() }
    case .readable: break
    }
    if isBeingResized, reason == .readable || restAlarm.isDue { resize() }
  }

  private func takeFromElsewhere() {
    showElsewhere()
    if request.elsewhere?.isOver() == true { leave(.endOfInput) }
  }

  /// A window that is drawn to another size tells of many; the line is drawn again when it has come to rest. tmux tells a
  /// quarter of a second late: by then its rows can be of another width again.
  private var resizePatience: Int { wrapsAnew ? 300 : 30 }

  /// Turns a key into what libedit knows, or does what it means.
  private func take(_ event: KeyEvent) {
    switch event {
    case .paste(let text):
      typeOverSelection()
      paste(text)
    case .key(let key):
      if search != nil, takeInSearch(key) { return }
      if menu != nil, key.base == .escape {
        // The first Escape leaves the list alone.
        menu = nil
        return
      }
      if selection.isStanding, takeInSelection(key) { return }
      if key.base != .tab { menu = nil }
      queue = scalars(for: key)
    }
  }

  /// Ends the selection as the key has it; true when that was all the key was for.
  private func takeInSelection(_ key: Key) -> Bool {
    let effect = userKeys[key] == nil ? key.onSelection : .opened
    // An empty line that was on its way asks for help, and not for the refused one again.
    if effect == .typedOver || effect == .sent && selection == .unseen {
      typeOverSelection()
    } else {
      selection = .none
    }
    return effect == .openedOnly
  }

  /// The line that stood there is one of those before: Up brings it back.
  private func typeOverSelection() {
    guard selection.isStanding else { return }
    selection = .typedOver
    history.add(text)
    replaceLine([], cursor: 0)
  }

  private func paste(_ text: String) {
    menu = nil
    if var search {
      search.words += text.filter { !$0.isNewline }
      look(&search)
      return
    }
    // What ends a pasted line ends nothing: the line is sent by the person.
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let scalars = lineScalars(of: text)
    guard !scalars.isEmpty else { return }
    pending = (scalars, scalars.count)
    queue = [EditorKey.paste.scalar]
  }

  /// What libedit is to get for a key; nothing for one that means nothing.
  private func scalars(for key: Key) -> [Unicode.Scalar] {
    if let bound = userKeys[key] { return bound }
    // Escape with Enter close behind: with vi's keys those are two keys, and Ctrl-O makes a row.
    if ce_is_vi(editor), key == Key(.enter, .alt) { return ["\u{1B}", "\r"] }
    if let known = EditorKey(key) { return [known.scalar] }
    switch key.base {
    case .enter: return ["\r"]
    case .backspace: return ["\u{7F}"]
    // In emacs' keys it only closes the list; sent on, it would wait for a second key.
    case .escape: return ce_is_vi(editor) ? ["\u{1B}"] : []
    case .character(let scalar):
      if key.modifiers.isDisjoint(with: [.control, .alt]) { return tokens.scalars(of: String(Character(scalar))) }
      if key == Key(.character("c"), .control) {
        answer(SIGINT)
        return []
      }
      let typed = key.modifiers.contains(.control) ? Self.control(scalar) : scalar
      guard let typed else { return [] }
      return key.modifiers.contains(.alt) ? ["\u{1B}", typed] : [typed]
    case .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .insert, .delete, .tab, .function: return []
    }
  }

  /// The character that a letter held with Ctrl sends.
  private static func control(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20: "\u{0}"
    case 0x40...0x5F, 0x61...0x7A: Unicode.Scalar(scalar.value & 0x1F)
    case 0x2F: "\u{1F}"
    default: nil
    }
  }

  // MARK: Signals

  /// What came while the last line was answered: a Ctrl-C was not meant for the next one, the rest is done now.
  func answerSignalsBetweenLines() {
    for signal in signals.takeAll() {
      switch signal {
      case SIGTSTP: suspend()
      case SIGCONT: retakeTerminal()
      default: break
      }
    }
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGINT:
      if search != nil { endSearch(keeping: false) }
      leave(.interrupted)
    case SIGTSTP: suspend()
    case SIGCONT:
      retakeTerminal()
      // Whoever had the terminal meanwhile has left the cursor we do not know where.
      output.write("\r" + ControlSequence.clearBelow)
      painter.forget()
    case SIGWINCH:
      isBeingResized = true
      restAlarm.set(milliseconds: resizePatience)
    default:
      if let ending = signals.ending { leave(.ended(signal: ending)) }
    }
  }

  /// An end cannot be undone by a Ctrl-C behind it.
  private func leave(_ outcome: LineOutcome) {
    if case .ended = departure { return }
    departure = outcome
    queue = []
    if outcome == .interrupted { input.forgetUnfinished() }
  }

  /// Ctrl-Z: gives the terminal to the shell until it gives it back.
  private func suspend() {
    output.write(painter.leave())
    suspendNow()
    retakeTerminal()
  }

  func suspendNow() {
    setPasting(false)
    output.release()
    ce_lend_terminal(editor)
    ce_suspend()
    // The SIGCONT that woke us is answered by this.
    for signal in signals.takeAll() where signal != SIGCONT && signal != SIGTSTP { answer(signal) }
  }

  /// Sets the terminal's modes again: whoever had it may have changed them.
  func retakeTerminal() {
    _ = ce_prepare_terminal(editor, 0)
    _ = ce_prepare_terminal(editor, 1)
    measure()
    setPasting(true)
  }
}
