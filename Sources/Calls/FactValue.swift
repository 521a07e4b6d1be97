import Books
import Language

/// The answer to a fact, in the three forms it has: as typed, as stored, as said.
///
/// Stored are a choice's id, a number in digits, an amount as `2400.00 EUR`, a date as `2026-11-25` or
/// `2026-11-25T16:00`, a text as it is.
enum FactValue {
  /// What is stored for a typed answer. Throws with the choices or an example.
  static func read(
    _ typed: String, for fact: Fact, terms: Terms, example: String
  ) throws(Refusal) -> String {
    switch fact.kind {
    case .choice, .yesNo: return try choice(typed, of: fact)
    case .number:
      let digits = typed.filter { $0 != "," && $0 != " " }
      guard let number = Double(digits), number.isFinite, abs(number) < 1e12 else {
        throw .noSuchAnswer(fact: fact.id, example: example)
      }
      return number == number.rounded() ? String(Int(number)) : String(number)
    case .money:
      guard let amount = Money.found(in: typed, currency: terms.currency),
        !Money.isUnreadable(in: typed, currency: terms.currency)
      else {
        throw .noSuchAnswer(fact: fact.id, example: example)
      }
      return "\(amount.amount) \(amount.currency)"
    case .date:
      // "Since when have we known?" asks for a day that is over.
      let looksBack = fact.question.lowercased().hasPrefix("since")
      let phrase = looksBack && !typed.lowercased().hasPrefix("since") ? "since \(typed)" : typed
      guard let reading = try? terms.when.read(phrase, allowingPast: true) else {
        throw .noSuchAnswer(fact: fact.id, example: example)
      }
      return reading.date.iso + (reading.time.map { "T\($0)" } ?? "")
    case .text:
      let text = typed.trimmed
      guard !text.isEmpty else { throw .noSuchAnswer(fact: fact.id, example: example) }
      return text
    }
  }

  private static func choice(_ typed: String, of fact: Fact) throws(Refusal) -> String {
    let word = typed.lowercased()
    let exact = fact.choices.first { $0.id == word || $0.label.lowercased() == word }
    let starting = fact.choices.filter { $0.id.hasPrefix(word) || $0.label.lowercased().hasPrefix(word) }
    guard let choice = exact ?? (starting.count == 1 ? starting[0] : nil) else {
      throw .noSuchChoice(fact: fact.id, choices: fact.choices.map(\.id))
    }
    return choice.id
  }

  /// A stored amount; nil where it is none.
  static func money(_ value: String) -> Money? {
    let parts = value.split(separator: " ")
    guard parts.count == 2, let amount = Double(parts[0]), abs(amount) < 1e12 else { return nil }
    return Money(hundredths: Int((amount * 100).rounded()), currency: String(parts[1]))
  }

  /// A stored answer as one says it.
  /// - Parameter now: the day of the call, from which "yesterday" is said.
  static func spoken(_ value: String, of fact: Fact, now: CivilDate?) -> String {
    switch fact.kind {
    case .choice, .yesNo: return fact.choice(value)?.label ?? value
    case .number, .text: return value
    case .money:
      return money(value)?.words ?? value
    case .date:
      guard let date = CivilDate(iso: String(value.prefix(10))) else { return value }
      let time = CivilTime(String(value.dropFirst(11))).map { " at \(SpokenDate.hour($0))" } ?? ""
      let day = SpokenDate.day(date, now: now ?? date)
      // "since Friday", "by Friday": the book has the word before it.
      return (day.hasPrefix("on ") ? String(day.dropFirst(3)) : day) + time
    }
  }
}
