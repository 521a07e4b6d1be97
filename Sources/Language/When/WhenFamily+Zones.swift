/// Whose clock is meant: "their time".
extension WhenFamily {
  static let zones = WhenFamily(starters: ["their"], rules: [theirTime])

  private static let theirTime: WhenRule = { cursor in
    cursor.take("their", "time") ? WhenSense(.theirTime) : nil
  }
}
