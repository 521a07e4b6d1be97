/// What stands beside a figure and says what it is.
enum AmountVocabulary {
  // MARK: - Currencies

  static let symbols: [Character: String] = [
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "$": "USD", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₽": "RUB",
  ]
  /// Letters before a dollar: `US$20`, `S$2.5k`.
  static let dollars = [
    "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "C": "CAD", "A": "AUD", "S": "SGD", "HK": "HKD", "R": "BRL",
    "MX": "MXN",
  ]
  static let codes: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "INR", "JPY", "CNY", "AUD", "CAD", "NZD",
    "SGD", "HKD", "ZAR", "BRL", "MXN", "TRY", "AED", "SAR", "ILS", "KRW", "THB", "MYR", "IDR", "PHP", "RON", "BGN",
    "ISK",
  ]
  private static let names = [
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "franc": "CHF", "francs": "CHF", "franken": "CHF", "fr": "CHF", "sfr": "CHF", "yen": "JPY", "rupee": "INR",
    "rupees": "INR", "rs": "INR", "rand": "ZAR", "rands": "ZAR", "zloty": "PLN", "zł": "PLN", "zl": "PLN", "kč": "CZK",
    "forint": "HUF", "ft": "HUF", "lei": "RON", "baht": "THB", "won": "KRW", "kronor": "SEK", "kroner": "DKK",
  ]
  private static let dollarCurrencies: Set<String> = ["USD", "AUD", "CAD", "NZD", "SGD", "HKD"]
  private static let crowns: Set<String> = ["SEK", "NOK", "DKK", "ISK", "CZK"]

  /// The currency with this code, symbol or name, where `settings` is the user's own.
  static func currency(named name: some StringProtocol, settings: String) -> String? {
    if name.count == 1, let first = name.first, let symbol = symbols[first] { return own(symbol, settings) }
    let upper = name.uppercased()
    if upper.hasSuffix("$"), let dollar = dollars[String(upper.dropLast())] { return dollar }
    if codes.contains(upper) { return upper }
    switch name.lowercased() {
    case "bucks", "buck": return dollarCurrencies.contains(settings) ? settings : nil
    case "dollars", "dollar": return own("USD", settings)
    case "kr", "kroner", "kronor", "crowns": return crowns.contains(settings) ? settings : nil
    case "r": return settings == "ZAR" ? "ZAR" : nil
    case let lower: return names[lower]
    }
  }

  /// A `$` that says no country is the dollar of the settings, if that is one.
  static func own(_ symbol: String, _ settings: String) -> String {
    symbol == "USD" && dollarCurrencies.contains(settings) ? settings : symbol
  }

  /// Names of money that stand for the settings' currency where nothing else says which.
  static let vague: Set<String> = ["bucks", "buck"]
  /// Names a hundredth part of the currency.
  static let cents: Set<String> = ["cent", "cents", "pence", "p", "ct", "cts"]

  // MARK: - Factors

  /// Words and letters that multiply a figure.
  static let factors = [
    "k": 1_000, "thousand": 1_000, "thousands": 1_000, "grand": 1_000, "tsd": 1_000, "tausend": 1_000, "mille": 1_000,
    "hundred": 100, "hundert": 100, "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mil": 1_000_000,
    "mill": 1_000_000, "mio": 1_000_000, "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000, "mrd": 1_000_000_000, "lakh": 100_000, "lakhs": 100_000,
    "lac": 100_000, "lacs": 100_000, "cr": 10_000_000, "crore": 10_000_000, "crores": 10_000_000,
  ]

  /// A factor and a currency in one word: `tkr`, `k€`, `TEUR`.
  static func factorWithCurrency(_ word: some StringProtocol, settings: String) -> (Int, String)? {
    for (letter, factor) in [("t", 1_000), ("k", 1_000), ("m", 1_000_000)] where word.lowercased().hasPrefix(letter) {
      if let name = currency(named: word.dropFirst(), settings: settings) { return (factor, name) }
    }
    return nil
  }

  // MARK: - Numbers in words

  static let units = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  /// So many, and nobody knows how many.
  static let uncertain: Set<String> = ["few", "several", "some", "many"]

  // MARK: - What is no money

  /// Between a figure and the thing it counts.
  static let extras: Set<String> = [
    "extra", "more", "additional", "free", "new", "full", "whole", "paid", "working", "business", "calendar",
    "complimentary", "further", "other", "senior", "dedicated", "spare", "onsite", "remote", "replacement",
  ]
  /// What a figure counts, whatever its size.
  static let things: Set<String> = [
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "h", "day",
    "days", "d", "week", "weeks", "wk", "wks", "w", "month", "months", "mth", "mths", "mo", "mos", "quarter",
    "quarters", "year", "years", "yr", "yrs", "y", "time", "times", "x", "user", "users", "seat", "seats", "licence",
    "licences", "license", "licenses", "people", "person", "trainer", "trainers", "consultant", "consultants",
    "engineer", "engineers", "session", "sessions", "visit", "visits", "unit", "units", "pallet", "pallets", "device",
    "devices", "gb", "tb", "mb", "kg", "km", "percent", "pct", "pc", "percentage", "prozent", "points", "api", "calls",
    "csm", "boxes", "rounds", "shifts", "pt", "uhr", "am", "pm", "st", "nd", "rd", "th", "manhours", "mandays",
    // German, French, Swedish
    "stunde", "stunden", "std", "tag", "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten", "jahr",
    "jahre", "lizenz", "lizenzen", "nutzer", "apicalls", "mois", "jour", "jours", "semaine", "semaines", "heure",
    "heures", "ans", "timmar", "timme", "dagar", "veckor", "månader", "månad", "år",
  ]
  /// What money is given as, which looks like a plural.
  static let money: Set<String> = [
    "credits", "refunds", "vouchers", "discounts", "rebates", "bucks", "gratis", "less", "plus", "as", "towards",
    "savings", "fees", "costs", "charges", "damages", "expenses", "cents", "this", "services", "goods", "funds",
    "bonus", "refund", "credit", "voucher", "rebate", "discount", "gutschrift", "kulanz", "avoir", "pounds", "dollars",
    "euros", "rupees", "francs", "lakhs", "lacs", "crores", "grand", "quid", "pence", "is", "was", "gutscheine",
  ]
  /// Ends what a figure may count.
  static let stops: Set<String> = [
    "off", "back", "for", "on", "in", "at", "to", "from", "of", "by", "per", "each", "with", "and", "or", "until",
    "till", "against", "toward", "into", "over", "ex", "inc", "incl", "für", "auf", "je", "pro", "pour", "sur", "de",
  ]
  /// Before a number that only names something: `ticket 4711`, `ISO 27001`, `tier 1`.
  static let namers: Set<String> = [
    "ticket", "tickets", "case", "order", "invoice", "invoices", "po", "no", "nr", "number", "ref", "reference", "line",
    "tier", "level", "prio", "priority", "iso", "version", "release", "phase", "step", "room", "building", "page",
    "section", "clause", "article", "rechnung", "bestellung", "auftrag", "vorgang", "pro", "beta", "sla", "din", "en",
    "rfc", "bug", "incident", "request", "change", "contract", "account", "policy", "id", "next", "last", "first", "q",
    "fy", "note", "week", "day", "month", "type", "class", "grade", "option", "plan", "item", "position", "facture",
  ]
  /// Before a time or a date.
  static let datePrepositions: Set<String> = [
    "at", "um", "by", "until", "till", "bis", "since", "from", "in", "ab", "on",
  ]
  static let months: Set<String> = [
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug",
    "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
  ]
  /// Before the whole that an amount is a part of.
  static let wholes: Set<String> = ["of", "from", "against", "than", "not"]
  static let owners: Set<String> = ["the", "your", "their", "our", "that", "this", "its", "a"]
  /// Between the ends of a span.
  static let spans: Set<String> = ["-", "\u{2013}", "\u{2014}", "to", "bis", "à", "or"]
}
