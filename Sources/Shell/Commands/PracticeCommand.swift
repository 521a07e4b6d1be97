import ArgumentParser
import LineEditing
import Practice
import Surroundings

/// `evenkeel practice`: a talk with a simulated customer. Not listed until a rehearsal is stored and can be gone on with.
struct PracticeCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Rehearse a talk with a simulated customer.",
    discussion: """
      What you type is said aloud, and they answer. /brief shows again what you know, ... is silence, =6 is how hot you \
      think they are, /done ends the talk. Then it is told what raised and lowered their anger.
      """, shouldDisplay: false)
  static let argument = DeskArgument.book([.scenarios])

  @Argument(help: "A scenario's name or file.") var scenario: String
  @Option(help: "Which chance; the same number and lines give the same talk.") var seed: UInt64 = 1
  @Flag(help: "They stay on the line whatever you say.") var stay = false

  func run(in world: World) throws -> Outcome {
    let words = try world.shelf.scenarioWords()
    let scenario = try world.shelf.scenario(at: scenario, words)
    let setting = try world.shelf.rehearsal(
      of: scenario, words, world.cueGuide(), trainee: world.settings.name, stays: stay)
    return try PracticeSession(Rehearsal(scenario, setting, seed: seed), world: world).run()
  }
}
