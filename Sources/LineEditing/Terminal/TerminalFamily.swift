/// Terminals whose sequences are known by their name, for a machine that has no description of them: one logs in over ssh
/// from a newer terminal than the server knows.
enum TerminalFamily {
  private static let beginnings = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "kitty", "konsole", "gnome", "vte", "mintty", "putty", "iterm",
    "rio", "rxvt", "screen", "st-", "tmux", "wezterm", "linux", "nsterm", "vt220", "ms-terminal",
  ]

  private static let wrappingNames = [
    "tmux", "alacritty", "foot", "wezterm", "contour", "xterm-kitty", "xterm-ghostty",
  ]
  private static let wrappingPrograms = ["Apple_Terminal", "iTerm.app", "vscode", "WezTerm", "ghostty", "rio"]
  private static let wrappingMarks = ["VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION"]

  /// Whether it is known that the terminal breaks its rows anew when the window has another width. One that cannot be
  /// told, as over ssh, may as well cut them.
  static func wrapsAnew(_ environment: [String: String]) -> Bool {
    func has(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    if has("TMUX") { return true }
    // What runs in it has the marks of the terminal around it.
    if has("STY") { return false }
    let name = environment["TERM"] ?? ""
    return wrappingNames.contains { name.hasPrefix($0) } || wrappingPrograms.contains(environment["TERM_PROGRAM"] ?? "")
      || wrappingMarks.contains(where: has)
  }

  static func speaksANSI(_ name: String) -> Bool {
    beginnings.contains { name.hasPrefix($0) }
  }
}
