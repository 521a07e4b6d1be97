extension Console {
  /// Lets another program have the terminal for as long as `body` runs.
  package func lendingTerminal(_ body: () -> Void) { body() }
}
