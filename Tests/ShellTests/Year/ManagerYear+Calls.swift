import Language
import Testing

@testable import Shell

/// The calls of the year.
extension ManagerYear {
  /// A first call, or a further one.
  mutating func call(_ index: Int, at moment: CivilMoment, isLast: Bool) throws {
    if isLikely(3) { try throwAway(index, at: moment) }
    let (today, isFirst) = (moment.date, records[index].calls.isEmpty)
    calls += 1
    let number = calls
    var lines: [String] = []
    let others = records.filter { $0.account == records[index].account && !$0.calls.isEmpty && !$0.isClosed }
    if isFirst, !others.isEmpty { lines.append("/escalation new") }
    if isFirst, others.count == 1 {
      records[index].passedOver = (
        others[0].nextIssue - 1, others[0].nextPromise - 1, others[0].nextRemedy - 1
      )
    }
    if isFirst {
      lines += ["/fact fault \(one(of: ["ours", "ours", "shared"], else: "ours"))", "/fact liability no"]
    }
    if isFirst, let zone = records[index].zone {
      lines.append("/contact \(records[index].contact), CFO, \(zone.name)")
    }
    lines += tellOfOld(index, today, isLast: isLast)
    if !isLast { lines += takeNew(index, number, today, isFirst: isFirst) }
    records[index].calls.append(number)
    lines += ["=\(Int.random(in: isLast ? 1...4 : 3...9, using: &random))"]
    lines += promiseWord(index, number, today, isLast: isLast)
    lines += ["/done", "/done"]
    var words = ["update", "\(records[index].number)"]
    if isFirst {
      words = ["call", records[index].account, "--severity", "\(Int.random(in: 1...4, using: &random))"]
      words += ["--contact", records[index].contact]
    } else if isLikely(40) {
      words = ["call", records[index].account, "--escalation", "\(records[index].number)"]
      words += ["--contact", records[index].contact]
    }
    try lead(words, typing: lines, number, at: moment)
    try check(at: moment)
    try letter(index, number, at: moment)
    if isLikely(15) { try look(index, at: moment) }
    planNext(index, today, isLast: isLast)
  }

  /// Leads a call from beginning to end; at times the manager is torn away in the middle of it and goes on afterwards.
  private mutating func lead(
    _ words: [String], typing lines: [String], _ number: Int, at moment: CivilMoment
  ) throws {
    guard isLikely(8) else {
      try run(words, typing: lines, at: moment)
      return
    }
    let cut = Int.random(in: 1..<lines.count - 2, using: &random)
    try run(words, typing: lines[..<cut] + ["/leave"], at: moment)
    try run(["resume", "\(number)"], typing: Array(lines[cut...]), at: free)
  }

  /// What of the old is done, moved or solved.
  private mutating func tellOfOld(_ index: Int, _ today: CivilDate, isLast: Bool) -> [String] {
    var lines: [String] = []
    for promise in records[index].openPromises {
      let number = records[index].promises[promise].number
      if !records[index].promises[promise].isAgreed {
        lines.append("/agree a\(number)")
        records[index].promises[promise].isAgreed = true
      }
      if isLast || isLikely(35) {
        lines.append("/kept a\(number)")
        records[index].promises[promise].isOpen = false
      } else if isLikely(15) {
        let (words, due) = YearCalendar.promise(from: today, within: 1...9, isTimed: false, &random)
        lines.append("/move a\(number) \(words): \(one(of: YearTexts.reasons, else: ""))")
        records[index].promises[promise].due = due
        records[index].promises[promise].snoozedUntil = nil
      }
    }
    for issue in records[index].issues.indices where records[index].issues[issue].isConfirmed {
      let number = records[index].issues[issue].number
      if records[index].issues[issue].isSolved {
        guard !isLast, isLikely(5) else { continue }
        lines.append("/reopen i\(number)")
        records[index].issues[issue].isSolved = false
      } else if isLast || isLikely(20) {
        lines.append("/solved i\(number) \(one(of: YearTexts.cures, else: ""))")
        records[index].issues[issue].isSolved = true
      }
    }
    for remedy in records[index].remedies.indices where records[index].remedies[remedy].isOpen {
      guard isLast || isLikely(40) else { continue }
      lines.append("/kept r\(records[index].remedies[remedy].number)")
      records[index].remedies[remedy].isOpen = false
    }
    return lines
  }

