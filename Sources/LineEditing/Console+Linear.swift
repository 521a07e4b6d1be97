extension Console {
  package var isLinear: Bool { false }
}

extension Consoles {
  /// Whether the environment asks for words instead of a picture: `EVENKEEL_PLAIN`, for screen readers.
  static func isLinear(_ environment: [String: String]) -> Bool {
    let plain = environment["EVENKEEL_PLAIN"] ?? ""
    return !plain.isEmpty && plain != "0"
  }
}
