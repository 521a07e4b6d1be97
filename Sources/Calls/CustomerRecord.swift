import Books
import Language

/// What a customer may read, as a type of its own. Only confirmed issues, agreed actions and remedies, the next word
/// and the names can be turned into it, here and nowhere else; a letter is made from this alone.
package struct CustomerRecord: Hashable, Sendable {
  package struct ConfirmedIssue: Hashable, Sendable {
    package let text: String
    package let isInTheirWords: Bool
    package let quotes: [String]
  }

  package struct AgreedAction: Hashable, Sendable {
    package let actor: Actor
    package let text: String
    /// Nil also where it is a date for the fix that nobody has confirmed.
    package let due: Due?
  }

  package struct AgreedRemedy: Hashable, Sendable {
    /// With its amounts written out: "EUR 200.00 refund".
    package let text: String

    fileprivate init(_ remedy: Remedy) {
      text = remedy.cost.map { Money.writtenOut(remedy.text, currency: $0.currency) } ?? remedy.text
    }
  }

  /// Why a letter cannot be made yet.
  package enum Gap: Error, Hashable, Sendable {
    case noAccount, noNextWord, discarded
    case remedyNotApproved(Int)

    package var message: String {
      switch self {
      case .noAccount: "the account is not known: /account NAME"
      case .discarded: "it was thrown away: evenkeel resume and its number takes it back"
      case .noNextWord: "they are not told when they hear from you again: @tomorrow 4pm call"
      case .remedyNotApproved(let number): "r\(number) was offered and needs approval: /approved r\(number) NAME"
      }
    }
  }

  package let account: String
  package let contact: Contact?
  package let leader: String
  package let date: CivilDate
  package let issues: [ConfirmedIssue]
  package let actions: [AgreedAction]
  package let remedies: [AgreedRemedy]
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

  /// What does not keep the letter back, and should be known before it is sent.
  package static func caution(in call: Call) -> String? {
    call.state.facts[KnownFact.liability] == KnownFact.yes
      ? "liability is yes: let counsel read the letter before it goes" : nil
  }

  package init?(_ call: Call) {
    guard CustomerRecord.gaps(in: call).isEmpty, let account = call.state.account,
      let word = call.state.nextWord, let began = call.log.first?.at
    else { return nil }
    let state = call.state
    self.account = account
    contact = state.contact
    leader = state.leader
    date = began.civil.date
    issues = state.issues.enumerated().compactMap { index, issue in
      guard let issue, issue.isConfirmed else { return nil }
      let quotes = state.quotes.compactMap { $0 }.filter { $0.issue == index + 1 }.map(\.text)
      return ConfirmedIssue(
        text: issue.text, isInTheirWords: issue.isInTheirWords, quotes: quotes.filter { $0 != issue.text })
    }
    actions = state.actions.enumerated().compactMap { index, action in
      guard let action, action.isAgreed else { return nil }
      let due = call.mayTellDate(of: index + 1) ? action.due : nil
      return AgreedAction(actor: action.actor, text: action.text, due: due)
    }
    remedies = state.remedies.compactMap { $0 }.filter { $0.state == .agreed }
      .map { AgreedRemedy($0) }
    nextWord = word.due
    channel = word.channel
  }
}
