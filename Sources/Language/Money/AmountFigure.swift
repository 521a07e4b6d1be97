/// The digits of an amount with their separators, in the notations of the world: `2400`, `2,400.50`, `2.400,50`,
/// `1'250.50`, `12,34,567`, `2400,-`.
struct AmountFigure {
  /// More than this is a slip of the key, not a remedy; in hundredths.
  static let most = 1_000_000_000_000

  private(set) var hundredths: Int
  /// Neither separators nor decimals, so that a blank and three more digits may follow: `2 400`.
  private(set) var isPlain: Bool
  private(set) var hasDecimals: Bool
  private(set) var isGrouped: Bool
  private var digits: Int

  /// Why digits are no figure.
  enum Flaw: Error {
    /// Several points, as a version or a date has them: `8.0.3`.
    case severalPoints
    /// It cannot be told what it says: `1,400,00.00`, `0.005`.
    case unreadable
  }

  static let separators: Set<Character> = [",", ".", "'", "\u{2019}", "\u{B4}", "`"]
  /// How prices end that have no cents: `500,-`, `2'400.–`, `25,000/-`, `2500:-`.
  private static let endings = [
    ",--", ".--", ",-", ".-", ",\u{2013}", ".\u{2013}", ".\u{2014}", ",\u{2014}", "/-", ":-",
  ]

  /// Takes a figure off the front of a word that begins with a digit.
  static func take(from word: Substring) -> (figure: Result<AmountFigure, Flaw>, rest: Substring) {
    var end = word.startIndex
    while end < word.endIndex {
      let next = word.index(after: end)
      if word[end].isNumber {
        end = next
      } else if separators.contains(word[end]), next < word.endIndex, word[next].isNumber {
        end = next
      } else {
        break
      }
    }
    var rest = word[end...]
    if let ending = endings.first(where: rest.hasPrefix) { rest = rest.dropFirst(ending.count) }
    return (Result { () throws(Flaw) in try AmountFigure(word[..<end]) }, rest)
  }

  private init(_ text: Substring) throws(Flaw) {
    let marks = text.filter { AmountFigure.separators.contains($0) }.map { ",.".contains($0) ? $0 : "'" }
    let groups = text.split(omittingEmptySubsequences: false) { AmountFigure.separators.contains($0) }
    guard groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { throw .unreadable }
    digits = groups[0].count
    (isPlain, hasDecimals, isGrouped) = (marks.isEmpty, false, false)
    guard let last = marks.last else {
      hundredths = try AmountFigure.value(groups[...], cents: nil)
      return
    }
    let tail = groups[groups.count - 1]
    let earlier = Set(marks.dropLast())
    let isDecimal = last != "'" && (1...2).contains(tail.count) && !earlier.contains(last) && earlier.count <= 1
    if isDecimal {
      let whole = groups.dropLast()
      try AmountFigure.check(whole, with: earlier.first)
      hundredths = try AmountFigure.value(whole, cents: tail)
      (hasDecimals, isGrouped) = (true, whole.count > 1)
    } else {
      if marks.count > 1, groups.allSatisfy({ $0.count < 3 }) { throw .severalPoints }
      guard earlier.subtracting([last]).isEmpty else { throw .unreadable }
      try AmountFigure.check(groups[...], with: last)
      hundredths = try AmountFigure.value(groups[...], cents: nil)
      isGrouped = true
    }
  }

  /// Groups of three; with commas the groups before the last may be of two, as in India.
  private static func check(_ groups: ArraySlice<Substring>, with mark: Character?) throws(Flaw) {
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return }
    let middle = groups.dropFirst().dropLast()
    let isWestern = (1...3).contains(first.count) && middle.allSatisfy { $0.count == 3 }
    let isIndian = mark == "," && (1...2).contains(first.count) && middle.allSatisfy { $0.count == 2 }
    guard last.count == 3, first.first != "0", isWestern || isIndian else { throw .unreadable }
  }

  private static func value(_ groups: ArraySlice<Substring>, cents: Substring?) throws(Flaw) -> Int {
    guard let whole = Int(groups.joined()), whole <= most / 100 else { throw .unreadable }
    guard let cents else { return whole * 100 }
    guard let value = Int(cents) else { throw .unreadable }
    return whole * 100 + (cents.count == 1 ? value * 10 : value)
  }

  /// Whether the digits of the next word, behind a blank, go on with it: `14 000,12`.
  func goesOn(in next: AmountFigure) -> Bool {
    isPlain && !next.isGrouped && digits <= 3 && next.digits == 3 && hundredths > 0
  }

  /// The figure with those digits; nil where it is more than an amount can be.
  func grown(by next: AmountFigure) -> AmountFigure? {
    var grown = self
    grown.hundredths = hundredths * 1000 + next.hundredths
    guard grown.hundredths <= AmountFigure.most else { return nil }
    (grown.digits, grown.isPlain, grown.hasDecimals) = (3, next.isPlain, next.hasDecimals)
    return grown
  }
}
