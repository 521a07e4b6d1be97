import ArgumentParser
import LineEditing
import Practice
import Reports
import Surroundings

/// `evenkeel scenario walk`: a scenario played by simulated trainees, good ones and bad ones.
struct ScenarioWalkCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Play a scenario as trainees of seventeen kinds might, and show what they reach.",
    discussion: """
      Five listen, own and commit, each in a voice of their own: they should reach 75. Nine harm or say nothing: 40 at most. \
      Two do half of it: 30 to 65. One has all the magic words and the right days: 45 at most, and never agreed.
      """)
  static let argument = DeskArgument.book([.scenarios])

  @Argument(help: "A scenario's name or file.") var scenario: String
  @Option(help: "How many talks of each kind.") var talks = 20
  @Option(help: "Which chance; the same number plays the same talks.") var seed: UInt64 = 1
  @Option(help: "Read one talk of a kind in place of the table: plain, blaming ...") var read: String?
  @Option(help: "What they hear is wrong so often, in percent: how far a score hangs on single words.") var wrong = 0
  @Flag(help: "As JSON.") var json = false

  struct Row: Encodable {
    let voice: String
    let least: Int
    let median: Int
    let most: Int
    let accepted: Int
    let fair: Bool
  }

  func validate() throws {
    guard (1...10_000).contains(talks) else { throw ValidationError("--talks is a number from 1 to 10000") }
    guard (0...100).contains(wrong) else { throw ValidationError("--wrong is a number from 0 to 100") }
  }

  func run(in world: World) throws -> Outcome {
    let setup = try world.shelf.rehearsalSetup(at: scenario, seed: seed, trainee: world.settings.name)
    let (rehearsal, words) = try world.shelf.rehearsal(setup, world.cueGuide())
    if let read {
      guard let voice = SimulatedTrainee.Voice(rawValue: read) else {
        let kinds = SimulatedTrainee.Voice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        throw Failure(.usage, "there is no kind \(read)", hint: "one of \(kinds)")
      }
      let talk = SimulatedTrainee.play(rehearsal, as: voice, words: words, seed: seed)
      let debrief = try world.debrief(talk.record, words)
      world.page(TalkView(record: talk.record).blocks + DebriefView(debrief: debrief).blocks)
      return .done
    }
    let heard = wrong > 0 ? rehearsal.misheard(lost: wrong, added: wrong / 2, seed: seed) : rehearsal
    let walk = ScenarioWalk(
      heard, words: words, talks: talks, seed: seed,
      isStopped: { world.console.isInterrupted })
    if world.console.isInterrupted {
      throw Failure(.interrupted, "stopped", hint: "--talks 5 takes a moment")
    }
    if json {
      let rows = walk.rows.map {
        Row(
          voice: $0.voice.rawValue, least: $0.least, median: $0.median, most: $0.most, accepted: $0.accepted,
          fair: $0.isFair)
      }
      world.console.show(StyledText(try JSONText.of(rows)))
    } else {
      let rows = walk.rows.map { row in
        [
          StyledText("\(row.median)", row.isFair ? .strong : .caution), StyledText("\(row.least) to \(row.most)"),
          StyledText("\(row.accepted) %"), StyledText(row.voice.rawValue + (row.isFair ? "" : "  <-")),
        ]
      }
      world.page([
        Paragraph(
          StyledText("\(rehearsal.scenario.title): \(talks) talks of each kind. Median, from and to, agreed, kind.")),
        Table(rows, noun: "Median", sides: [.right]),
      ])
    }
    let unfair = walk.rows.count { !$0.isFair }
    guard unfair == 0 else {
      throw Failure(
        .checkFailed, "\(unfair) kind\(unfair == 1 ? "" : "s") of trainees reach what they should not",
        hint: "they are marked <- above")
    }
    return .done
  }
}
