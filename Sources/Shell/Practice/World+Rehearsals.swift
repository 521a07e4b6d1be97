import ArgumentParser
import Books
import Calls
import Language
import LineEditing
import Practice
import Reports
import Storage
import Surroundings

/// A stored rehearsal as one types it: `p3`, or `3` where nothing else can be meant.
struct RehearsalNumber: ExpressibleByArgument {
  let number: Int

  init?(argument: String) {
    let digits = argument.lowercased().hasPrefix("p") ? argument.dropFirst() : argument[...]
    guard let number = Int(digits), number > 0 else { return nil }
    self.number = number
  }
}

/// A rehearsal as it is stored.
struct StoredRehearsal {
  let outline: RehearsalOutline
  let setup: RehearsalSetup
  /// The word book it was played with.
  let words: WordBook
  /// What happened in it, in order.
  let events: [RehearsalEvent]
  /// The lines of the call that was led beside it.
  let notes: [Call.Entry]
  let record: RehearsalRecord
}

extension World {
  /// A rehearsal as it is stored.
  func rehearsal(_ number: Int?) throws -> StoredRehearsal {
    let outline = try store().rehearsal(number)
    let log = try store().log(of: outline)
    let words = try log.setup.readWords()
    var record = RehearsalRecord(try log.setup.readScenario(words), isPair: log.setup.isPair)
    for event in log.events { record.apply(event) }
    return StoredRehearsal(
      outline: outline, setup: log.setup, words: words, events: log.events, notes: log.notes, record: record)
  }

  /// What one might say in a scenario, to choose from.
  func choices(_ scenario: Scenario, _ words: WordBook) throws -> LinesToSay {
    LinesToSay(try shelf.practiceSayings(), WordFinder(words, lists: scenario.lists))
  }

  /// How a rehearsal went.
  func debrief(_ record: RehearsalRecord, _ words: WordBook) throws -> Debrief {
    let cards = try cueGuide().cards
    return Debrief(record, WordFinder(words, lists: record.scenario.lists)) { cards[$0]?.rules ?? [] }
  }

  /// A new rehearsal, stored before its first word.
  /// - Parameters:
  ///   - isBlind: without the cards and notes of a call beside it.
  ///   - isPair: a colleague plays the customer.
  func beginRehearsal(
    of scenario: String, seed: UInt64, stays: Bool, isBlind: Bool, isPair: Bool = false
  ) throws -> PracticeSession {
    let setup = try shelf.rehearsalSetup(
      at: scenario, seed: seed, trainee: settings.calledName, stays: stays, isPair: isPair)
    let (rehearsal, words) = try shelf.rehearsal(setup, cueGuide())
    let scenario = rehearsal.scenario
    let notes =
      isBlind
      ? []
      : [try RehearsedCall.opening(scenario, leader: settings.name, in: rehearsing(since: "\(scenario.now.iso):00"))]
    let writer = try RehearsalWriter(
      beginning: setup, rehearsal.record, at: clock.now, in: store(), holder: holder)
    if !notes.isEmpty { try writer.append(notes) }
    if isPair {
      let words = "Your colleague can play at another terminal: evenkeel practice --pair --join p\(writer.number)"
      console.show(Paragraph(StyledText(words, .muted)))
    }
    return try PracticeSession([rehearsal], rehearsal.record, words, notes: notes, writer: writer, world: self)
  }

  /// Goes on with a rehearsal: what was said is said again, and has to be answered as it was.
  func resumeRehearsal(_ number: Int) throws -> PracticeSession {
    let writer = try RehearsalWriter(resuming: store().rehearsal(number), in: store(), holder: holder, now: clock.now)
    let stored = try rehearsal(number)
    var moments: [Rehearsal]?
    do { moments = try replay(stored) } catch is BookFault {}  // a book that this version reads no more
    guard let moments else {
      throw Failure(
        .badInput, "p\(number) was played with another version, which heard otherwise",
        hint: "debrief p\(number) shows it, practice \(stored.setup.scenario) begins anew")
    }
    return try PracticeSession(
      moments, stored.record, stored.words, notes: stored.notes, writer: writer, world: self)
  }

  /// The talk before its first turn and behind each; nil where it is not answered as it was.
  private func replay(_ stored: StoredRehearsal) throws -> [Rehearsal]? {
    var moments = [try shelf.rehearsal(stored.setup, cueGuide()).rehearsal]
    for event in stored.events {
      switch event {
      case .turn(let turn):
        var talk = moments[moments.count - 1]
        let again = stored.setup.isPair ? talk.goOnInPair(turn) : talk.goOn(turn)
        guard again?.reply == turn.reply else { return nil }
        moments.append(talk)
      case .played(let line): moments[moments.count - 1].take(line)
      case .meant(let meant, _): moments = Rehearsal.correct(moments, meant)
      case .rewound(let turn) where turn + 1 < moments.count: moments.removeSubrange((turn + 1)...)
      case .begun, .ranged, .guessed, .rewound: break
      }
    }
    let stands = moments.dropFirst().map { $0.turns.last?.standing }
    return stands == stored.record.turns.map(\.standing) ? moments : nil
  }
}

extension Rehearsal {
  /// A stored turn again.
  fileprivate mutating func goOn(_ turn: RehearsalTurn) -> RehearsalTurn? {
    turn.said.isEmpty ? end() : say(turn.said, isRead: turn.isRead)
  }

  fileprivate mutating func goOnInPair(_ turn: RehearsalTurn) -> RehearsalTurn? {
    turn.said.isEmpty ? endPair() : hear(turn.said, isRead: turn.isRead)
  }
}
