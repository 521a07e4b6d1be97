/// One thing that came from the keyboard.
enum KeyEvent: Equatable, Sendable {
  case key(Key)
  /// What the terminal marked as pasted, with LF between its lines and no other control character but tab.
  case paste(String)
}
