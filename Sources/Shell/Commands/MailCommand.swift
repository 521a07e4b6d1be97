import ArgumentParser
import Calls
import LineEditing
import Reports
import Surroundings

/// `evenkeel mail`: the letter in the mail program of this system.
struct MailCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "The letter in your mail program, else the path of the mail.")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.call
  static let optionValues: [String: DeskArgument] = ["--letter": .letter]

  @Argument(help: "The call's number; the newest if left out.") var call: Int?
  @Option(help: "Another letter than the one that follows from the call: evenkeel letter list.") var letter: String?

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try store.call(call)
    let replayed = try store.replay(outline)
    guard let mail = try world.mail(of: replayed, id: outline.id, letter: letter) else {
      return try world.settle(outline, replayed, isShown: true)
    }
    world.warn(of: replayed, outline.number)
    try world.open(mail, of: world.record(outline, of: replayed))
    return .done
  }
}
