import ArgumentParser
import Practice
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

extension World {
  /// A rehearsal as it is stored.
  func rehearsal(
    _ number: Int?
  ) throws -> (outline: RehearsalOutline, setup: RehearsalSetup, record: RehearsalRecord) {
    let outline = try store().rehearsal(number)
    let (setup, events) = try store().log(of: outline)
    var record = RehearsalRecord(try setup.readScenario())
    for event in events { record.apply(event) }
    return (outline, setup, record)
  }

  /// A new rehearsal, stored before its first word.
  func beginRehearsal(of scenario: String, seed: UInt64, stays: Bool) throws -> PracticeSession {
    let setup = try shelf.rehearsalSetup(at: scenario, seed: seed, trainee: settings.name, stays: stays)
    let rehearsal = try shelf.rehearsal(setup, cueGuide()).rehearsal
    let writer = try RehearsalWriter(
      beginning: setup, rehearsal.record, at: clock.now, in: store(), holder: holder)
    return PracticeSession([rehearsal], rehearsal.record, writer: writer, world: self)
  }

  /// Goes on with a rehearsal: what was said is said again, and has to be answered as it was.
  func resumeRehearsal(_ number: Int) throws -> PracticeSession {
    let writer = try RehearsalWriter(resuming: store().rehearsal(number), in: store(), holder: holder, now: clock.now)
    let (_, setup, record) = try rehearsal(number)
    var talk = try shelf.rehearsal(setup, cueGuide()).rehearsal
    var moments = [talk]
    for turn in record.turns {
      let again = turn.said.isEmpty ? talk.end() : talk.say(turn.said)
      guard again?.reply == turn.reply, again?.standing == turn.standing else {
        throw Failure(
          .badInput, "p\(number) was heard otherwise by the version it was played with",
          hint: "debrief p\(number) shows it, practice \(setup.scenario) begins anew")
      }
      moments.append(talk)
    }
    return PracticeSession(moments, record, writer: writer, world: self)
  }
}
