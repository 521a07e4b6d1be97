import ArgumentParser
import Language
import LineEditing
import Reports
import Surroundings

/// `evenkeel when`: ask the date reader alone.
struct WhenCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "when", abstract: "What a date phrase means: when \"end of day Friday\".",
    discussion: """
      With - in place of the phrase it reads one a line and answers each on a line, as JSON. A line without a date is \
      answered with the error and what it can read.
      """)
  static let carriesWords = true
  static let group = DeskHelp.Group.customer

  @Argument(help: "The phrase, or a sentence that holds one, or - for one a line.") var text: [String]
  @Option(help: "As if it were then: 2026-11-24T10:02.") var now: String?
  @Flag(help: "As JSON.") var json = false

  struct Answer: Encodable {
    let text: String
    let at: String
    let grain: String
    let phrase: String
  }

  /// Nobody is on the line here.
  private static let theirTime = Failure(
    .badInput, "nobody knows here whose clock \"their time\" is", hint: "name the zone, like \"4pm London time\"")

  func run(in world: World) throws -> Outcome {
    let text = text.joined(separator: " ")
    var context = world.terms.when.context
    if let now {
      guard let moment = CivilMoment(iso: String(now.prefix(16))) else {
        throw Failure(.usage, "--now cannot be read", hint: "write it like 2026-11-24T10:02")
      }
      context = context.at(moment)
    }
    if self.text == ["-"] { return try answerLines(When(context)) }
    do {
      let reading = try When(context).read(text)
      guard !reading.isTheirTime else { throw WhenCommand.theirTime }
      if json {
        let answer = Answer(text: text, at: reading.iso, grain: reading.grain.rawValue, phrase: reading.phrase)
        world.console.show(StyledText(try JSONText.of(answer)))
      } else {
        world.console.show(Paragraph(StyledText(words(reading, context))))
      }
    } catch let fault as WhenFault {
      throw Failure(.badInput, fault.message, hint: fault.hint)
    }
    return .done
  }

  private func answerLines(_ when: When) throws -> Outcome {
    try LineFilter.answerAll { line, answer in
      guard let line else {
        JSONText.append([("error", IncomingText.tooLong), ("hint", "send it in parts"), ("text", "")], to: &answer)
        return answer.append(UInt8(ascii: "\n"))
      }
      let text = String(decoding: line, as: UTF8.self)
      do {
        let reading = try when.read(text)
        guard !reading.isTheirTime else { throw WhenCommand.theirTime }
        JSONText.append(
          [("at", reading.iso), ("grain", reading.grain.rawValue), ("phrase", reading.phrase), ("text", text)],
          to: &answer)
      } catch {
        let fault = error as? WhenFault
        let failure = error as? Failure
        let message = fault?.message ?? failure?.message ?? "it cannot be read"
        JSONText.append(
          [("error", message), ("hint", fault?.hint ?? failure?.hint ?? ""), ("text", text)], to: &answer)
      }
      answer.append(UInt8(ascii: "\n"))
    }
  }

  private func words(_ reading: WhenReading, _ context: WhenContext) -> String {
    let day = WhenWords.day(reading.date, now: context.now.date)
    let time = reading.time.map { " \($0)" } ?? ""
    let distance = WhenWords.distance(from: context.now, to: reading.date, time: reading.time)
    return "\(day)\(time), \(distance)" + (reading.note.map { " (\($0))" } ?? "")
  }
}
