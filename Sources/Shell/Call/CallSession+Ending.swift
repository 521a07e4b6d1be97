import Calls
import LineEditing
import Reports
import Surroundings

/// The end of a call, and of a sitting at it.
extension CallSession {
  /// Runs the sitting and says how the command ended.
  func outcome() throws -> Outcome {
    switch try run() {
    // The notes go out while the call is fresh: the letter is one Enter away, where there can be one.
    case .finished where !call.isPreparation && console.isInteractive && CustomerRecord.gaps(in: call).isEmpty:
      try LetterSession(self).run()
    case .finished, .left, .discarded: .done
    case .signalled(let signal): .signalled(signal)
    }
  }

  /// What presses is named once; in a pipe nobody is there to answer, so the call ends and it is named.
  func end() throws {
    if call.state.isEnded { return }
    if console.isInteractive, walk.question == nil {
      if call.isWrittenAfterwards, askForMissing(closes: true) { return }
      if !call.isWrittenAfterwards, call.hasMoreToName {
        try commit(.reminded(.ending))
        console.show(ListView.tray(call))
        let asks = call.missing.isEmpty ? "" : "Enter asks for what is missing; "
        show("\(asks)/done again ends the call as it is.", .muted)
        return
      }
    }
    try finish()
  }

  /// Takes a line into a record that is closed, and closes it again. A line that is refused leaves it as it was.
  func amend(_ line: String) throws {
    let reopened = Turn(Call.Entry(event: .reopened, at: world.clock.now), in: call)
    guard case .change(let intent) = try LineGrammar(terms: world.terms, call: reopened.after).read(line) else {
      throw Failure(.usage, "the call is over", hint: "evenkeel resume \(writer.number) goes back to it")
    }
    let events = try joiningMeanwhile {
      let event = try reopened.after.decide(intent, terms: world.terms, outside: outside)
      // What a call names once is for somebody who is in it.
      if case .reminded = event {
        throw Failure(.usage, "that belongs in the call", hint: "evenkeel resume \(writer.number) goes back to it")
      }
      let taken = Turn(Call.Entry(event: event, at: world.clock.now), in: reopened.after)
      let closing = try taken.after.decide(.course(.end), terms: world.terms, outside: outside)
      let ended = Turn(Call.Entry(event: closing, at: world.clock.now), in: taken.after)
      try commit([reopened, taken, ended])
      return taken
    }
    for reply in events.replies {
      switch reply {
      case .echo, .reversed: try show(reply, to: events)
      case .card, .reminder, .owed, .newWords, .questions: break
      }
    }
  }

  func finish() throws {
    walk.leave()
    // What a scribe wrote before the end belongs to the call.
    showFromElsewhere()
    try commit(call.decide(.course(.end), terms: world.terms, outside: outside))
    if call.isPreparation { return sayPrepared() }
    do {
      let record = try record()
      let letter = Result { try mail() }
      let files = try SummaryFiles.write(record, letter: try? letter.get(), home: world.home)
      var fault: Failure?
      if case .failure(let error) = letter { fault = Failure(error) }
      let waiting = CustomerRecord.gaps(in: call).isEmpty ? world.waiting(in: call) : []
      console.show(
        ClosingView.blocks(
          call, record, files, waiting: waiting, fault: fault, isLinear: console.isLinear,
          isAnswered: console.isInteractive))
    } catch {
      show("The call is saved and over, but its summary is not written, \(Failure(error).line).", .fault)
      show("evenkeel summary \(writer.number) -o FILE writes it.")
    }
    do {
      try closeEscalation()
    } catch {
      show("The call is saved and over, but the escalation is not closed, \(Failure(error).line).", .fault)
      show("evenkeel close tries again.")
    }
  }

  /// What was prepared is no call: nobody gets a summary of it, or a letter.
  private func sayPrepared() {
    guard let account = call.state.account else {
      return show("Kept. evenkeel resume \(writer.number), then /account NAME says for whom: their next call shows it.")
    }
    show("Kept. The next call with \(account) shows it: evenkeel call \"\(account)\".")
  }

  func record() throws -> CallRecord {
    try world.record(try world.store().call(writer.number), of: call)
  }

  func sayDiscarded() {
    show("Call \(writer.number) is thrown away: no list shows it. evenkeel resume \(writer.number) takes it back.")
  }

  func sayLeft() {
    if call.isWrittenAfterwards { return sayMissing() }
    if call.isPreparation {
      return show("The preparation stays open at \(call.step.title). evenkeel resume \(writer.number) goes on.")
    }
    show("Call \(writer.number) stays open at \(call.step.title). evenkeel resume \(writer.number) goes on.")
    guard !isRehearsed, call.state.countingEscalation != nil, call.state.nextWord == nil else { return }
    show(
      "They do not know yet when they hear from you: evenkeel resume \(writer.number), then @tomorrow 4pm call.",
      .caution)
  }
}
