import ArgumentParser
import Books
import LineEditing
import Practice
import Reports
import Surroundings

/// `evenkeel scenario check`: everything that is wrong with a scenario, with its place and its cure.
struct ScenarioCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What is wrong with a scenario, where, and what mends it.",
    discussion: """
      Its examples are tried, each as if it did not stand there: of ten, eight have to be heard right. Then it is played \
      by trainees who do well and by others who do not.
      """)
  static let argument = DeskArgument.book([.scenarios])

  @Argument(help: "Names or files; every scenario if left out.") var scenarios: [String] = []
  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let shelf = world.shelf
    let words = try shelf.scenarioWords()
    let places = scenarios.isEmpty ? shelf.books(in: .scenarios).map(\.path) : scenarios
    var faults: [BookFault] = []
    let company = try shelf.scenarioCompany(words, world.cueGuide(), unread: &faults)
    for place in places where !world.console.isInterrupted {
      do {
        let file = try shelf.file(at: place, in: [.scenarios])
        faults += ScenarioCheck.faults(
          text: file.text, file: file.path, name: file.name, words: words, company: company,
          isStopped: { world.console.isInterrupted })
      } catch let fault as BookFault {
        faults.append(fault)
      }
    }
    if world.console.isInterrupted { throw Failure(.interrupted, "stopped", hint: "check one scenario by its name") }
    return try FindingsView(faults: faults, count: places.count, noun: "scenario").show(in: world, asJSON: json)
  }
}
