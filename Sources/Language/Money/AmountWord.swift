/// One word of a remedy, taken apart: the currency before its figure, the figure, and what is written behind it.
struct AmountWord {
  /// What stands right behind a figure in the same word.
  enum Tail {
    case nothing
    case factor(Int)
    case currency(String)
    case factorAndCurrency(Int, String)
    case cents
    /// `/month`, `/seat`: the amount is as typed.
    case rate
    /// Another figure behind a dash: `5000-6000`.
    case span(Substring)
    /// It counts or names something: `%`, `h`, `-day`, `:30`, `x7`, `th`.
    case thing
    case unknown
  }

  /// The word without brackets and the marks that end it.
  let bare: Substring
  let range: Range<String.Index>
  let prefix: String?
  let figure: AmountFigure?
  let flaw: AmountFigure.Flaw?
  let tail: Tail
  /// Where the amount ends when the word goes on: `€50` of `€50/month`.
  let amountEnd: String.Index
  /// A sign that says less than nothing.
  let isNegative: Bool
  /// `12.11.`, `30/11`, `12/31`: day and month.
  let isDate: Bool

  static func words(in text: String, settings: String) -> [AmountWord] {
    text.split(whereSeparator: \.isWhitespace).map { AmountWord($0, in: text, settings: settings) }
  }

  /// In small letters, without what is no letter.
  var key: String { bare.lowercased().filter(\.isLetter) }

  var beginsWithDigit: Bool { figure != nil || flaw != nil }

  init(_ word: Substring, in text: String, settings: String) {
    let opened = word.drop { "([~\"'\u{2248}".contains($0) }
    let end = opened.lastIndex { !",;:.!?)]\"".contains($0) }.map { opened.index(after: $0) } ?? opened.startIndex
    bare = opened[..<end]
    range = bare.startIndex..<bare.endIndex
    var rest = bare
    isNegative = rest.count > 1 && "-\u{2212}".contains(rest.first ?? " ")
    if isNegative || rest.first == "+" && rest.count > 1 { rest = rest.dropFirst() }
    (prefix, rest) = AmountWord.withoutCurrency(rest, settings)
    guard rest.first?.isNumber == true else {
      (figure, flaw, tail, amountEnd, isDate) = (nil, nil, .nothing, bare.endIndex, false)
      return
    }
    let (read, behind) = AmountFigure.take(from: rest)
    switch read {
    case .success(let found): (figure, flaw) = (found, nil)
    case .failure(let why): (figure, flaw) = (nil, why)
    }
    isDate = prefix == nil && AmountWord.isDate(bare, endsInPoint: opened[end...].first == ".")
    tail = AmountWord.tail(behind, settings)
    amountEnd = if case .rate = tail { behind.startIndex } else { bare.endIndex }
  }

  /// Takes codes and symbols off the front of a number, `US$500` as well as `$€300`: the last one said counts.
  private static func withoutCurrency(_ word: Substring, _ settings: String) -> (currency: String?, rest: Substring) {
    var (currency, rest): (String?, Substring) = (nil, word)
    while let first = rest.first, !first.isNumber {
      if let symbol = AmountVocabulary.symbols[first] {
        // The $ in US$, A$ and CA$ only says that it is a dollar.
        if !(first == "$" && currency != nil) { currency = AmountVocabulary.own(symbol, settings) }
        rest = rest.dropFirst()
      } else if let dollar = AmountVocabulary.dollars.first(where: { rest.uppercased().hasPrefix($0.key + "$") }) {
        currency = dollar.value
        rest = rest.dropFirst(dollar.key.count)
      } else {
        let letters = rest.prefix { $0.isLetter }
        let behind = rest[letters.endIndex...].drop { $0 == "." }
        guard !letters.isEmpty, behind.first.map({ $0.isNumber || AmountVocabulary.symbols[$0] != nil }) ?? false,
          let name = AmountVocabulary.currency(named: letters, settings: settings)
        else { return (nil, word) }
        (currency, rest) = (name, behind)
      }
    }
    return (currency, rest)
  }

  private static func tail(_ text: Substring, _ settings: String) -> Tail {
    guard let first = text.first else { return .nothing }
    if text == "+" { return .nothing }
    let lower = text.lowercased()
    if let factor = AmountVocabulary.factors[lower.filter { $0 != "." }] { return .factor(factor) }
    if lower == "p", settings != "GBP" { return .unknown }
    if AmountVocabulary.cents.contains(lower) { return .cents }
    if let name = AmountVocabulary.currency(named: text, settings: settings) { return .currency(name) }
    if let (factor, name) = AmountVocabulary.factorWithCurrency(text, settings: settings) {
      return .factorAndCurrency(factor, name)
    }
    let behind = text.dropFirst()
    switch first {
    case "%", ":", "\u{B0}": return .thing
    case "/": return behind.first?.isLetter == true ? .rate : .thing
    case "-", "\u{2013}", "\u{2014}":
      guard let next = behind.first else { return .nothing }
      return next.isNumber || AmountVocabulary.symbols[next] != nil ? .span(behind) : .thing
    case "x", "X", "\u{D7}": return behind.allSatisfy(\.isNumber) ? .thing : .unknown
    default:
      let unit = lower.filter(\.isLetter)
      // A factor with more behind it: `10k-15k`, `5k/month`.
      let letters = text.prefix(while: \.isLetter)
      if let factor = AmountVocabulary.factors[letters.lowercased()], letters.count < text.count {
        let more = text[letters.endIndex...]
        if "-\u{2013}".contains(more.first ?? " ") { return .span(more.dropFirst()) }
        return more.first == "/" ? .factor(factor) : .unknown
      }
      return AmountVocabulary.things.contains(unit) ? .thing : .unknown
    }
  }

  private static func isDate(_ word: Substring, endsInPoint: Bool) -> Bool {
    for (mark, needsPoint) in [(Character("."), true), ("/", false)] {
      let parts = word.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }), endsInPoint || !needsPoint,
        let first = Int(parts[0]), let second = Int(parts[1]), (1...31).contains(first), (1...31).contains(second)
      else { continue }
      return first <= 12 || second <= 12
    }
    return false
  }
}
