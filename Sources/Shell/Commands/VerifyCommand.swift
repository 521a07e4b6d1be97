import ArgumentParser
import LineEditing
import Storage
import Surroundings

/// `evenkeel verify`: is every stored line as it was written?
struct VerifyCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Is every stored line still as it was written?")

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    if try store.countOfCalls() > World.manyCalls { world.console.complain(StyledText("looking at the file", .muted)) }
    let damage = try store.damage()
    guard damage.isEmpty else {
      for words in damage { world.console.complain(StyledText("evenkeel: \(words)", .fault)) }
      throw Failure(
        .inputOutput, "\(Store.path(in: store.home)) is damaged",
        hint: "keep it as it is, and put a copy from before in its place")
    }
    let patience = Patience(on: world.console)
    let breaks = try store.breaks { patience.say("checking every line", $0, of: $1) }
    guard let first = breaks.first else {
      world.console.show(Paragraph("Every line of every call is as it was written."))
      return .done
    }
    for place in breaks {
      world.console.complain(
        StyledText("evenkeel: \(place.stream.words), line \(place.sequence) is not as it was written", .fault))
    }
    throw Failure(
      .checkFailed, "the record of \(first.stream.words) was changed from outside", hint: "compare it with a backup")
  }
}
