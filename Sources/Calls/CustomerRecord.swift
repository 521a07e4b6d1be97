import Books
import Language

/// What a customer may read, as a type of its own. Only confirmed issues with what else was quoted of them, agreed actions and
/// remedies, what they told us to do better, our stance, the next word and the names can be turned into it, here and nowhere
/// else; what a letter says comes from this alone.
package struct CustomerRecord: Hashable, Sendable {
  /// What may be said of our part in it.
  package enum Stance: Hashable, Sendable {
    /// Nothing is known to have happened to them.
    case nothing
    /// Regret for what it does to them, and no more: the cause is open, or not ours, or counsel has to speak first.
    case regret
    case apology
    /// For the part that is ours.
    case apologyForOurPart
  }

  /// Why a letter cannot be made yet.
  package enum Gap: Error, Hashable, Sendable {
    case noAccount, noNextWord, discarded
    case remedyNotApproved(Int)

    package var message: String { "\(words): \(cure)" }

    package var words: String {
      switch self {
      case .noAccount: "the account is not known"
      case .discarded: "it was thrown away"
      case .noNextWord: "they are not told when they hear from you again"
      case .remedyNotApproved(let number): "r\(number) was offered and needs approval"
      }
    }

    package var cure: String {
      switch self {
      case .noAccount: "/account NAME"
      case .discarded: "evenkeel resume and its number takes it back"
      case .noNextWord: "@tomorrow 4pm call"
      case .remedyNotApproved(let number): "/approved r\(number) NAME"
      }
    }
  }

  package let account: String
  package let contact: Contact?
  package let date: CivilDate
  /// The day it is written, by which "tomorrow" is told.
  package let today: CivilDate
  package let stance: Stance
  /// What they told us and is open: each with what else they said of it.
  package let issues: [[String]]
  /// Those of them that this call brought, where it is not the first one, and the others.
  package let newIssues: [[String]]
  package let knownIssues: [[String]]
  /// Those of them that this call spoke of, and those that stand as an earlier one left them.
  package let callIssues: [[String]]
  package let standingIssues: [[String]]
  /// What they call solved, each with how.
  package let solvedIssues: [[String]]
  /// What was agreed and is done.
  package let done: [String]
  package let remedies: [String]
  /// What each side does, by its date; then ours and theirs, each by its date.
  package let actions: [String]
  package let ourActions: [String]
  package let theirActions: [String]
  /// Of ours those that keep it from coming back, and the others.
  package let ourLastingActions: [String]
  package let ourFirstActions: [String]
  /// The actions that were promised by another date before, and those that come as agreed.
  package let movedActions: [String]
  package let otherActions: [String]
  /// The remedies, then the actions that come as agreed: what this call brought or touched, and what stands from before.
  package let callAgreed: [String]
  package let standingAgreed: [String]
  /// Of what this call brought or touched the actions that keep it from coming back, and the rest.
  package let callAgreedLasting: [String]
  package let callAgreedFirst: [String]
  /// They call all of it solved, and nothing else is open.
  package let isClosed: Bool
  /// What they told us to do better.
  package let feedback: [String]
  package let nextWord: Due
  package let channel: NextWord.Channel?

  /// What keeps this call's letter from being ready; empty when nothing does.
  package static func gaps(in call: Call) -> [Gap] {
    if call.state.isDiscarded { return [.discarded] }
    var gaps: [Gap] = []
    if call.state.account == nil { gaps.append(.noAccount) }
    if call.state.nextWord == nil { gaps.append(.noNextWord) }
    for (index, remedy) in call.state.remedies.enumerated() {
      guard let remedy, remedy.state != .proposed, remedy.waitsForApproval else { continue }
      gaps.append(.remedyNotApproved(index + 1))
    }
    return gaps
  }

  /// The lines that somebody has to look at first; see `LetterLine`.
  /// - Parameter letter: the name of its template; the one that follows from the call if left out.
  package static func waiting(
    in call: Call, _ spelling: Spelling = .british, letter: String? = nil
  ) -> [LetterLine] {
    LetterLines(call, spelling, letter: letter).waiting
  }

  /// What does not keep the letter back, and should be known before it is sent.
  package static func caution(in call: Call) -> String? {
    call.state.facts[KnownFact.liability] == KnownFact.yes
      ? "liability is yes: let counsel read the letter before it goes" : nil
  }

  /// Nil while something is missing, or a line waits.
  /// - Parameter letter: the name of its template; the one that follows from the call if left out.
  package init?(_ call: Call, _ spelling: Spelling = .british, letter: String? = nil) {
    let state = call.state
    guard CustomerRecord.gaps(in: call).isEmpty, let account = state.account, let word = state.nextWord
    else { return nil }
    let lines = LetterLines(call, spelling, letter: letter)
    guard lines.waiting.isEmpty else { return nil }
    self.account = account
    contact = state.contact
    date = call.heldAt.civil.date
    today = call.writtenOn
    stance = CustomerRecord.stance(of: call)
    // What was noted twice is told once.
    var told: Set<String> = []
    // What they said again in this call is not what stands from before.
    let inOrder = lines.solved + lines.issues
    let again = Set(inOrder.filter { !lines.standing.contains($0.line.reference) }.compactMap(\.line.text))
    let once = inOrder.filter { point in
      !lines.standing.contains(point.line.reference) || !(point.line.text.map(again.contains) ?? false)
    }
    let points = once.compactMap { point -> (Reference, [String])? in
      guard let text = point.line.text, told.insert(text).inserted else { return nil }
      return (point.line.reference, [text] + point.further.map(CustomerRecord.also))
    }
    let solved = Set(lines.solved.map(\.line.reference))
    solvedIssues = points.filter { solved.contains($0.0) }.map(\.1)
    let open = points.filter { !solved.contains($0.0) }
    func isNew(_ issue: Reference) -> Bool { state.hasTakenOver && state.carried[issue] == nil }
    issues = open.map(\.1)
    newIssues = open.filter { isNew($0.0) }.map(\.1)
    knownIssues = open.filter { !isNew($0.0) }.map(\.1)
    callIssues = open.filter { !lines.standing.contains($0.0) }.map(\.1)
    standingIssues = open.filter { lines.standing.contains($0.0) }.map(\.1)
    done = lines.done.compactMap(\.text)
    remedies = lines.remedies.compactMap(\.text)
    actions = lines.actions.compactMap(\.text)
    func isLasting(_ line: LetterLine) -> Bool {
      line.reference.kind == .action && state.actions[number: line.reference.number]?.term == .long
    }
    let ours = lines.actions.filter { state.actions[number: $0.reference.number]?.actor.side == .ours }
    ourLastingActions = ours.filter(isLasting).compactMap(\.text)
    ourFirstActions = ours.filter { !isLasting($0) }.compactMap(\.text)
    ourActions = ours.compactMap(\.text)
    theirActions = lines.actions.filter { !ours.contains($0) }.compactMap(\.text)
    movedActions = lines.actions.filter { lines.moved.contains($0.reference) }.compactMap(\.text)
    let others = lines.actions.filter { !lines.moved.contains($0.reference) }
    otherActions = others.compactMap(\.text)
    let agreed = lines.remedies + others
    let ofCall = agreed.filter { !lines.standing.contains($0.reference) }
    callAgreed = ofCall.compactMap(\.text)
    callAgreedLasting = ofCall.filter(isLasting).compactMap(\.text)
    callAgreedFirst = ofCall.filter { !isLasting($0) }.compactMap(\.text)
    standingAgreed = agreed.filter { lines.standing.contains($0.reference) }.compactMap(\.text)
    isClosed = call.callsItClosed && call.answerOrHeld(KnownFact.liability) != KnownFact.yes
    feedback = lines.feedback.compactMap(\.text)
    nextWord = word.due
    channel = word.channel
  }

  /// "You also told us that …", behind the first.
  private static func also(_ sentence: String) -> String {
    ["told us", "asked"].first { sentence.hasPrefix("You \($0) ") }
      .map { "You also \($0)" + sentence.dropFirst(4 + $0.count) } ?? sentence
  }

  /// A fact that nobody asked for counts as what holds until then.
  private static func stance(of call: Call) -> Stance {
    let hasIssues = call.state.issues.contains { $0?.isConfirmed == true }
    guard hasIssues || call.state.facts[KnownFact.fault] != nil else { return .nothing }
    if call.answerOrHeld(KnownFact.liability) == KnownFact.yes { return .regret }
    return switch call.answerOrHeld(KnownFact.fault) {
    case KnownFact.ours: .apology
    case KnownFact.shared: .apologyForOurPart
    default: .regret
    }
  }
}