  /// What is new: issues, quotes, private lines, actions of both sides, a remedy.
  private mutating func takeNew(_ index: Int, _ number: Int, _ today: CivilDate, isFirst: Bool) -> [String] {
    var lines: [String] = []
    for _ in 0..<Int.random(in: isFirst ? 1...3 : 0...1, using: &random) {
      let (text, mark) = texts.one(of: YearTexts.issues, &random)
      let issue = records[index].nextIssue
      lines += ["!\(text)", "/ok i\(issue)"]
      records[index].issues.append(PaperRecord.Issue(number: issue, mark: mark, isConfirmed: true))
    }
    if isLikely(60) { lines.append("\"\(one(of: YearTexts.quotes, else: ""))") }
    if isLikely(20) {
      lines.append("#they are about to leave us over \(texts.mark())")
    }
    for _ in 0..<Int.random(in: isFirst ? 1...3 : 0...2, using: &random) {
      lines += promise(index, number, today, isOurs: true)
    }
    if isLikely(30) { lines += promise(index, number, today, isOurs: false) }
    if isLikely(25) {
      let (text, mark) = texts.one(of: YearTexts.remedies, &random)
      let remedy = records[index].nextRemedy
      lines += [text, "/offered r\(remedy)", "/agree r\(remedy)"]
      records[index].remedies.append(PaperRecord.Remedy(number: remedy, mark: mark))
    }
    return lines
  }

  private mutating func promise(_ index: Int, _ call: Int, _ today: CivilDate, isOurs: Bool) -> [String] {
    let (text, mark) = texts.one(of: isOurs ? YearTexts.ours : YearTexts.theirs, &random)
    let (words, due) = day(index, from: today, within: 1...9, isTimed: isLikely(30))
    let number = records[index].nextPromise
    let owner = isOurs ? one(of: ["me", "me", "us", "Ana"], else: "me") : "them"
    records[index].promises.append(
      PaperRecord.Promise(
        call: call, number: number, mark: mark, isOurs: isOurs, isAgreed: isLikely(94), due: due, snoozedUntil: nil))
    let line = ">\(owner): \(text), \(words)"
    // What was typed wrong is taken back, and leaves no trace.
    let mistake = isLikely(5) ? [">\(owner): \(text) and all the rest, \(words)", "/undo"] : []
    return mistake + [line] + (records[index].promises.last?.isAgreed == true ? ["/agree a\(number)"] : [])
  }

  /// A day soon, at times by their clock.
  private mutating func day(
    _ index: Int, from today: CivilDate, within days: ClosedRange<Int>, isTimed: Bool
  ) -> (words: String, due: PaperDay) {
    guard isTimed, let zone = records[index].zone, isLikely(50) else {
      return YearCalendar.promise(from: today, within: days, isTimed: isTimed, &random)
    }
    let date = YearCalendar.workingDay(Int.random(in: days, using: &random) + 1, after: today)
    let minute = Int.random(in: 16...36, using: &random) * 30
    return ("\(date.iso) \(CivilTime(minuteOfDay: minute)) their time", zone.here(date, minute))
  }

  /// The word without which nobody goes; at times it is named twice, and the later one counts.
  private mutating func promiseWord(_ index: Int, _ call: Int, _ today: CivilDate, isLast: Bool) -> [String] {
    let days = isLast ? 2...5 : 1...4
    return (1...(isLikely(10) ? 2 : 1)).map { times in
      let (words, due) = day(index, from: today, within: days, isTimed: isLikely(80))
      records[index].nextWord = PaperRecord.Word(call: call, number: times, due: due)
      return "@\(words) \(one(of: ["call", "email", "meeting"], else: "call"))"
    }
  }

