import Books
import Calls
import Language
import LineEditing
import Practice
import Storage
import Surroundings

/// One sitting with a simulated customer: a line is said aloud, and they answer once it is stored.
final class PracticeSession: LineSitting {
  let world: World
  let writer: RehearsalWriter
  let loop: LineLoop
  var record: RehearsalRecord
  private let words: WordBook
  /// The call that is led beside the talk, with its cards and notes; nil where it is played without.
  let guide: CallSession?
  /// Who has the keyboard, where a colleague plays the customer.
  var seat = Seat.trainee
  /// For what a colleague says at another terminal; nil where none can.
  private(set) lazy var playing = record.isPair ? (try? world.store()).flatMap { try? StoreWatch($0) } : nil
  /// What one might say, where it is offered.
  private var choices: LinesToSay?
  /// The three that stand on the screen.
  private var offered: [LinesToSay.Line] = []
  /// The talk behind each turn, the first before any: one goes back by taking an earlier one.
  var moments: [Rehearsal]

  /// - Parameters:
  ///   - moments: the talk before its first turn and behind each of the record's.
  ///   - words: the word book it is played with.
  ///   - notes: the lines of the call that is led beside it; none where it is played without.
  init(
    _ moments: [Rehearsal], _ record: RehearsalRecord, _ words: WordBook, notes: [Call.Entry],
    writer: RehearsalWriter, world: World
  ) throws {
    (self.moments, self.record, self.words, self.writer, self.world) = (moments, record, words, writer, world)
    let loop = LineLoop(world)
    self.loop = loop
    guide = try Call(replaying: notes).map { call in
      CallSession(
        rehearsing: call, world: try world.rehearsing(since: call.log[call.log.count - 1].at.iso),
        writer: RehearsedCall(writer), loop: loop)
    }
  }

  /// Offers three things one might say each time.
  func offerChoices() throws { choices = try world.choices(scenario, words) }

  var console: any Console { world.console }
  var scenario: Scenario { record.scenario }

  func run() throws -> Outcome {
    console.show(ScenarioView.brief(scenario))
    loop.show("What you type is said aloud. /help lists what else there is, /done ends the talk.", .muted)
    if let guide { try guide.showStep() } else { console.show(Gap()) }
    console.show(TalkView.opening(record))
    console.show(TalkView.turns(record, showsHeat: false))
    offer()
    if record.awaitsAnswer { handOver() }
    if record.isOver { loop.show("It is over. /rewind TURN goes back into it, /done shows how it went.", .muted) }
    return try loop.run(self)
  }

  // MARK: - Lines

  func request(startingWith prefill: Prefill?) -> LineRequest {
    LineRequest(
      prompt: LiveText(prompt), prefill: prefill, elsewhere: elsewhere, assistant: assistant,
      memory: world.memory(keeps: { _ in false }))
  }

  /// Whoever plays the customer has nothing to complete.
  private var assistant: TalkAssistant? {
    guard seat == .trainee else { return nil }
    let meanings = world.settings.keys.meanings
    return TalkAssistant(record: record, call: guide?.lineAssistant, isCommand: { meanings[$0] == .command })
  }

  /// "2/6 listen say> "
  private var prompt: StyledText {
    if let promptOfPair { return promptOfPair }
    guard let guide else { return StyledText(console.isLinear ? "say: " : "say> ", .prompt) }
    if console.isLinear { return StyledText("say, \(guide.spokenPrompt)", .prompt) }
    let place = guide.call.position.shown(guide.call.step.prompt)
    let waiting = guide.countOfWarnings
    return StyledText(place, .prompt) + (waiting == 0 ? StyledText() : StyledText(" !\(waiting)", .caution))
      + StyledText(" say> ", .prompt)
  }

