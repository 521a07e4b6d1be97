import Language

/// The dates that are named on a call more than others, as one would type them.
enum DatePhrases {
  static func usual(from today: CivilDate) -> [String] {
    let days = (2...7).map { today.adding(days: $0).weekday.name.lowercased() }
    return ["today 6pm", "tomorrow", "tomorrow noon", "tomorrow end of day"] + days
      + ["end of day", "end of week", "next week", "in two weeks", "in one hour", "in two hours", "their time"]
  }
}
