import Language
import LineEditing
import Storage
import Surroundings

/// Accounts by what people type of them.
extension World {
  /// Slips are looked for among the accounts of so many last calls: a call does not wait for more.
  private static let recent = 500

  /// The account that is meant where one is only read: by its name, or by the beginning of it.
  func account(meant typed: String) throws -> String {
    let found = try store().accounts(beginningWith: typed)
    if let exact = found.first(where: { Store.key($0) == Store.key(typed) }) { return exact }
    switch found.count {
    case 1: return found[0]
    case 0:
      let near = Nearest.match(typed, among: try store().recentAccounts(inLast: World.recent))
      throw Failure(
        .missing, "there is no call with that account",
        hint: near.map { "did you mean \($0)?" } ?? "evenkeel calls lists what there is")
    default:
      throw Failure(
        .missing, "more than one account begins so",
        hint: found.prefix(3).joined(separator: ", ") + (found.count > 3 ? " and more" : ""))
    }
  }

  /// What to know of an account that was just named: a call with it that is still open, or another account that may be
  /// meant. A name that was not there before is taken as it stands, for a customer may be new.
  func remarks(about account: String, besides call: Int) throws -> [any Block] {
    let store = try store()
    let calls = try store.calls(of: account, most: 50, preparing: true).filter { $0.number != call }
    let texts: [String]
    if let open = calls.first(where: { !$0.isEnded && !$0.isPreparation }) {
      texts = ["Call \(open.number) with them is still open: evenkeel resume \(open.number) goes on with it."]
    } else if calls.isEmpty, let other = try near(account) {
      texts = ["A new account. If you mean \(other): /account \(other)"]
    } else if let last = try calls.first(where: { !$0.isPreparation })?.escalation.map(store.escalation), !last.isOpen {
      texts = [
        "Escalation \(last.number) with them was closed. If it is the same matter: evenkeel call --escalation \(last.number)."
      ]
    } else {
      texts = []
    }
    return texts.map { Paragraph(StyledText($0, .caution), indent: 2, hanging: 4) }
  }

  private func near(_ account: String) throws -> String? {
    let key = Store.key(account)
    let store = try store()
    if let longer = try store.accounts(beginningWith: account).first(where: { Store.key($0) != key }) { return longer }
    let others = try store.recentAccounts(inLast: World.recent).filter { Store.key($0) != key }
    return others.first { key.hasPrefix(Store.key($0) + " ") } ?? Nearest.match(account, among: others)
  }
}
