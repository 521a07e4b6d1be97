import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// One sitting beside a call that another shell leads: shows what happens, hands in what a scribe types, whispers.
final class WatchSession: LineSitting {
  private let world: World
  private let watched: Watched
  /// What was typed here and is not answered yet, by the number it was handed in under.
  private var waiting: [Int: String] = [:]
  private let loop: LineLoop
  private lazy var names = world.names

  init(_ watched: Watched, world: World) throws {
    (self.watched, self.world) = (watched, world)
    loop = LineLoop(
      world,
      unfinished: UnfinishedLine(call: watched.outline.id, writer: world.settings.name, home: world.home),
      waiting: WaitingLines(call: watched.outline.id, writer: world.settings.name, home: world.home))
    for line in try watched.store.linesWaiting(in: watched.outline, by: world.settings.name) {
      waiting[line.number] = line.text
    }
  }

  private var console: any Console { world.console }
  private var call: Call { watched.call }
  private var leader: String { call.state.leader.isEmpty ? "the leader" : call.state.leader }

  func run() throws -> Outcome {
    console.show(WatchView.soFar(call, number: watched.outline.number, on: console.paper))
    sayWhatCanBeDone()
    loop.takeUpUnfinished()
    return try loop.run(self)
  }

  func beforeAsking() -> Outcome? {
    take(onWaking: false).forEach(console.show)
    return call.state.isOver ? .done : nil
  }

  func endOfInput() -> Outcome? { .done }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }

  func request(startingWith prefill: Prefill?) -> LineRequest {
    let elsewhere = Elsewhere(
      descriptor: watched.watch.descriptor, isOver: { self.call.state.isOver }, take: { self.take(onWaking: true) })
    return LineRequest(
      prompt: LiveText(text: { self.prompt }), edge: LiveText(text: { self.heat }), prefill: prefill,
      elsewhere: elsewhere, assistant: assistant, memory: world.memory(keeps: { _ in false }))
  }

  private var prompt: StyledText {
    let role = call.state.isScribeAllowed ? "scribe" : "watch"
    let lines = loop.countOfWaiting == 0 ? "" : ", \(loop.countOfWaiting) waiting"
    if console.isLinear {
      let place = call.position.spokenPrompt(call.step.prompt)
      return StyledText("\(role), call \(watched.outline.number), \(place)\(lines): ", .prompt)
    }
    return StyledText("\(role) \(watched.outline.number) \(call.position.shown(call.step.prompt))\(lines)> ", .prompt)
  }

  private var heat: StyledText {
    guard !console.isLinear, let heat = call.state.heat else { return StyledText() }
    return StyledText("heat \(heat)", .muted)
  }

  private var assistant: CallAssistant {
    CallAssistant(
      call: call, terms: world.terms, names: names, detours: { [] }, givesHints: world.settings.hints,
      commands: [.whisper]
        + CommandWord.all.filter {
          ["list", "help", "leave"].contains($0.name) || (call.state.isScribeAllowed && $0.captures)
        })
  }

  private func sayWhatCanBeDone() {
    if call.state.isOver {
      show("The call has ended.")
    } else if call.state.isScribeAllowed {
      show("What you type is handed to \(leader). /whisper TEXT, /help, Ctrl-D leaves.", .muted)
    } else {
      show("/whisper TEXT reaches \(leader). To write as well, ask for /scribe. Ctrl-D leaves.", .muted)
    }
    if !waiting.isEmpty { show("Still waiting for \(leader)'s shell: \(count(waiting.count)) of yours.", .muted) }
  }

  // MARK: - What comes

  private func take(onWaking: Bool) -> [StyledText] {
    let couldWrite = call.state.isScribeAllowed
    do {
      let lines = try watched.take(onWaking: onWaking)
      let answers = try watched.store.answers(to: Set(waiting.keys), in: watched.outline)
      var shown: [StyledText] = []
      // What one typed oneself is known, and its answer says the rest: but for a listener, who hears it in words.
      let own = console.isLinear ? [] : Set(answers.compactMap(\.sequence))
      for line in lines where !own.contains(line.sequence) {
        shown += WatchView.line(line.news, on: console.paper).lines(on: console.paper)
      }
      for answer in answers { shown += told(answer) }
      if couldWrite != call.state.isScribeAllowed, !call.state.isOver {
        let words =
          couldWrite ? "You can no longer write here." : "You can write now: what you type is handed to \(leader)."
        shown += wrapped(words, .caution)
      }
      return shown
    } catch {
      return wrapped("evenkeel: \(Failure(error).line)", .fault)
    }
  }

  private func told(_ answer: HandedLine.Answer) -> [StyledText] {
    let typed = waiting.removeValue(forKey: answer.number) ?? ""
    if answer.sequence != nil { return console.isLinear ? [] : wrapped(answer.text, .echo, indent: 7) }
    return wrapped("Not taken, \(answer.text). You wrote: \(typed)", .fault)
  }

  // MARK: - What is typed

  func take(_ line: String) throws -> Outcome? {
    // What it is said to is the call as it is now.
    take(onWaking: false).forEach(console.show)
    if call.state.isOver {
      if line.allSatisfy(\.isWhitespace) { return nil }
      throw Refusal.callEnded
    }
    switch try grammar.read(line) {
    case .empty: break
    case .whisper(let words): show(try world.whisper(words, to: watched.outline, leader: leader), .echo)
    case .show(.leave): return .done
    case .show(.help): console.show(WatchView.help)
    case .show(.list):
      console.show(
        ListView.captured(
          call, numbers: try world.earlierNumbers(call), on: console.paper, withPrivate: false))
    case .show: throw Refusal.leaderDecides(leader: call.state.leader)
    case .change(let intent):
      if let refusal = call.refusal(of: intent) { throw refusal }
      try handIn(line)
    }
    return nil
  }

  /// A full disk or a busy store is no reason to stop watching, and the line is not lost.
  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    switch error {
    // It waits, in case the call is reopened.
    case Refusal.callEnded:
      LineRefusal(
        words: "not handed in: the call has ended", kind: line.allSatisfy(\.isWhitespace) ? .overWith : .notStored)
    case let refusal as Refusal: LineRefusal(refusal, of: line, in: grammar)
    case let fault as StoreFault:
      LineRefusal(words: NotStored(fault: fault).words, kind: isStored(line) ? .notStored : .overWith)
    default: LineRefusal(words: Failure(error).line)
    }
  }

  func isStored(_ line: String) -> Bool {
    switch try? grammar.read(line) {
    case .change, .whisper: true
    case .empty, .show, nil: false
    }
  }

  private var grammar: LineGrammar {
    LineGrammar(terms: world.terms, call: call, commands: [.whisper] + CommandWord.all)
  }

  private func handIn(_ line: String) throws {
    let text = world.settings.keys.usualForm(of: line)
    let number = try watched.store.handIn(
      text, to: watched.outline, by: world.settings.name, at: world.clock.now)
    waiting[number] = line
    if !watched.store.isLed(watched.outline) {
      show("\(leader)'s shell is closed. The line is kept, and taken when the call is resumed.", .muted)
    }
  }

  private func count(_ lines: Int) -> String { "\(lines) line\(lines == 1 ? "" : "s")" }

  private func show(_ text: String, _ style: Style = .plain) {
    wrapped(console.isLinear ? text.sentence : text, style).forEach(console.show)
  }

  private func wrapped(_ text: String, _ style: Style, indent: Int = 2) -> [StyledText] {
    Paragraph(StyledText(text, style), indent: indent).lines(on: console.paper)
  }
}
