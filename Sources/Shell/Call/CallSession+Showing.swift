import Books
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// What a line asks to see, and the help of an empty one.
extension CallSession {
  /// Enter alone: what waits, else the next reading, else their last words given back, once, else the next thing to say.
  func help() throws {
    let waiting = call.waitingWarnings
    if countOfWarnings > 0 {
      review.hear().forEach(show)
      for reference in waiting {
        showEcho(StyledText("\(reference) needs approval. ", .caution) + EchoView.doNotOffer)
      }
      if !waiting.isEmpty { try commit(.warningsHeard) }
    } else if call.step.readsBack {
      try readBack(startingOver: false)
      showCard()
    } else if let mirror = call.mirror, mirror.of != mirrored {
      mirrored = mirror.of
      console.show(CardView.say(mirror.text))
    } else {
      sayNext()
    }
    sayClockAndHeat()
  }

  private func sayNext() {
    let phrases = call.spoken(call.step.say) + call.spoken(call.step.ask)
    if let next = phrases.first(where: { !said.contains($0) }) {
      said.insert(next)
      console.show(CardView.say(next))
    } else if !phrases.isEmpty {
      said = []
      show("That is all there is to say here: \(wayOn), Enter begins again.", .muted)
    }
  }

  private var wayOn: String {
    if call.nextStep != nil { return "/next goes on" }
    return call.state.returns.isEmpty ? "/done ends the call" : "/return goes back"
  }

  func answer(_ inquiry: Inquiry) throws {
    switch inquiry {
    case .say: sayNext()
    case .check(let text): try check(text)
    case .why(let isWhole):
      let why = WhyView(call: call, rules: try world.ruleBook())
      console.show(isWhole ? why.page : why.blocks)
    case .list: console.show(ListView.captured(call, numbers: try world.earlierNumbers(call), on: console.paper))
    case .detours: console.show(ListView.detours(world.shelf))
    case .curtain: lowerCurtain()
    case .tray: console.show(ListView.tray(call))
    case .card:
      showCard()
      sayClockAndHeat()
    case .facts: console.show(ListView.facts(call, isSpoken: console.isLinear))
    case .brief:
      guard let account = call.state.account else { throw Refusal.accountUnknown }
      console.show(try world.brief(account, besides: writer.number) ?? BriefView.none(account))
    case .precedent(let words): try showPrecedents(words)
    case .summary: console.show(StyledText(DocumentFormat.text.summary?(try record()) ?? ""))
    case .letter(let name): try showLetter(by: name)
    case .mail: try openMail()
    case .help(let word):
      console.show(
        try CallHelp(
          step: call.step, keys: world.settings.keys, commands: commands, isAfterwards: call.isWrittenAfterwards,
          isRehearsed: isRehearsed
        ).blocks(word))
    case .refill(let reference):
      guard let text = call.typedForm(of: reference, keys: world.settings.keys) else { throw Refusal.noSuch(reference) }
      let command = "/edit \(reference) "
      let line = command + text
      if console.putsLinesBack {
        loop.put(line, lead: command)
        if text.count > 2000 || text.noteLines > 20 { show("Ctrl-X Ctrl-E opens it in an editor.", .muted) }
      } else {
        showEcho(StyledText(console.isInteractive ? "Type it again with the new words: \(line)" : line, .muted))
      }
    case .keys: console.show(KeysView.blocks(console.keys))
    case .leave: break
    }
  }

  /// The letter as it would go now, or what it waits for.
  private func showLetter(by name: String?) throws {
    guard let mail = try world.mail(of: call, id: writer.id, letter: name) else { return sayWhyNoLetter() }
    console.show([Gap()] + LetterView.page(mail) + [Gap()])
    console.show(LetterView.lastLook(at: call, world))
  }

  private func openMail() throws {
    guard let mail = try mail() else { return sayWhyNoLetter() }
    try world.open(mail, of: try record())
  }

  private func sayWhyNoLetter() {
    let gaps = CustomerRecord.gaps(in: call)
    let waiting = gaps.isEmpty ? world.waiting(in: call) : []
    show("The letter waits for this:", .caution)
    console.show(LabelledList.bullets(gaps.map(\.message)))
    console.show(LetterView.waiting(waiting))
    if !waiting.isEmpty { show("Each is asked for after /done.", .muted) }
  }

  /// Somebody looks over the shoulder: nothing is to be seen until the next line, which is taken as always.
  private func lowerCurtain() {
    console.clear()
    isCurtainDown = true
  }

  /// Who, which call, what is owed and what waits for them.
  func showOpening(isNew: Bool, isReopened: Bool = false) throws {
    let escalation = try world.store().call(writer.number).escalation.map { try world.store().escalation($0) }
    let owed = try call.state.account.map {
      try world.store().promisesOwed(to: $0, before: world.clock.now.civil.date, world.clock.now.civil.time)
    }
    console.show(
      OpeningView.blocks(
        call, number: writer.number, escalation: escalation, isNew: isNew, isReopened: isReopened, owed: owed ?? [],
        terms: world.terms))
    guard let account = call.state.account else { return }
    try showEscalations(of: account)
    console.show(try world.remarks(about: account, besides: writer.number))
    console.show(try world.parked(for: call, number: writer.number))
    answerWhatIsCounted()
  }

  /// Of several that are open with the account none is joined until somebody says which.
  private func showEscalations(of account: String) throws {
    guard !isRehearsed, call.state.countingEscalation == nil else { return }
    let open = try world.store().openEscalations(of: account)
    if open.count > 1 { console.show(EscalationView.choice(open, today: world.clock.now.civil.date)) }
  }

  /// What came from another escalation stays with it.
  func sayLeftBehind(since before: Call) {
    let count = before.state.carried.keys.count { before.state.capture(of: $0) != nil }
    guard count > 0, before.state.escalation != call.state.escalation else { return }
    let what = count == 1 ? "1 thing" : "\(count) things"
    show(
      "\(what) from earlier calls with \(before.state.account ?? "them") stay there. /undo brings them back.", .caution)
  }

  func showOwed() throws {
    guard let account = call.state.account else { return }
    if call.state.hasChosenEscalation, let number = try world.store().call(writer.number).escalation {
      showEcho(StyledText("escalation \(number), \(account)", .echo))
    }
    try showEscalations(of: account)
    console.show(
      OpeningView.owed(
        try world.store().promisesOwed(to: account, before: world.clock.now.civil.date, world.clock.now.civil.time),
        terms: world.terms)
        + OpeningView.carried(by: call))
    let today = world.clock.now.civil.date
    if call.state.prepared == nil, !call.isPreparation,
      let prepared = try world.store().prepared(for: account, by: today, besides: writer.number)
    {
      console.show([OpeningView.words(prepared, now: today)])
    }
    console.show(try world.remarks(about: account, besides: writer.number))
    console.show(try world.parked(for: call, number: writer.number))
  }

  func show(_ text: String, _ style: Style = .plain) {
    console.show(Paragraph(StyledText(text, style), indent: 2))
  }

  func showEcho(_ text: StyledText) {
    let indent = console.columns < 50 ? 2 : 7
    let text = console.isLinear && text.spans.first?.style == .echo ? text.sentence : text
    text.split().forEach { console.show(Paragraph($0, indent: indent)) }
  }
}
