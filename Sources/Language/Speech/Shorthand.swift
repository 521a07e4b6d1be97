/// Shorthand with one meaning only, spelt out so that it can be said. What could mean two things stays as typed.
enum Shorthand {
  static func speltOut(_ text: String) -> String {
    let pieces = text.split(separator: " ").map(String.init)
    let isShouted = text.isShouted
    var spoken: [String] = []
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      // "ASAP Logistics" is a name.
      if !isShouted, piece.count > 1, piece.allSatisfy(\.isUppercase), !isLast,
        pieces[index + 1].first?.isUppercase == true
      {
        spoken.append(piece)
        continue
      }
      spoken.append(speltOut(piece, after: spoken.last, before: isLast ? nil : pieces[index + 1], isShouted: isShouted))
    }
    return spoken.joined(separator: " ")
  }

  private static func speltOut(
    _ piece: String, after previous: String?, before next: String?, isShouted: Bool
  ) -> String {
    let isLast = next == nil
    let opening = piece.prefix { "(\"".contains($0) }
    let rest = String(piece.dropFirst(opening.count))
    let core = rest.trimmingTail { ",;:.!?)\"".contains($0) }
    var closing = rest.dropFirst(core.count)
    guard let full = meaning(of: core, after: previous, before: next, isShouted: isShouted) else { return piece }
    // The full stop of "approx." is part of the shorthand; at the end it also ends the sentence.
    if closing.first == ".", !isLast, closing.count == 1 { closing = "" }
    return opening + full + closing
  }

  private static func meaning(
    of core: String, after previous: String?, before next: String?, isShouted: Bool
  ) -> String? {
    if let sign = signs[core] { return previous == nil ? nil : sign }
    let key = core.lowercased()
    if let day = day(core, after: previous, before: next) { return isShouted ? day.uppercased() : day }
    guard let full = words[key] else { return attached(core, key) }
    let isUpper = core.count > 1 && core.allSatisfy { !$0.isLowercase } && core.contains(where: \.isLetter)
    if isShouted { return full.uppercased() }
    if isUpper { return fixedMeaning.contains(key) ? full : nil }
    return core.first?.isUppercase == true ? full.startingSentence : full
  }

  /// "w/invoices", "3hrs", "~3", ">2": shorthand stuck to the word it goes with.
  private static func attached(_ core: String, _ key: String) -> String? {
    if key.hasPrefix("w/"), core.count > 4, core.dropFirst(2).allSatisfy(\.isLetter) {
      return "with " + core.dropFirst(2)
    }
    let number = core.prefix(while: \.isNumber)
    if !number.isEmpty, key.dropFirst(number.count) == "x" { return times[String(number)] ?? number + " times" }
    if !number.isEmpty, let unit = units[String(key.dropFirst(number.count))] { return number + " " + unit }
    for (sign, word) in amounts where core.hasPrefix(sign) && core.dropFirst(sign.count).first?.isNumber == true {
      let amount = String(core.dropFirst(sign.count))
      return word + " " + (attached(amount, amount.lowercased()) ?? amount)
    }
    return nil
  }

  private static func day(_ core: String, after previous: String?, before next: String?) -> String? {
    let key = core.lowercased()
    if let certain = days[key] { return certain }
    guard let day = daysAfterPreposition[key] else { return nil }
    if let next, partsOfDay.contains(TypedWord.key(of: next)) { return day }
    let isCapital = core.first?.isUppercase == true
    if isCapital, key != "sat", key != "sun" { return day }
    return previous.map { beforeDays.contains(TypedWord.key(of: $0)) } == true ? day : nil
  }

  /// Whether a word, in small letters, is the name of a day or short for one.
  static func isDay(_ key: String) -> Bool {
    days[key] != nil || daysAfterPreposition[key] != nil
      || daysAfterPreposition.values.contains { $0.lowercased() == key }
  }

  private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "noon", "am", "pm"]
  private static let times = ["1": "once", "2": "twice"]
  private static let signs = ["&": "and", "+": "plus", "@": "at"]
  private static let amounts = [("~", "about"), (">", "more than"), ("<", "less than")]
  private static let units = [
    "hrs": "hours", "wks": "weeks", "mins": "minutes", "yrs": "years", "mths": "months", "mnths": "months",
    "secs": "seconds",
  ]
  private static let days = ["thurs": "Thursday", "thur": "Thursday", "tues": "Tuesday", "weds": "Wednesday"]
  private static let daysAfterPreposition = [
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
    "sun": "Sunday",
  ]
  private static let beforeDays: Set<String> = [
    "since", "on", "by", "last", "next", "until", "till", "this", "every", "from", "before", "after",
  ]
  /// Shorthand that means the same in capitals.
  private static let fixedMeaning: Set<String> = ["asap", "w/o", "w/", "b/c"]

  private static let words: [String: String] = [
    "w/o": "without", "w/": "with", "w/out": "without", "w/in": "within", "w/c": "week commencing",
    "b/c": "because", "bc": "because", "b4": "before", "abt": "about",
    "asap": "as soon as possible", "approx": "approximately", "esp": "especially", "incl": "including",
    "vs": "versus", "avg": "average", "btwn": "between", "pls": "please", "plz": "please", "thx": "thanks",
    "wk": "week", "wks": "weeks", "hrs": "hours", "hr": "hour", "mins": "minutes", "yr": "year", "mos": "months",
    "svc": "service",
    "rcvd": "received", "excl": "excluding", "yrs": "years",
    "mth": "month", "mths": "months", "mnths": "months", "secs": "seconds", "wkend": "weekend", "wkly": "weekly",
    "tmrw": "tomorrow", "2moro": "tomorrow", "tmr": "tomorrow", "yday": "yesterday",
    "acct": "account", "accts": "accounts", "appt": "appointment", "appts": "appointments", "dept": "department",
    "mgr": "manager", "mgrs": "managers", "mgmt": "management", "mtg": "meeting", "mtgs": "meetings",
    "msg": "message", "msgs": "messages", "ppl": "people", "qty": "quantity", "amt": "amount", "bldg": "building",
    "pymt": "payment", "pymts": "payments", "pmt": "payment", "recd": "received", "rec'd": "received",
    "w/e": "weekend", "tonite": "tonight", "nite": "night", "nites": "nights", "thru": "through", "til": "until",
    "cos": "because", "wd": "would", "altho": "although", "tho": "though", "prob": "probably", "diff": "different",
    "recieved": "received", "recieve": "receive", "agian": "again", "wnats": "wants", "adress": "address",
    "seperate": "separate", "definately": "definitely", "occured": "occurred", "thier": "their", "teh": "the",
    "untill": "until", "wich": "which", "becuase": "because", "calender": "calendar", "goverment": "government",
    "emaild": "emailed", "didnt": "didn't", "doesnt": "doesn't", "dont": "don't", "cant": "can't", "wont": "won't",
    "isnt": "isn't", "wasnt": "wasn't", "arent": "aren't", "werent": "weren't", "hasnt": "hasn't", "havent": "haven't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't",
    "hes": "he's", "shes": "she's", "theyre": "they're", "reqd": "required", "req'd": "required", "cust": "customer",
    "custs": "customers",
  ]
}
