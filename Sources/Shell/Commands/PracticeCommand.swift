import ArgumentParser
import LineEditing
import Practice
import Surroundings

/// `evenkeel practice`: a talk with a simulated customer.
struct PracticeCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Rehearse a talk with a simulated customer.",
    discussion: """
      What you type is said aloud, and they answer; a blank in front makes a note, and ! > @ and the cards work as in a \
      call. /brief shows again what you know, ... is silence, =6 is how hot you think they are, /read says your points \
      back, /rewind goes back to try another line, /leave pauses, /done ends the talk. Then it is told what raised and \
      lowered their anger. A rehearsal is kept as p1, p2 and so on, and is in no list of real calls. --from-call 14 \
      rehearses a talk you have had, with invented names.
      """)
  static let group = DeskHelp.Group.practice
  static let argument = DeskArgument.book([.scenarios])

  @Argument(help: "A scenario's name or file, or a rehearsal that was left, as p3; the list if left out.")
  var scenario: String?
  @Option(help: "A call you have had becomes the scenario, with invented names.") var fromCall: Int?
  @Option(help: "Which chance; the same number and lines give the same talk.") var seed: UInt64 = 1
  @Flag(help: "They stay on the line whatever you say.") var stay = false
  @Flag(help: "Three things you might say each time; a digit says one, or say your own.") var choices = false
  @Flag(help: "A colleague plays the customer from a card: on this terminal by turns, or at another one with --join.")
  var pair = false
  @Option(help: "With --pair: play the customer of a rehearsal that goes on at another terminal, as p3.")
  var join: RehearsalNumber?
  @Flag(help: "Without the playbook's cards and without notes.") var blind = false

  func validate() throws {
    if pair, choices { throw ValidationError("--choices is for a customer who is simulated") }
    if pair, stay { throw ValidationError("with --pair a person decides whether they stay") }
    if join != nil, !pair { throw ValidationError("--join is for two: --pair --join p3") }
    if join != nil, scenario != nil || fromCall != nil {
      throw ValidationError("--join p3 says already which talk it is")
    }
    if fromCall != nil, scenario != nil { throw ValidationError("name a scenario, or a call with --from-call") }
  }

  func run(in world: World) throws -> Outcome {
    if let join { return try JoinSession(join.number, in: world).run() }
    guard let scenario = try fromCall.map({ try world.draft(ofCall: $0) }) ?? scenario else {
      let hint = Paragraph(
        StyledText("practice NAME begins one; practice p3 goes on with one you left.", .muted))
      world.page(try ScenarioListCommand.blocks(world.shelf) + [hint])
      return .done
    }
    let session =
      if fromCall == nil, scenario.lowercased().hasPrefix("p"), let rehearsal = RehearsalNumber(argument: scenario) {
        try world.resumeRehearsal(rehearsal.number)
      } else {
        try world.beginRehearsal(of: scenario, seed: seed, stays: stay, isBlind: blind, isPair: pair)
      }
    if choices { try session.offerChoices() }
    return try session.run()
  }
}