  /// The next call at the hour they wait for it, and what is to be done before.
  private mutating func planNext(_ index: Int, _ today: CivilDate, isLast: Bool) {
    callsLeft[index] -= 1
    guard let word = records[index].nextWord else { return }
    let late = isLikely(10)
    let day = late ? YearCalendar.workingDay(1, after: word.due.date) : word.due.date
    let minute = (word.due.time?.minuteOfDay ?? 1000) - 20
    let errand: Errand = isLast ? .finalMeeting : callsLeft[index] <= 2 ? .lastCall : .call
    add(errand, of: index, on: day, minute: minute)
    for promise in records[index].openPromises {
      let due = records[index].promises[promise].due
      guard due.date > today, due.date <= day else { continue }
      let minute = (due.time?.minuteOfDay ?? 900) - 60
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<50: add(.keep(promise), of: index, on: due.date, minute: minute)
      case 50..<60: add(.move(promise), of: index, on: due.date, minute: minute)
      case 60..<66: add(.snooze(promise), of: index, on: due.date, minute: minute)
      case 66..<69: add(.waive(promise), of: index, on: due.date, minute: minute)
      default: break
      }
    }
  }

  /// A call that was begun by mistake: nothing of it stays.
  private mutating func throwAway(_ index: Int, at moment: CivilMoment) throws {
    guard !records[index].calls.isEmpty else { return }
    calls += 1
    let text = texts.one(of: YearTexts.issues, &random).text
    try run(
      ["update", "\(records[index].number)"], typing: ["!\(text)", ">me: send it, tomorrow", "/discard", "/discard"],
      at: moment)
    try check(at: moment)
  }

  mutating func finalMeeting(_ index: Int, at moment: CivilMoment) throws {
    calls += 1
    let number = calls
    records[index].calls.append(number)
    let (words, due) = YearCalendar.promise(from: moment.date, within: 8...12, isTimed: true, &random)
    records[index].nextWord = PaperRecord.Word(call: number, number: 1, due: due)
    records[index].isClosed = true
    try run(
      ["close", "\(records[index].number)"],
      typing: [
        "/fact all_solved yes", "/fact anything_else no", "\"\(one(of: YearTexts.lessons, else: ""))",
        "@\(words) call", "/done", "/done",
      ], at: moment)
    try check(at: moment)
    try letter(index, number, at: moment)
    callsLeft[index] -= 1
    add(.followUp, of: index, on: due.date, minute: (due.time?.minuteOfDay ?? 900) - 10)
  }

  /// Two weeks later everything holds, or it comes back.
  mutating func followUp(_ index: Int, at moment: CivilMoment) throws {
    guard let word = records[index].nextWord else { return }
    guard isLikely(75) else { return try comeBack(index, at: moment) }
    records[index].nextWord = nil
    try run(["kept", word.name], at: moment)
    try check(at: moment)
  }

  /// It is open again, and has two more calls.
  private mutating func comeBack(_ index: Int, at moment: CivilMoment) throws {
    calls += 1
    let (number, today) = (calls, moment.date)
    records[index].calls.append(number)
    records[index].isClosed = false
    callsLeft[index] = 3
    let issue = records[index].issues.firstIndex { $0.isSolved } ?? 0
    records[index].issues[issue].isSolved = false
    var lines = ["\"it is happening again", "/reopen i\(records[index].issues[issue].number)"]
    lines += takeNew(index, number, today, isFirst: false) + ["=8"]
    lines += promiseWord(index, number, today, isLast: false) + ["/done", "/done"]
    try run(
      [
        "call", records[index].account, "--escalation", "\(records[index].number)", "--contact",
        records[index].contact,
      ], typing: lines, at: moment)
    try check(at: moment)
    try letter(index, number, at: moment)
    planNext(index, today, isLast: false)
  }
}
