import ArgumentParser
import Calls
import LineEditing
import Storage
import Surroundings

/// `evenkeel resume`: go on where a call was left or cut off, or reopen a finished one.
struct ResumeCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a call that was left, or reopen a finished one.",
    discussion: "A call that was thrown away (/discard) is taken back by its number.")
  static let group = DeskHelp.Group.call
  static let argument = DeskArgument.call

  @Argument(help: "The call's number; the newest unfinished one if left out.") var call: Int?

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try call.map { try store.call($0) } ?? store.unfinished(most: 1).first ?? store.call(nil)
    let writer = try CallWriter(
      resuming: outline, in: store, holder: world.holder, now: world.clock.now)
    var replayed = writer.first
    if replayed.state.isEnded {
      let turn = Turn(Call.Entry(event: .reopened, at: world.clock.now), in: replayed)
      try writer.append(turn)
      replayed = turn.after
      SummaryFiles.withdrawLetter(of: outline.number, home: world.home)
    }
    let session = CallSession(world: world, writer: writer, call: replayed)
    if replayed.state.isDiscarded { try session.restore() }
    replayed = session.call
    let escalation = try store.call(outline.number).escalation.map { try store.escalation($0) }
    world.console.show(
      OpeningView.blocks(replayed, number: outline.number, escalation: escalation, owed: [], terms: world.terms))
    if let escalation { try world.showChanges(elsewhere: escalation, in: replayed, outline.id) }
    if outline.isDiscarded { world.console.show(Paragraph("Taken back: it is in the lists again.", indent: 2)) }
    if outline.isEnded {
      world.console.show(Paragraph("Reopened. The letter is written anew at /done.", indent: 2))
    }
    if let newer = world.shelf.newer(than: replayed.playbook) {
      let text = StyledText("Version \(newer.version) of \(newer.name) is there: /book update goes over to it.")
      world.console.show(Paragraph(text, indent: 2))
    }
    if replayed.log.last(where: { $0.event.canBeUndone })?.event == .lineDropped {
      world.console.show(CardView.say("We were cut off. I'm back, and I have all of it in front of me."))
    }
    session.showCard()
    // What was written is what one goes on from.
    if replayed.isWrittenAfterwards { try session.answer(.list) }
    session.loop.takeUpUnfinished()
    return try session.outcome()
  }
}

extension World {
  /// What another call or the desk has done since with something that this call has: it goes on as it was left, and they
  /// should not be told what is over.
  fileprivate func showChanges(elsewhere escalation: EscalationOutline, in call: Call, _ id: String) throws {
    let record = try record(of: escalation, knowing: (id, call))
    let today = clock.now.civil.date
    let items = Dictionary(record.items.map { ($0.source, $0) }) { first, _ in first }
    for (reference, source) in call.state.sources(ofCall: id) {
      guard let item = items[source] else { continue }
      let here = (keptOn: call.state.keptOn(reference), due: call.state.capture(of: reference)?.due)
      let isSolved = reference.kind == .issue && !call.state.isOpen(reference)
      let what: String?
      if let day = item.keptOn, here.keptOn == nil {
        what = "\(day.keptWords(now: today)). /kept \(reference) says so here"
      } else if item.waived != nil {
        what = "not to be done any more. /drop \(reference) takes it out here"
      } else if item.keptOn == nil, here.keptOn != nil {
        what = "not done after all. /edit \(reference) promises it anew here"
      } else if let solution = item.solution, !isSolved {
        what = "\(solution.words(now: today)). /solved \(reference.number) says so here"
      } else if item.solution == nil, isSolved {
        what = "open again. /reopen \(reference.number) says so here"
      } else if let due = item.capture.due, due != here.due {
        what = "promised by \(due.words(now: today)). /move \(reference) changes it here"
      } else {
        what = nil
      }
      guard let what else { continue }
      console.show(
        Paragraph(
          StyledText("Since then: \(reference) \(item.capture.text.shortened(to: 50)), \(what).", .caution), indent: 2,
          hanging: 4))
    }
  }
}

extension CallState {
  /// What a call has that is its escalation's, by where it was written down first.
  fileprivate func sources(ofCall id: String) -> [(Reference, CallReference)] {
    [Reference.Kind.issue, .action, .todo, .remedy].flatMap { kind in
      (0..<count(of: kind)).compactMap { index in
        let reference = Reference(kind, index + 1)
        guard capture(of: reference) != nil else { return nil }
        return (reference, carried[reference]?.source ?? CallReference(call: id, reference))
      }
    }
  }
}
