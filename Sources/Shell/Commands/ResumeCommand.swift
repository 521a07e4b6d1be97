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
