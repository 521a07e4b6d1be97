import ArgumentParser
import Books
import LineEditing
import Reports
import Surroundings

/// `evenkeel playbook walk`: goes through a book as callers might and counts what is met.
struct PlaybookWalkCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Go through a book as callers might, and count what is met.")
  static let argument = DeskArgument.book([.calls, .detours])

  @Argument(help: "A book's name or file.") var book = "first-contact"
  @Option(help: "How many walks at random.") var walks = 10_000
  @Option(help: "Which chance; the same number walks the same ways.") var seed: UInt64 = 1
  @Flag(help: "As JSON.") var json = false

  struct Report: Encodable {
    let book: String
    let paths: Int?
    let walks: Int
    let steps: [String: Int]
    let phrases: [Hit]
  }

  struct Hit: Encodable {
    let owner: String
    let line: Int
    let text: String
    let hits: Int
  }

  func validate() throws {
    guard (0...1_000_000).contains(walks) else { throw ValidationError("--walks is a number up to 1000000") }
  }

  func run(in world: World) throws -> Outcome {
    let book = try world.shelf.book(at: book)
    let walk = BookWalk(book)
    let paths = walk.everyPath()
    let tally = walk.atRandom(walks: walks, seed: seed, isStopped: { world.console.isInterrupted })
    if world.console.isInterrupted {
      throw Failure(.interrupted, "stopped after \(tally.walks) walks", hint: "--walks 1000 takes a moment")
    }
    let hits = book.phraseIDs.map { id, phrase, _ in
      Hit(
        owner: id.owner, line: phrase.mark.line, text: phrase.text,
        hits: (paths?.phrases[id] ?? 0) + (tally.phrases[id] ?? 0))
    }
    let steps = book.steps.map { ($0.id, (paths?.steps[$0.id] ?? 0) + (tally.steps[$0.id] ?? 0)) }
    if json {
      let report = Report(
        book: book.name, paths: paths?.walks, walks: tally.walks, steps: Dictionary(uniqueKeysWithValues: steps),
        phrases: hits)
      world.console.show(StyledText(try JSONText.of(report)))
    } else {
      world.page(page(book, paths, tally, steps, hits))
    }
    let missed = hits.filter { $0.hits == 0 }.count + steps.filter { $0.1 == 0 }.count
    guard missed == 0 else {
      throw Failure(
        .checkFailed, "\(missed) step\(missed == 1 ? "" : "s") or phrases never met", hint: "they are marked 0 above")
    }
    return .done
  }

  private func page(
    _ book: Playbook, _ paths: BookWalk.Tally?, _ tally: BookWalk.Tally, _ steps: [(String, Int)], _ hits: [Hit]
  ) -> [any Block] {
    let every =
      paths.map { "every path, \($0.walks) of them" } ?? "more paths than \(BookWalk.mostPaths), so no count of all"
    var page: [any Block] = [
      Paragraph(StyledText("\(book.title): \(every); \(tally.walks) walks at random, seed \(seed)."))
    ]
    var rows: [[StyledText]] = []
    func row(_ count: Int, _ text: String) { rows.append([StyledText(String(count), .strong), StyledText(text)]) }
    for hit in hits where hit.owner.hasPrefix("fact ") { row(hit.hits, "\(hit.owner): \(hit.text)") }
    for (step, count) in steps {
      row(count, "step \(step)")
      for hit in hits where hit.owner == step { row(hit.hits, hit.text) }
    }
    page.append(Table(rows, noun: "Met", sides: [.right]))
    return page
  }
}
