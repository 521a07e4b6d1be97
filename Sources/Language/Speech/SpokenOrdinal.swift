/// Numbers as they are said.
enum SpokenOrdinal {
  static func ordinal(_ number: Int) -> String {
    ordinals.indices.contains(number - 1) ? ordinals[number - 1] : "number \(number)"
  }

  static func cardinal(_ number: Int) -> String {
    cardinals.indices.contains(number - 1) ? cardinals[number - 1] : String(number)
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]
  private static let cardinals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
