import Books
import Calls
import Foundation
import Language
import LineEditing
import Practice
import Storage
import Surroundings

/// A stored call as a scenario to rehearse with.
extension World {
  /// The file with the scenario of a call, drafted where it is not there yet.
  func draft(ofCall number: Int) throws -> String {
    let path = "\(home)/scenarios/\(ScenarioDraft.name(ofCall: number)).yaml"
    let outline = try store().call(number)
    let call = try store().replay(outline, withPrivate: false)
    guard !call.state.isDiscarded else {
      throw Failure(.badInput, "call \(number) was thrown away", hint: "resume \(number) takes it back")
    }
    if FileManager.default.fileExists(atPath: path) {
      console.show([
        Paragraph("The draft of call \(number) that stands there is played; without it, it is drafted anew."),
        Verbatim(path),
      ])
      return path
    }
    let talk = PastTalk(call, number: number, in: self)
    guard !talk.points.isEmpty else {
      throw Failure(
        .badInput, "call \(number) has no issues to rehearse",
        hint: "resume \(number) and ! write down what they told; practice alone lists the scenarios there are")
    }
    var mask = NameMask(
      people: try people(of: call), companies: [call.state.account].compactMap(\.self), seed: UInt64(number))
    try decide(on: mask.strangers(in: talk.texts), &mask)
    let draft = ScenarioDraft(talk.masked(by: &mask), words: try shelf.scenarioWords())
    try Paths.makePrivateFolder(home + "/scenarios", hint: "make room, or make the folder yours")
    try Paths.write(draft.yaml, to: path)
    if let leftOut = draft.leftOut {
      console.show(Paragraph(StyledText("Not in it, since it would be too much for one talk: \(leftOut).", .caution)))
    }
    console.show([
      Paragraph("Call \(number) is drafted as a scenario, with invented names: read it before anybody else does."),
      Verbatim(path),
      Paragraph(StyledText("evenkeel scenario check \(path) says what it lacks.", .muted)),
    ])
    return path
  }

  /// Everybody whose name the store knows from the call or its account.
  private func people(of call: Call) throws -> [String] {
    let state = call.state
    let known = try state.account.map { try store().people(of: $0).map(\.name) } ?? []
    let said =
      state.people.map(\.name) + state.quotes.compactMap { $0?.speaker } + state.actions.compactMap { $0?.actor.name }
      + state.remedies.compactMap { $0?.approvedBy } + [settings.name, state.leader].filter { !$0.isEmpty }
    return said + known
  }

  /// What may be a name is asked about; where nobody is there to answer it is replaced.
  private func decide(on words: [String], _ mask: inout NameMask) throws {
    guard console.isInteractive, !words.isEmpty else { return words.forEach { mask.mask($0) } }
    console.show(
      Paragraph("These may be names. Enter puts an invented one in its place, k keeps the word, or type another."))
    for word in words {
      let request = LineRequest(prompt: LiveText(StyledText("\(word): ", .prompt)), memory: memory { _ in false })
      guard case .line(let answer) = console.readLine(request) else {
        throw Failure(.interrupted, "nothing was written", hint: "practice --from-call asks again")
      }
      switch answer.trimmed {
      case "": mask.mask(word)
      case "k": mask.keep(word)
      case let other: mask.mask(word, as: other)
      }
    }
  }
}

extension PastTalk {
  /// What a call has of the talk.
  fileprivate init(_ call: Call, number: Int, in world: World) {
    let state = call.state
    let ours = Set(
      (state.actions.compactMap { $0?.actor.side == .ours ? $0?.actor.name : nil } + [
        state.leader, world.settings.name,
      ])
      .map { $0.lowercased() })
    // What one of us said is nothing for the customer to say.
    let quotes = state.quotes.compactMap(\.self).filter { quote in
      quote.speaker.map { !ours.contains($0.lowercased()) } ?? true
    }
    let points = state.issueNumbers.compactMap { number -> Point? in
      guard let issue = state.issues[number: number] else { return nil }
      return Point(
        issue.text, isInTheirWords: issue.isInTheirWords,
        quotes: quotes.filter { $0.issue == number && $0.text != issue.text }.map(\.text))
    }
    let issues = Set(points.map(\.text))
    func day(_ due: Due) -> Due { due.onClock(of: world.clock.zone) }
    let promises = state.actions.compactMap { action -> Promise? in
      guard let action, action.actor.side == .ours, let due = action.due.map(day) else { return nil }
      return Promise(action.text, by: due.date, due.time, keptOn: action.keptOn)
    }
    let questions = state.questions.compactMap(\.self)
    let hasBook = (try? world.shelf.copy(named: call.playbook.name)) != nil && call.playbook.form == .call
    self.init(
      number: number, now: call.heldAt.civil, account: state.account, contact: state.contact?.name,
      role: state.contact?.role, heat: state.readings.compactMap(\.self).first?.heat, severity: state.severity,
      fault: call.answerOfFault, isMistreated: call.state.facts[KnownFact.mistreated] == KnownFact.yes,
      playbook: hasBook ? call.playbook.name : "first-contact", points: points,
      quotes: quotes.filter { $0.issue == nil && !issues.contains($0.text) }.map(\.text),
      known: questions.compactMap { question in question.answer.map { "\(question.text.startingSentence): \($0)" } },
      offers: state.remedies.compactMap(\.self).filter { $0.state != .declined }.map { remedy in
        remedy.cost.map { Money.writtenOut(remedy.text, currency: $0.currency) } ?? remedy.text
      },
      notKnown: questions.filter(\.isOpen).map(\.text),
      promises: promises, nextWord: state.nextWord.map { Promise("", by: day($0.due).date, day($0.due).time) })
  }
}

extension Call {
  /// Whose doing it is, as somebody has said; a third party's is neither side's.
  fileprivate var answerOfFault: Scenario.Fault {
    guard let said = state.facts[KnownFact.fault] else { return .unknown }
    return Scenario.Fault(rawValue: said) ?? .none
  }
}
