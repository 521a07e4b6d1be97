/// English number words.
enum NumberWords {
  static let units = table([
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ])

  static let ordinals = table([
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
  ]).merging(["thirtieth": 30]) { first, _ in first }

  static let tens = ["twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60]

  /// What a vague number is taken for, times a hundred.
  static let vague = ["couple": 200, "few": 300]

  /// Every word a number can begin with.
  static let starters = Set(units.keys).union(tens.keys)

  private static func table(_ words: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(words, 1...))
  }
}
