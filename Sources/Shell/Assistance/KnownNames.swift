import Calls
import Storage

/// The names of accounts and people in the last calls that the store knows. Read when they are first asked for: a call does
/// not wait.
package final class KnownNames {
  private let store: () throws -> Store
  private lazy var calls: [CallOutline] = (try? store().calls(most: 2000)) ?? []

  init(store: @escaping () throws -> Store) {
    self.store = store
  }

  /// Every account once, the one of the newest call first.
  func accounts() -> [String] { once(calls.compactMap(\.account)) }

  /// The one of this call first, which the store may not know yet.
  func accounts(of call: Call) -> [String] { once([call.state.account].compactMap(\.self) + accounts()) }

  func contacts(of call: Call) -> [String] { once([call.state.contact?.name].compactMap(\.self) + contacts()) }

  func contacts() -> [String] { once(calls.compactMap(\.contact)) }

  /// Who is on this call or was quoted in it, by the names one calls them.
  func people(of call: Call) -> [String] {
    let contact = call.state.contact.map { [$0.spoken, $0.name] } ?? []
    return once(contact + call.state.quotes.compactMap { $0?.speaker })
  }

  func outlines() -> [CallOutline] { calls }

  /// The escalations that are open, the newest first.
  func escalations() -> [EscalationOutline] { (try? store().openEscalations()) ?? [] }

  private func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
