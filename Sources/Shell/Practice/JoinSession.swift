import Books
import Language
import LineEditing
import Practice
import Storage
import Surroundings

/// Playing the customer of a rehearsal that goes on at another terminal: shows what is said there, hands in what is answered.
final class JoinSession: LineSitting {
  private let world: World
  private let outline: RehearsalOutline
  private let watch: StoreWatch
  /// Held as long as somebody plays.
  private let seat: PlayerSeat
  private let loop: LineLoop
  private let trainee: String
  private var record: RehearsalRecord
  /// How many of its turns were shown.
  private var shown: Int

  init(_ number: Int, in world: World) throws {
    self.world = world
    let store = try world.store()
    outline = try store.rehearsal(number)
    // Before it is read, so that nothing falls between.
    watch = try StoreWatch(store)
    let stored = try world.rehearsal(number)
    guard stored.setup.isPair else {
      throw Failure(
        .badInput, "in p\(number) the customer is simulated",
        hint: "practice \(stored.setup.scenario) --pair begins one for two")
    }
    guard !stored.record.isOver else {
      throw Failure(.badInput, "p\(number) is over", hint: "practice p\(number) there goes back into it, with /rewind")
    }
    seat = try PlayerSeat(in: outline, of: store, holder: world.holder, now: world.clock.now)
    (record, shown) = (stored.record, stored.record.turns.count)
    trainee = stored.setup.trainee.isEmpty ? "They" : stored.setup.trainee
    loop = LineLoop(world)
  }

  private var console: any Console { world.console }
  private var name: String { record.scenario.customer.firstName }

  func run() throws -> Outcome {
    showCard()
    if try !world.store().isPractised(outline) {
      loop.show("Nobody practises in it now: what you say waits until practice p\(outline.number) goes on.", .muted)
    }
    return try loop.run(self)
  }

  private func showCard() {
    console.show(CueCardView.blocks(record, told: []))
    console.show(TalkView.lastTurns(record))
  }

  // MARK: - What comes

  func beforeAsking() throws -> Outcome? {
    take(onWaking: false).forEach(console.show)
    return record.isOver ? .done : nil
  }

  private func take(onWaking: Bool) -> [StyledText] {
    do {
      guard try onWaking ? watch.hasChangedOnWaking() : watch.hasChanged() else { return [] }
      record = try world.rehearsal(outline.number).record
    } catch {
      return Paragraph(StyledText("evenkeel: \(Failure(error).line)", .fault), indent: 2).lines(on: console.paper)
    }
    var lines: [StyledText] = []
    if record.turns.count < shown {
      lines += told("\(trainee) went back to turn \(record.turns.count).")
    }
    for turn in record.turns.dropFirst(shown) where !turn.said.isEmpty {
      let words = StyledText("\(trainee): ", .strong) + StyledText(turn.said, .words)
      lines += Paragraph(words, indent: 2, hanging: 4).lines(on: console.paper)
    }
    shown = record.turns.count
    if record.isOver { lines += told("\(trainee) has ended the talk. debrief p\(outline.number) shows how it went.") }
    return lines
  }

  private func told(_ words: String) -> [StyledText] {
    Paragraph(StyledText(words, .muted), indent: 2).lines(on: console.paper)
  }

  // MARK: - What is typed

  func request(startingWith prefill: Prefill?) -> LineRequest {
    let elsewhere = Elsewhere(
      descriptor: watch.descriptor, isOver: { self.record.isOver }, take: { self.take(onWaking: true) })
    return LineRequest(
      prompt: LiveText(StyledText(console.isLinear ? "\(name): " : "\(name)> ", .prompt)), prefill: prefill,
      elsewhere: elsewhere, memory: world.memory(keeps: { _ in false }))
  }

  func take(_ line: String) throws -> Outcome? {
    take(onWaking: false).forEach(console.show)
    switch try CueLine(line, tellable: record.scenario.tellable) {
    case .empty: loop.show("Say what \(name) says, with =7 for how hot that leaves them. /card shows the card.", .muted)
    case .card: showCard()
    case .help: console.show(CueCardView.help(name, ends: false))
    case .leave: return .done
    case .done: throw PracticeRefusal(words: "\(trainee) ends the talk; /leave goes from here")
    case .played:
      guard !record.turns.isEmpty else { throw PracticeRefusal(words: "\(trainee) has not said anything yet") }
      try world.store().play(line.trimmed, in: outline, by: world.settings.name, at: world.clock.now)
    }
    return nil
  }

  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    switch error {
    case let refusal as PracticeRefusal: LineRefusal(words: refusal.words)
    case let fault as StoreFault: LineRefusal(words: NotStored(fault: fault).words, kind: .notStored)
    default: nil
    }
  }

  func endOfInput() -> Outcome? { .done }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }
}
