/// Times by the clock: "4pm", "16:30", "4.30 pm", "16h", "noon", "ten thirty".
extension WhenFamily {
  static let clockTimes = WhenFamily(
    starters: NumberWords.starters.union(["noon", "noonish", "midday", "midnight", "the", "this", "same"]),
    rules: [wordTime, middleOfDay, thisTime, thisDay],
    numberRules: [digitalTime, compactTime, hourAlone, frenchTime]
  )

  /// "16:30", "4:30 pm", "4.30pm"; "4.30" alone is more often a number.
  private static let digitalTime: WhenRule = { cursor in
    guard let (hour, digits) = cursor.digits(1...2) else { return nil }
    let isDotted = cursor.token?.isMark(".") == true
    guard cursor.take(inner: ":") || cursor.take(inner: "."), let minute = cursor.gluedDigits(2...2) else { return nil }
    if !isDotted { _ = cursor.attempt { $0.take(inner: ":") ? $0.gluedDigits(2...2) : nil } }
    let meridiem = cursor.meridiem()
    let isNamed = meridiem == nil && cursor.takeHours()
    let isLeadingNought = digits == 2 && hour < 10
    let time = ClockTime(
      hour: hour, minute: minute, meridiem: meridiem, isTwentyFourHour: isLeadingNought || isNamed, grain: .minute
    )
    let certainty: WhenCertainty = isDotted && meridiem == nil && !isNamed ? .bareHour : .certain
    return sense(time, certainty)
  }

  /// "1030", "330 pm".
  private static let compactTime: WhenRule = { cursor in
    guard let (value, digits) = cursor.digits(3...4), value % 100 < 60, !cursor.isInsideNumber else { return nil }
    let meridiem = cursor.meridiem()
    let isNamed = meridiem == nil && cursor.takeHours()
    let time = ClockTime(
      hour: value / 100, minute: value % 100, meridiem: meridiem,
      isTwentyFourHour: digits == 4 && value < 1000 || isNamed, grain: .minute
    )
    return time.map { WhenSense(.clock($0), certainty: meridiem == nil && !isNamed ? .bareHour : .certain) }
  }

  /// "4pm", "4 o'clock", "4".
  private static let hourAlone: WhenRule = { cursor in
    guard let (hour, _) = cursor.digits(1...2), !cursor.isInsideNumber else { return nil }
    return cursor.hourEnding(hour)
  }

  /// "16h", "15h20".
  private static let frenchTime: WhenRule = { cursor in
    guard let (hour, _) = cursor.digits(1...2), hour <= 24, cursor.token?.isGlued == true, cursor.take("h") else {
      return nil
    }
    let minute = cursor.gluedDigits(2...2)
    let grain: Grain = minute == nil ? .hour : .minute
    return sense(
      ClockTime(hour: hour, minute: minute ?? 0, meridiem: nil, isTwentyFourHour: true, grain: grain), .certain
    )
  }

  /// "ten thirty", "five oh five pm", "four".
  private static let wordTime: WhenRule = { cursor in
    guard let hour = cursor.numberWord(), (1...24).contains(hour) else { return nil }
    guard let minute = cursor.attempt({ $0.minuteWords() }) else { return cursor.hourEnding(hour) }
    let meridiem = cursor.meridiem()
    let time = ClockTime(hour: hour, minute: minute, meridiem: meridiem, grain: .minute)
    return sense(time, meridiem == nil ? .bareHour : .certain)
  }

  private static let middleOfDay: WhenRule = { cursor in
    cursor.take("the")
    return cursor.namedHour().map { WhenSense(.clock($0)) }
  }

  /// "this time tomorrow", "same time Friday", "this time next week".
  private static let thisTime: WhenRule = { cursor in
    guard cursor.takeAlike("time") else { return nil }
    let now = cursor.context.now.time
    return WhenSense(.clock(ClockTime(hour: now.hour, minute: now.minute, grain: .minute)), .alike, certainty: .name)
  }

  /// "this day next week", "the same day next month".
  private static let thisDay: WhenRule = { cursor in
    cursor.takeAlike("day") ? WhenSense(.alike, certainty: .name) : nil
  }

  private static func sense(_ time: ClockTime?, _ certainty: WhenCertainty) -> WhenSense {
    WhenSense(time.map(WhenMeaning.clock) ?? .impossible, certainty: certainty)
  }
}

extension WhenCursor {
  /// "this time", "the same time", "at the same time".
  fileprivate mutating func takeAlike(_ what: String) -> Bool {
    attempt { cursor in
      cursor.take("the")
      return cursor.take("this", what) || cursor.take("same", what) ? true : nil
    } ?? false
  }

  /// What may follow an hour: am, pm or o'clock; with neither it may be any number.
  fileprivate mutating func hourEnding(_ hour: Int) -> WhenSense? {
    if hour == 12, let named = namedHour() { return WhenSense(.clock(named)) }
    takeVagueEnding()
    let isClock =
      attempt { $0.take("o") && $0.take(mark: "'") && $0.take("clock") ? true : nil }
      ?? (take(anyOf: ["oclock", "uhr"]) != nil)
    let meridiem = meridiem()
    takeVagueEnding()
    guard let time = ClockTime(hour: hour, minute: 0, meridiem: meridiem, grain: .hour) else {
      return meridiem == nil && !isClock ? nil : WhenSense(.impossible)
    }
    return WhenSense(.clock(time), certainty: isClock || meridiem != nil ? .certain : .bareHour)
  }

  /// The "h" of "15:30h", the "hrs" of "1530 hrs".
  fileprivate mutating func takeHours() -> Bool {
    if take(anyOf: ["hrs", "hours", "uhr"]) != nil { return true }
    return token?.isGlued == true && take("h")
  }

  /// The "thirty" of "ten thirty", the "oh five" of "nine oh five".
  fileprivate mutating func minuteWords() -> Int? {
    if take(anyOf: ["oh", "o"]) != nil { return numberWord().flatMap { $0 < 10 ? $0 : nil } }
    return numberWord().flatMap { (10...59).contains($0) ? $0 : nil }
  }

  private static let namedHours = ["noon": 12, "noonish": 12, "midday": 12, "midnight": 24]

  /// Noon or midnight; midnight ends the day it is said of.
  mutating func namedHour() -> ClockTime? {
    guard let hour = take(from: WhenCursor.namedHours) else { return nil }
    takeVagueEnding()
    return ClockTime(hour: hour)
  }

  /// The "ish" of "4ish" and "noon-ish", which changes nothing.
  fileprivate mutating func takeVagueEnding() {
    _ = attempt { cursor in
      guard cursor.token?.isGlued == true else { return nil as Bool? }
      cursor.take(mark: "-")
      return cursor.take("ish") ? true : nil
    }
  }
}
