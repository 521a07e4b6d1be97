/// Reads date phrases in English text.
package struct When: Sendable {
  package let context: WhenContext

  package init(_ context: WhenContext) {
    self.context = context
  }

  /// The date phrase in the text, in its longest form. Where two dates are named, neither is.
  ///
  /// With `allowingPast` what is over is read as it stands: "yesterday", and a bare "9am" as this morning's.
  package func read(_ text: String, allowingPast: Bool = false) throws(WhenFault) -> WhenReading {
    let search = search(in: text, allowingPast: allowingPast)
    let choice = WhenChoice(search)
    guard let phrase = choice.phrase else { throw .noDate }
    if choice.looksBack { return try lookingBack.reading(sinceIn: text, at: phrase.tokens.lowerBound, allowingPast) }
    let reading = try reading(of: phrase, in: text, search)
    if let other = choice.other(than: phrase) {
      throw .unread(phrase: reading.phrase, rest: String(text[search.range(of: other)]))
    }
    return reading
  }

  /// "since Friday": the last one.
  private func reading(sinceIn text: String, at start: Int, _ allowingPast: Bool) throws(WhenFault) -> WhenReading {
    let search = search(in: text, allowingPast: allowingPast)
    guard let phrase = search.phrase(at: start) else { throw .noDate }
    return try reading(of: phrase, in: text, search)
  }

  /// The same reader, for which a day without more is the last such day.
  private var lookingBack: When {
    var context = context
    context.looksBack = true
    return When(context)
  }

  /// The date phrase that ends the text and says by when, and the text before it.
  ///
  /// After a comma, "by", "due", "before" or "until" it always does; bare, or after "on" or "at", where nothing ties it
  /// to the text. Nil when there is none: a date phrase in the middle, or one that the sentence runs on into, is text.
  package func trailing(in text: String) throws(WhenFault) -> (text: String, reading: WhenReading)? {
    guard let ending = ending(of: text), !ending.isTied else { return nil }
    do {
      let reading = try reading(of: ending.phrase, in: text, ending.search)
      return (WhenEnding.text(before: ending.start, in: text, ending.search.tokens), reading)
    } catch .past where !ending.isSetOff {
      return nil
    }
  }

  /// The date phrase that ends a text and was taken for a part of it: "find out why it broke on Monday".
  /// Else the only one in it: "call them tomorrow about the credit".
  package func textualDate(in text: String) -> String? {
    if let ending = ending(of: text), ending.isTied {
      return (try? reading(of: ending.phrase, in: text, ending.search))?.phrase
    }
    let found = search(in: text, allowingPast: false).phrases()
    guard found.count == 1, found[0].draft.span == nil else { return nil }
    return (try? read(text))?.phrase
  }

  private struct Ending {
    let search: WhenSearch
    let phrase: WhenPhrase
    /// The first token of the date or of what joins it to the text.
    let start: Int
    /// Whether a comma or "by" sets it off.
    let isSetOff: Bool
    let isTied: Bool
  }

  private func ending(of text: String) -> Ending? {
    let search = search(in: text, allowingPast: false, endsLine: true)
    let tokens = search.tokens
    let end = WhenEnding.start(in: tokens)
    for start in max(0, end - WhenEnding.longestPhrase)..<max(end, 0) {
      guard let phrase = search.phrase(at: start), phrase.tokens.upperBound >= end else { continue }
      let joint = WhenEnding.joint(before: start, in: tokens, isHour: phrase.draft.clock != nil)
      if joint.isSetOff {
        return Ending(search: search, phrase: phrase, start: joint.start, isSetOff: true, isTied: false)
      }
      // A weekday that belongs to other words: "what broke Monday, 27 Nov".
      if phrase.answer?.contradicted != nil { continue }
      let isOneOfTwo = WhenRemains(search).alternative(before: start) != nil
      let isTied = joint.start == 0 || (!isOneOfTwo && WhenTie(before: tokens[..<joint.start]).isTied)
      return Ending(search: search, phrase: phrase, start: joint.start, isSetOff: false, isTied: isTied)
    }
    return nil
  }

  private func search(in text: String, allowingPast: Bool, endsLine: Bool = false) -> WhenSearch {
    WhenSearch(
      tokens: WhenToken.tokens(in: text), resolver: WhenResolver(context: context, allowingPast: allowingPast),
      endsLine: endsLine)
  }

  /// What a phrase comes to, or why it cannot be taken for a date.
  private func reading(
    of phrase: WhenPhrase, in text: String, _ search: WhenSearch
  ) throws(WhenFault) -> WhenReading {
    let words = String(text[search.range(of: phrase.tokens)])
    if let fault = phrase.draft.fault { throw fault }
    guard let answer = phrase.answer else { throw .impossible(phrase: words) }
    if let said = answer.contradicted { throw .contradiction(phrase: words, date: answer.date, said: said) }
    if let rest = WhenRemains(search).beside(phrase) {
      throw .unread(phrase: words, rest: String(text[search.range(of: rest)]))
    }
    let reading =
      if let zone = phrase.draft.zone {
        try reading(of: phrase, in: text, search, said: zone)
      } else {
        shown(answer, of: phrase, in: text, search)
      }
    if !search.resolver.allowingPast, isPast(reading, answer) { throw .past(reading) }
    return reading
  }

  private func isPast(_ reading: WhenReading, _ answer: WhenResolver.Answer) -> Bool {
    let begin = context.notBefore.map { context.zone.moment(at: $0.seconds) } ?? context.instant
    guard let time = reading.time else { return answer.lastDate < begin.civil.date }
    if let instant = reading.instant ?? reading.said?.moment { return instant.seconds / 60 < begin.seconds / 60 }
    return CivilMoment(date: reading.date, time: time) < begin.civil
  }

  /// The phrase read on the clock of the zone that was named, and said on ours.
  private func reading(
    of phrase: WhenPhrase, in text: String, _ search: WhenSearch, said: WhenZone
  ) throws(WhenFault) -> WhenReading {
    let there = WhenSearch(
      tokens: search.tokens,
      resolver: WhenResolver(context: context.on(said.zone), allowingPast: search.resolver.allowingPast))
    guard let answer = there.phrase(at: phrase.tokens.lowerBound)?.answer, let time = answer.time else {
      throw .unknownZone(said.name)
    }
    // Where it is another day there, "tomorrow" and "Friday" are still those of the one who speaks.
    let isSameDay = said.zone.moment(at: context.instant.seconds).civil.date == context.now.date
    let date = isSameDay || !phrase.draft.hasDay ? answer.date : phrase.answer?.date ?? answer.date
    let moment = said.zone.moment(of: CivilMoment(date: date, time: time))
    if let home = said.home, let clock = context.zoneNamed(home)?.moment(at: moment.seconds),
      clock.offset != moment.offset
    {
      throw .wrongSeason(said.name, clock: ZoneNames.name(home: home, seconds: clock.offset))
    }
    let ours = context.zone.moment(at: moment.seconds).civil
    return WhenReading(
      date: ours.date, time: ours.time, grain: answer.grain, phrase: String(text[search.range(of: phrase.tokens)]),
      range: search.range(of: phrase.tokens), said: WhenReading.Said(zone: said.name, moment: moment),
      note: note(answer.notes + ["\(time) \(said.name)"]))
  }

  private func shown(
    _ answer: WhenResolver.Answer, of phrase: WhenPhrase, in text: String, _ search: WhenSearch
  ) -> WhenReading {
    var (date, time, notes) = (answer.date, answer.time, answer.notes)
    if let said = time, answer.instant == nil {
      let civil = CivilMoment(date: date, time: said)
      let shown = context.zone.moment(of: civil).civil
      if shown != civil {
        (date, time) = (shown.date, shown.time)
        notes.append("the clock goes forward over \(said) that night")
      } else if context.zone.showsTwice(civil) {
        notes.append("the clock shows it twice that night: the first of the two")
      }
    }
    return WhenReading(
      date: date, time: time, grain: answer.grain, phrase: String(text[search.range(of: phrase.tokens)]),
      range: search.range(of: phrase.tokens), isTheirTime: phrase.draft.isTheirTime, instant: answer.instant,
      partEnd: phrase.draft.clock == nil ? phrase.draft.part?.end : nil, note: note(notes))
  }

  private func note(_ notes: [String]) -> String? {
    notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
