/// A date phrase as it was understood.
package struct WhenReading: Sendable, Hashable {
  /// The day, or the first day of a week or month.
  package let date: CivilDate
  /// Nil where a whole day or more is meant.
  package let time: CivilTime?
  package let grain: Grain
  /// The exact words that carried it.
  package let phrase: String
  /// Where those words stand in the text that was read.
  package let range: Range<String.Index>
  /// Whether "their time" stood with it: the clock is the customer's, not ours.
  ///
  /// It was read against the `now` that was given; read it again with theirs to know whether it is over.
  package let isTheirTime: Bool
  /// The time as it was said, where it was said with the name of a zone; `date` and `time` are those of our clock.
  package let said: Said?
  /// The moment itself, where it was counted from now: on a night when the clock is put back, one time of day is two.
  package let instant: Moment?
  /// The end of the part of the day, where that is all that was said of its time: "this afternoon".
  package let partEnd: CivilTime?
  /// What was taken for granted where more than one reading was possible, "taken as 3 April".
  package let note: String?

  /// A time on the clock of a zone that was named.
  package struct Said: Sendable, Hashable {
    /// As typed: "EST".
    package let zone: String
    package let moment: Moment
  }

  package init(
    date: CivilDate,
    time: CivilTime? = nil,
    grain: Grain,
    phrase: String,
    range: Range<String.Index>,
    isTheirTime: Bool = false,
    said: Said? = nil,
    instant: Moment? = nil,
    partEnd: CivilTime? = nil,
    note: String? = nil
  ) {
    self.date = date
    self.time = time
    self.grain = grain
    self.phrase = phrase
    self.range = range
    self.isTheirTime = isTheirTime
    self.said = said
    self.instant = instant
    self.partEnd = partEnd
    self.note = note
  }

  /// "2026-11-27", or "2026-11-27T17:00" with a time.
  package var iso: String {
    guard let time else { return date.iso }
    return CivilMoment(date: date, time: time).iso
  }
}
