import Books
import Calls
import LineEditing
import Reports
import Storage

/// What a line asks to see, and the help of an empty one.
extension CallSession {
  /// Enter alone: what waits, else the next reading, else the next thing to say.
  func help() throws {
    let waiting = call.waitingWarnings
    if !waiting.isEmpty {
      for reference in waiting {
        showEcho(StyledText("\(reference) needs approval. ", .caution) + EchoView.doNotOffer)
      }
      try commit(.warningsHeard)
    } else if call.step.readsBack {
      try readBack(startingOver: false)
      showCard()
    } else {
      sayNext()
    }
  }

  private func sayNext() {
    let phrases = call.spoken(call.step.say) + call.spoken(call.step.ask)
    guard !phrases.isEmpty else { return }
    phrase = (phrase + 1) % phrases.count
    CardView.labelled("say", StyledText("\"\(phrases[phrase])\"", .words), columns: console.columns)
      .forEach(console.show)
  }

  func answer(_ inquiry: Inquiry) throws {
    let columns = console.columns
    switch inquiry {
    case .say: sayNext()
    case .why: ListView.why(call, rules: try world.ruleBook(), columns: columns).forEach(console.show)
    case .list: ListView.captured(call, columns: columns).forEach(console.show)
    case .detours: ListView.detours(world.shelf, columns: columns).forEach(console.show)
    case .curtain: lowerCurtain()
    case .tray: ListView.tray(call, columns: columns).forEach(console.show)
    case .card: showCard()
    case .facts: ListView.facts(call, columns: columns).forEach(console.show)
    case .brief:
      guard let account = call.state.account else { throw Refusal.accountUnknown }
      try BriefView.lines(account, world: world, except: writer.number).forEach(console.show)
    case .summary: console.show(StyledText(InternalMarkdown.text(try summary())))
    case .help(let word): try ListView.help(word, keys: world.settings.keys, columns: columns).forEach(console.show)
    case .refill(let reference):
      guard let text = call.typedForm(of: reference, keys: world.settings.keys) else { throw Refusal.noSuch(reference) }
      let line = "/edit \(reference) \(text)"
      if console.isInteractive { prefill = Prefill(text: line, cursor: line.unicodeScalars.count) }
      showEcho(StyledText(line, .muted))
    case .keys: KeysView.lines(console.keys, columns: columns).forEach(console.show)
    case .leave: break
    }
  }

  /// Somebody looks over the shoulder: nothing is to be seen until the next line, which is taken as always.
  private func lowerCurtain() {
    console.clear()
    isCurtainDown = true
  }

  func showOwed() throws {
    guard let account = call.state.account else { return }
    OpeningView.owed(
      try world.store().promisesOwed(to: account, before: world.clock.now.civil.date), terms: world.terms,
      columns: console.columns
    ).forEach(console.show)
  }

  func show(_ text: String, _ style: Style = .plain) {
    Wrapping.lines(StyledText(text, style), columns: console.columns, indent: 2, hanging: 2).forEach(console.show)
  }

  func showEcho(_ text: StyledText) {
    let indent = console.columns < 50 ? 2 : 7
    for part in text.split() {
      Wrapping.lines(part, columns: console.columns, indent: indent, hanging: indent).forEach(console.show)
    }
  }
}