  func endOfInput() -> Outcome? { leave() }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }

  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    switch error {
    case let refusal as PracticeRefusal: LineRefusal(words: refusal.words)
    case let refusal as Refusal: guide.map { LineRefusal(refusal, of: line, in: $0.grammar) }
    case let error as NotStored: LineRefusal(words: error.words, kind: .notStored)
    default: nil
    }
  }

  func take(_ line: String) throws -> Outcome? {
    if seat != .trainee { return try takeInPair(line) }
    let text = line.trimmingPrefix(while: \.isWhitespace)
    guard let first = text.first else {
      if record.awaitsAnswer {
        handOver()
        return nil
      }
      try guide?.help()
      return nil
    }
    if let number = Int(text), offered.indices.contains(number - 1) { return try say(offered[number - 1].text) }
    if !offered.isEmpty, text.allSatisfy(\.isNumber) {
      throw PracticeRefusal(words: "there are three to choose from: 1, 2 or 3, or say your own")
    }
    let meaning = world.settings.keys.meanings[first]
    if line.first == " " { return try note(line) }
    switch meaning {
    case nil: return try say(String(text))
    case .heat: return try guess(text.dropFirst())
    case .command: return try command(String(text.dropFirst()))
    // Where no notes are taken nobody writes down a quotation: it is the beginning of what is said.
    case .quote where guide == nil: return try say(String(text))
    // The mark alone takes what they said last.
    case .issue where text.count == 1: return try note(String(first) + lastSentence)
    default: return try note(String(text))
    }
  }

  /// Three things one might say, for a digit to choose from.
  private func offer() {
    guard let choices, let talk = moments.last else { return }
    offered = choices.offered(in: talk)
    console.show(TalkView.choices(offered.map(\.text)))
  }

  private var lastSentence: String {
    let reply = record.turns.last?.reply ?? scenario.opening.say
    return WordFinder(words, lists: scenario.lists).find(in: reply).last?.text ?? reply
  }

  /// A line for the notes, as in a call.
  private func note(_ line: String) throws -> Outcome? {
    guard let guide else {
      throw PracticeRefusal(words: "this one is played without notes and cards: what you type is said aloud")
    }
    guide.world.clock.advance()
    _ = try guide.takeLine(line)
    return nil
  }

  private func say(_ text: String, isRead: Bool = false) throws -> Outcome? {
    guard var talk = moments.last,
      let turn = record.isPair ? talk.hear(text, isRead: isRead) : talk.say(text, isRead: isRead)
    else { throw PracticeRefusal.isOver }
    try store(.turn(turn))
    moments.append(talk)
    guide?.world.clock.advance()
    if record.isPair {
      handOver()
      return nil
    }
    console.show(TalkView.answer(turn, record))
    if record.isOver { return try finish() }
    offer()
    return nil
  }

  /// On disk before on screen: what could not be stored was not said.
  /// - Parameter play: the colleague's line that it is, by number.
  func store(_ event: RehearsalEvent, taking play: Int? = nil) throws {
    var after = record
    after.apply(event)
    do throws(StoreFault) {
      try writer.append(event, then: after, at: world.clock.now, taking: play)
    } catch {
      throw NotStored(fault: error)
    }
    record = after
  }

  private func guess(_ text: Substring) throws -> Outcome? {
    guard let heat = Int(text.trimmingPrefix(while: \.isWhitespace)), (0...10).contains(heat) else {
      throw PracticeRefusal(words: "how hot they are is a number from 0 to 10, like =6")
    }
    try store(.guessed(heat))
    loop.show("noted: you think \(heat)", .muted)
    return nil
  }

  // MARK: - Commands

  private func command(_ line: String) throws -> Outcome? {
    let words = line.split(separator: " ").map(String.init)
    let other = words.first ?? ""
    switch TalkCommand(typed: other) {
    case .done: return try done()
    case .leave: return leave()
    case .rewind: try rewind(to: words.dropFirst().first)
    case .talk: console.show([TalkView.opening(record)] + TalkView.turns(record, showsHeat: false))
    case .branches: console.show(BranchesView(record: record).blocks)
    case .compare: try compare(Array(words.dropFirst()))
    case .meant: try putRight(Array(words.dropFirst()))
    case .read: return try readBack()
    case .brief: console.show(ScenarioView.brief(scenario))
    case .help: try help(words.dropFirst().first)
    case nil:
      let isKnown = guide.map { (try? CommandWord.find(other, in: $0.commands)) != nil } ?? false
      if isKnown || other.isEmpty || other.allSatisfy(\.isNumber) || other.hasPrefix("=") {
        return try note("/\(line)")
      }
      let near = Nearest.match(other, among: TalkCommand.allCases.map(\.rawValue)).map { "did you mean /\($0)? " } ?? ""
      throw PracticeRefusal(words: "there is no /\(other) in a rehearsal: \(near)/help lists what there is")
    }
    return nil
  }

  /// What they told, as the trainee has written it down, said aloud.
  private func readBack() throws -> Outcome? {
    guard let guide else { return try note("") }
    guard !record.isOver else { throw PracticeRefusal.isOver }
    let numbers = guide.call.nextReadBack(startingOver: false)
    guard !numbers.isEmpty, !guide.call.isAllConfirmed else {
      throw PracticeRefusal(words: "there is nothing to read back: ! and a few words write down what they told")
    }
    let text = guide.call.readBack(numbers).text
    console.show(CardView.say(text))
    try guide.commit(.readBack(numbers))
    return try say(text, isRead: true)
  }

  private func help(_ word: String?) throws {
    guard let word, let guide else { return console.show(PracticeSession.help(withGuide: guide != nil)) }
    try guide.answer(.help(word == "call" ? nil : word))
  }

  private static func help(withGuide: Bool) -> [any Block] {
    let notes = [
      LabelledList.Row("Enter", "the next thing to say, from the card"),
      LabelledList.Row(
        "! > @ ...", "write it down as in a call; a blank in front makes a note; ! alone takes what they said last"),
      row(.read),
      LabelledList.Row("/next", "and the other commands of a call: /help call lists them"),
    ]
    let talk = [
      LabelledList.Row("...", "say nothing"),
      LabelledList.Row("=6", "how hot you think they are, 0 to 10; the debrief shows it beside the truth"),
    ]
    let commands = TalkCommand.allCases.filter { !$0.needsNotes && $0 != .help }.map(row)
    return [
      Paragraph("What you type is said aloud, and they answer.", indent: 2),
      LabelledList((withGuide ? notes : []) + talk + commands, indent: 4, labelWidth: 10),
    ]
  }

  private static func row(_ command: TalkCommand) -> LabelledList.Row {
    LabelledList.Row(command.example, StyledText(command.explanation))
  }

  private func rewind(to number: String?) throws {
    let last = record.turns.last?.number ?? 0
    guard last > 0 else { throw PracticeRefusal(words: "nothing is said yet") }
    // Without a number the last turn is taken back.
    guard let turn = number.map({ Int($0) }) ?? last - 1, (0..<last).contains(turn) else {
      throw PracticeRefusal(words: "back to which turn? /rewind takes a number from 0 to \(last - 1)")
    }
    try store(.rewound(to: turn))
    moments.removeSubrange((turn + 1)...)
    let place = turn == 0 ? "at the beginning" : "after turn \(turn)"
    loop.show("You are back \(place). The way it went is kept: /compare shows both.", .muted)
    console.show(record.turns.last.map { TalkView.answer($0, record) } ?? [TalkView.opening(record)])
    offer()
  }

  private func compare(_ numbers: [String]) throws {
    let ways = record.ways
    guard ways.count > 1 else {
      throw PracticeRefusal(words: "there is one way only: /rewind TURN goes back and begins another")
    }
    let chosen = numbers.map { Int($0) ?? 0 }
    let pair = chosen.isEmpty ? [ways.count - 1, ways.count] : chosen.count == 1 ? chosen + [ways.count] : chosen
    guard pair.count == 2, pair[0] != pair[1], pair.allSatisfy((1...ways.count).contains) else {
      throw PracticeRefusal(words: "which two? /compare takes two numbers from 1 to \(ways.count)")
    }
    console.show(ComparisonView(ways: pair.map { ($0, ways[$0 - 1].talk) }).blocks)
  }

  /// A reading is put right, and all behind it is scored anew; what they answered stays as it was.
  private func putRight(_ words: [String]) throws {
    guard let talk = moments.last else { return }
    let meant = try MeantLine(words, in: record, talk).meant
    let corrected = Rehearsal.correct(moments, meant)
    guard corrected[meant.turn].turns.last?.effects != moments[meant.turn].turns.last?.effects else {
      throw PracticeRefusal(words: "that changes nothing: turn \(meant.turn) counts so already")
    }
    let before = Scorecard(record).total
    try store(.meant(meant, scoredAnew: Array(corrected.last?.turns[(meant.turn - 1)...] ?? [])))
    moments = corrected
    if record.isOver, !record.isPair, let talk = moments.last { try store(.ranged(talk.range())) }
    let label = (meant.isSaid ? "as " : "no longer as ") + meant.label.rawValue
    let score = record.isOver && !record.isPair ? ": \(before) of 100 is now \(Scorecard(record).total)" : ""
    loop.show("Turn \(meant.turn) counts \(label)\(score).", .muted)
  }

  // MARK: - The end

  func done() throws -> Outcome? {
    if !record.isOver, var talk = moments.last, let turn = record.isPair ? talk.endPair() : talk.end() {
      try store(.turn(turn))
      moments.append(talk)
      if !record.isPair { console.show(TalkView.answer(turn, record)) }
    }
    return try finish()
  }

  private func finish() throws -> Outcome? {
    if record.range == nil, !record.isPair, let talk = moments.last { try store(.ranged(talk.range())) }
    console.show(DebriefView(debrief: try world.debrief(record, words)).blocks)
    console.show([
      Gap(),
      Paragraph(
        StyledText(
          "Kept as p\(writer.number): debrief p\(writer.number) shows this again, practice p\(writer.number) goes back into it.",
          .muted), indent: 2),
    ])
    return .done
  }

  func leave() -> Outcome? {
    let number = "p\(writer.number)"
    loop.show("Kept as \(number): practice \(number) goes on, debrief \(number) shows how it stands.", .muted)
    return .done
  }
}

/// Why a line of a rehearsal was not taken.
struct PracticeRefusal: Error {
  let words: String

  static let isOver = PracticeRefusal(
    words: "the talk is over: /rewind TURN goes back into it, /done shows how it went")
}
