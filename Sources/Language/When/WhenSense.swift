/// What a rule found in a few words: one or more meanings, and how sure one can be that they are meant.
struct WhenSense: Sendable {
  let meanings: [WhenMeaning]
  let certainty: WhenCertainty
  /// What was taken for granted.
  let note: String?

  init(_ meanings: WhenMeaning..., certainty: WhenCertainty = .certain, note: String? = nil) {
    self.meanings = meanings
    self.certainty = certainty
    self.note = note
  }

  /// Whether it says an hour, or a part of the day.
  var isTime: Bool {
    switch meanings.first {
    case .clock?, .clocks?, .part?: true
    default: false
    }
  }

  var isPart: Bool { if case .part? = meanings.first { true } else { false } }

  /// Whether it says a day by other means than a number of the calendar.
  var isDay: Bool {
    switch meanings.first {
    case .date?, .weekday?, .counted?: true
    default: false
    }
  }

  var isWeekday: Bool {
    if case .weekday? = meanings.first { true } else { false }
  }

  /// The same with other meanings before its own.
  func behind(_ others: WhenMeaning...) -> WhenSense {
    WhenSense(others + meanings, certainty: certainty, note: note)
  }

  /// The same with what was taken for granted.
  func noting(_ note: String) -> WhenSense {
    WhenSense(meanings, certainty: certainty, note: note)
  }

  private init(_ meanings: [WhenMeaning], certainty: WhenCertainty, note: String?) {
    (self.meanings, self.certainty, self.note) = (meanings, certainty, note)
  }
}
