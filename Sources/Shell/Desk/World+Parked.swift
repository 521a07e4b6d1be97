import Calls
import LineEditing
import Storage

/// What was parked in earlier calls of an account, for the talk that has room for it.
extension World {
  /// Further back than this nobody takes it up again.
  private static let callsLookedAt = 5

  func parked(for call: Call, number: Int) throws -> [any Block] {
    guard let account = call.state.account, call.playbook.hasRoomForTheirPart else { return [] }
    let store = try store()
    let earlier = try store.calls(of: account, most: World.callsLookedAt + 1).filter { $0.number != number }
    return try earlier.prefix(World.callsLookedAt).flatMap { outline in
      let parked = try store.replay(outline).state.todos.compactMap { $0?.parked }
      return parked.map { OpeningView.parked($0, in: outline.number) }
    }
  }
}
