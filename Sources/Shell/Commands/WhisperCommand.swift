import ArgumentParser
import Calls
import LineEditing
import Storage
import Surroundings

/// `evenkeel whisper`: one line for the leader's eyes.
struct WhisperCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "whisper", abstract: "Put one line above the prompt of the one who leads a call.",
    discussion: """
      A number in front that is a call's is the call; else it is the newest open one. To begin the words with a number, \
      name the call first. What is whispered is no part of the call's record.
      """)
  static let group = DeskHelp.Group.call
  static let argument = DeskArgument.call
  static let carriesWords = true

  @Argument(
    parsing: .allUnrecognized, help: "The call's number, if it is not the newest open one, and the words.") var words:
    [String]

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    var words = words
    _ = try World.whisperable(words.joined(separator: " "))
    let outline: CallOutline
    if let number = words.first.flatMap({ Int($0) }), let named = try? store.call(number) {
      outline = named
      words.removeFirst()
    } else {
      outline = try world.openCall()
    }
    let leader = try store.replay(outline, withPrivate: false).state.leader
    let answer = try world.whisper(
      words.joined(separator: " "), to: outline, leader: leader.isEmpty ? "the leader" : leader)
    world.console.show(StyledText(answer))
    return .done
  }
}

extension World {
  /// The newest call that is not finished.
  func openCall() throws -> CallOutline {
    guard let outline = try store().unfinished(most: 1).first else {
      throw Failure(.missing, "no call is open", hint: "evenkeel calls lists those there are")
    }
    return outline
  }

  /// The words on one line, as the leader will read them at a glance.
  static func whisperable(_ words: String) throws -> String {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else {
      throw Failure(.badInput, "a whisper needs some words", hint: "like whisper ask about the CFO meeting")
    }
    guard text.count <= 300 else {
      throw Failure(.badInput, "a whisper is one line, at most 300 characters", hint: "say it shorter")
    }
    return text
  }

  /// Leaves a whisper for the leader of a call, and says so.
  func whisper(_ words: String, to outline: CallOutline, leader: String) throws -> String {
    let text = try World.whisperable(words)
    let call = outline.number
    guard try !store().call(call).isOver else {
      throw Failure(
        .badInput, "call \(call) is over, nobody would hear it", hint: "evenkeel calls lists those that are open")
    }
    try store().whisper(text, to: outline, by: settings.name, at: clock.now)
    let isLed = try store().isLed(outline)
    return "whispered to call \(call)" + (isLed ? "" : ". \(leader)'s shell is closed: it is shown at resume")
  }
}
