/// Terminals whose sequences are known by their name, for a machine that has no description of them: one logs in over ssh
/// from a newer terminal than the server knows.
enum TerminalFamily {
  private static let beginnings = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "kitty", "konsole", "gnome", "vte", "mintty", "putty", "iterm",
    "rio", "rxvt", "screen", "st-", "tmux", "wezterm", "linux", "nsterm", "vt220", "ms-terminal",
  ]

  static func speaksANSI(_ name: String) -> Bool {
    beginnings.contains { name.hasPrefix($0) }
  }
}
