/// Whether an action is the fix itself: "fix the portal", "get the export running again". What leads there ("ask engineering
/// to fix it", "send the notes") is somebody's own step, of which they know the day.
package enum Mending {
  package static func isIn(_ action: String) -> Bool {
    let words = action.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
      .drop { openers.contains($0) }
    guard let first = words.first else { return false }
    if verbs.contains(first) { return true }
    let rest = words.dropFirst()
    if ["roll", "rolling"].contains(first) { return rest.contains("back") || rest.contains("out") }
    if ["sort", "sorting"].contains(first) { return rest.contains("out") || rest.count == 1 }
    // "have the portal back up", "make it work again", "put it right".
    return causing.contains(first) && rest.contains { states.contains($0) }
      && rest.first.map { !agents.contains($0) } == true
  }

  private static let openers: Set<String> = [
    "please", "to", "we", "i", "will", "we'll", "i'll", "and", "then", "also",
  ]
  private static let verbs: Set<String> = [
    "fix", "fixing", "repair", "repairing", "mend", "resolve", "resolving", "solve", "solving", "restore", "restoring",
    "recover", "rebuild", "replace", "replacing", "patch", "patching", "correct", "redeliver", "re-deliver", "deliver",
    "delivering", "ship", "re-ship", "reship", "reprint", "remake", "reinstall", "re-install", "deploy", "deploying",
    "rectify", "unblock", "migrate",
  ]
  private static let causing: Set<String> = ["get", "getting", "have", "make", "bring", "put", "set"]
  private static let states: Set<String> = [
    "fixed", "working", "work", "running", "back", "right", "live", "online", "solved", "resolved", "repaired",
    "restored", "replaced", "delivered", "up",
  ]
  /// "Get back to her", "get up to speed" mend nothing.
  private static let agents: Set<String> = ["back", "up", "on", "in", "to", "right"]
}
