import ArgumentParser
import Books
import Calls
import Language
import LineEditing
import Storage
import Surroundings

/// `evenkeel call`: guide a live call. Asks nothing.
struct CallCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "call", abstract: "Guide a live call; asks nothing.")
  static let group = DeskHelp.Group.call
  static let argument = DeskArgument.account
  static let optionValues: [String: DeskArgument] = [
    "--playbook": .book([.calls]), "--contact": .contact, "--severity": .choice(["1", "2", "3", "4"]),
  ]

  @Argument(help: "The customer's company.") var name: [String] = []
  @Option(help: "Who is on the line.") var contact: String?
  @Option(help: "The book to follow.") var playbook = "first-contact"
  @Option(help: "The number of the escalation it belongs to.") var escalation: Int?
  @Option(help: "1 their business stands still, 2 badly hurt, 3 hurt, 4 annoyed.") var severity: Int?
  @Option(help: "When it began, if not now: \"today 9:50\".") var started: String?

  private var account: String? { name.isEmpty ? nil : name.joined(separator: " ") }

  func validate() throws {
    if let severity, !(1...4).contains(severity) { throw ValidationError("--severity is a number from 1 to 4") }
  }

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let found = try world.shelf.book(named: playbook)
    let began = try beginning(world)
    let beginning = try begin(found.book, at: began, store, world)
    let (writer, call) = (beginning.writer, beginning.writer.first)
    found.reports.forEach { world.console.complain(StyledText($0, .fault)) }
    let escalation = try store.call(writer.number).escalation.map { try store.escalation($0) }
    let owed = try call.state.account.map { try store.promisesOwed(to: $0, before: world.clock.now.civil.date) } ?? []
    world.console.show(
      OpeningView.blocks(
        call, number: writer.number, escalation: escalation, isNew: beginning.isNew, owed: owed, terms: world.terms))
    if let account = call.state.account {
      world.console.show(try world.remarks(about: account, besides: writer.number))
      world.console.show(try world.parked(for: call, number: writer.number))
    }
    let session = CallSession(world: world, writer: writer, call: call)
    try session.showStep()
    return try session.outcome()
  }

  /// Singly spaced; nil where nothing is left.
  private func clean(_ text: String?) -> String? {
    let words = text.map { IncomingText($0).text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return words?.isEmpty ?? true ? nil : words
  }

  /// A call that was begun, and whether its escalation was opened for it.
  private struct Beginning {
    let writer: CallWriter
    let isNew: Bool
  }

  /// Writes the first line of the call, which joins an escalation or opens one.
  private func begin(
    _ book: Playbook, at began: Moment, _ store: Store, _ world: World
  ) throws -> Beginning {
    let joined = try joining(store)
    let name = joined?.account ?? clean(account)
    let opening = CallEvent.Opening(
      account: name, escalation: joined?.id ?? name.map { _ in world.chance.newID() },
      contact: try named(world), severity: severity, leader: world.settings.name,
      book: BookCopy(book), zone: world.clock.zone.name)
    let writer: CallWriter
    do throws(StoreFault) {
      writer = try CallWriter(
        beginning: Call.Entry(event: .began(opening), at: began), in: store, holder: world.holder)
    } catch {
      guard error == .escalationMeanwhile else { throw error }
      // Somebody else opened one for this account since we looked: now that one is joined.
      return try begin(book, at: began, store, world)
    }
    return Beginning(writer: writer, isNew: joined == nil)
  }

  /// The escalation that is named, else the account's open one; nil where a new one has to be opened.
  private func joining(_ store: Store) throws -> EscalationOutline? {
    guard let escalation else { return try clean(account).flatMap { try store.openEscalation(of: $0) } }
    let found = try store.escalation(escalation)
    if let name = clean(account), Store.key(name) != Store.key(found.account) {
      throw Failure(
        .badInput, "escalation \(escalation) belongs to \(found.account)", hint: "name that account, or leave one out")
    }
    return found
  }

  /// Who is on the line, read as `/contact` reads it.
  private func named(_ world: World) throws -> Contact? {
    guard let contact = clean(contact) else { return nil }
    do throws(Refusal) {
      return try world.terms.contact(contact)
    } catch {
      throw Failure(.badInput, error.message, hint: error.hint)
    }
  }

  private func beginning(_ world: World) throws -> Moment {
    guard let started else { return world.clock.now }
    guard let reading = try? world.terms.when.read(started, allowingPast: true), let time = reading.time else {
      throw Failure(.badInput, "--started holds no time that can be read", hint: "write it like \"today 9:50\"")
    }
    let began = world.clock.zone.moment(of: CivilMoment(date: reading.date, time: time))
    guard began <= world.clock.now else {
      throw Failure(.badInput, "--started is still to come", hint: "write when it began, like \"today 9:50\"")
    }
    return began
  }
}

extension CallSession {
  /// Runs the sitting and says how the command ended.
  func outcome() throws -> Outcome {
    switch try run() {
    // The notes go out while the call is fresh: the letter is one Enter away, where there can be one.
    case .finished where console.isInteractive && CustomerRecord.gaps(in: call).isEmpty: try LetterSession(self).run()
    case .finished, .left, .discarded: .done
    case .signalled(let signal): .signalled(signal)
    }
  }
}
