import Calls
import Language
import Storage
import Testing

@testable import Shell

/// What has to hold at every moment of the year.
extension ManagerYear {
  private static let never = CivilDate(dayNumber: 40_000)

  /// What is due, whatever the day and by today, is what stands on paper: no promise is lost, none is made up, and every
  /// open escalation has a next word.
  func check(at moment: CivilMoment) throws {
    for day in [ManagerYear.never, moment.date] {
      let due = try shell.store.due(by: day)
      let isAll = day == ManagerYear.never
      func isShown(_ promise: PaperRecord.Promise) -> Bool {
        isAll || promise.due.date <= day && (promise.snoozedUntil.map { $0 <= day } ?? true)
      }
      let words = records.flatMap { record -> [String] in
        guard let word = record.nextWord, isAll || word.due.date <= day else { return [] }
        return ["\(record.number) \(word.call) \(word.due)"]
      }
      let silent = due.filter { $0.kind == .noNextWord }.map { "\($0.escalation ?? 0)" }
      let promises = records.flatMap { record in
        record.promises.filter { $0.isOpen && isShown($0) }.map { "\(record.number) \($0.name) \($0.due)" }
      }
      #expect(silent == [], "\(moment.iso)")
      compare(
        due.filter { $0.kind == .nextWord }.map { "\($0.escalation ?? 0) \($0.number) \($0.due?.iso ?? "")" },
        with: words,
        "next words, \(moment.iso), by \(day.iso)")
      compare(
        due.filter { $0.kind == .ours || $0.kind == .theirs }.map {
          "\($0.escalation ?? 0) \($0.name ?? "") \($0.due?.iso ?? "")"
        }, with: promises, "promises, \(moment.iso), by \(day.iso)")
    }
  }

  private func compare(_ found: [String], with paper: [String], _ what: String) {
    let (lost, made) = (Set(paper).subtracting(found), Set(found).subtracting(paper))
    #expect(lost.isEmpty && made.isEmpty && found.count == paper.count, "\(what): lost \(lost), made up \(made)")
  }

  /// The letter has what they agreed to and wait for, nothing of anybody else, and passes the last look.
  mutating func letter(_ index: Int, _ number: Int, at moment: CivilMoment) throws {
    let words = ["summary", "\(number)", "--for", "customer"]
    // What the look names is put right, which may make it see something else.
    var first = try shell.run(words + ["--check"], at: moment)
    for _ in 0..<3 {
      let cures = cures(of: first.shown, index, moment.date)
      guard !cures.isEmpty else { break }
      try run(["resume", "\(number)"], typing: cures, onTerminal: true, at: moment)
      first = try shell.run(words + ["--check"], at: moment)
    }
    let letter = try run(words + ["--accept-drafts"], at: moment).shown
    let record = records[index]
    let marks = Set(letter.matches(of: /K\d+/).map { String($0.output) })
    let waited =
      record.promises.filter { $0.isOpen && $0.isAgreed }.map(\.mark)
      + record.issues.filter { $0.isConfirmed && !$0.isSolved }.map(\.mark)
      + record.remedies.filter(\.isOpen).map(\.mark)
    #expect(Set(waited).subtracting(marks).isEmpty, "call \(number), not in the letter:\n\(letter)")
    let own = Set(record.promises.map(\.mark) + record.issues.map(\.mark) + record.remedies.map(\.mark))
    #expect(marks.subtracting(own).isEmpty, "call \(number), not theirs:\n\(letter)")
    if first.failure != nil {
      let look = try shell.run(words + ["--check"], at: moment)
      let left = look.shown.matches(of: /(?m)^ *(a\d+) +not in it: they have not agreed to it/).map { String($0.1) }
      let unsaid = record.promises.filter { $0.isOpen && !$0.isAgreed }.map { "a\($0.number)" }
      #expect(left == unsaid, "call \(number): \(look.shown)")
      #expect((look.failure == nil) == unsaid.isEmpty, "call \(number): \(look.shown)\n\(letter)")
    }
  }

  /// What a manager types who does as the last look says: that the fix can be promised for that day, where what is late stands
  /// now, how to put what could not be put into a sentence.
  private mutating func cures(of look: String, _ index: Int, _ today: CivilDate) -> [String] {
    var lines = look.matches(of: /\/fact a\d+_date yes/).map { String($0.output) }
    // These are said when the letter is on the screen.
    var drafts: [String] = []
    for found in look.matches(of: /(?m)^ *a(\d+) +not in it, though it stands from before: (.*)/) {
      guard let promise = records[index].promises.firstIndex(where: { "\($0.number)" == found.1 }) else { continue }
      if found.2.hasPrefix("its date is over") {
        let (words, due) = YearCalendar.promise(from: today, within: 1...5, isTimed: false, &random)
        records[index].promises[promise].due = due
        records[index].promises[promise].snoozedUntil = nil
        lines.append("/move a\(found.1) \(words): \(one(of: YearTexts.reasons, else: ""))")
      } else {
        drafts.append("/ok a\(found.1)")
      }
    }
    return lines.isEmpty && drafts.isEmpty ? [] : lines + ["/done", "/done"] + drafts
  }

  /// What one reads of an escalation has all that is open.
  mutating func look(_ index: Int, at moment: CivilMoment) throws {
    let record = records[index]
    for words in [["escalation", "\(record.number)"], ["plan", "\(record.number)", "--format", "csv"]] {
      let shown = try run(words, at: moment).shown
      let open = record.openPromises.map { record.promises[$0].mark } + record.issues.map(\.mark)
      #expect(open.allSatisfy(shown.contains), "\(words.joined(separator: " ")), \(moment.iso):\n\(shown)")
    }
  }

  mutating func desk(_ errand: Errand, _ index: Int, _ promise: Int, at moment: CivilMoment) throws {
    let (number, name) = (records[index].number, records[index].promises[promise].name)
    switch errand {
    case .keep:
      try run(["kept", name], at: moment)
      if isLikely(6) {
        // It was another one that was done.
        try run(["kept", name, "--not"], at: moment)
      } else {
        records[index].promises[promise].isOpen = false
      }
    case .move:
      let (words, due) = YearCalendar.promise(from: moment.date, within: 1...6, isTimed: isLikely(50), &random)
      records[index].promises[promise].due = due
      try run(
        ["plan", "\(number)", name, "--due", words, "--why", one(of: YearTexts.reasons, else: "")], at: moment)
    case .snooze:
      let until = YearCalendar.workingDay(2, after: moment.date)
      records[index].promises[promise].snoozedUntil = until
      try run(["snooze", name, "--until", until.iso, "--why", "they are away"], at: moment)
    case .waive:
      records[index].promises[promise].isOpen = false
      try run(["plan", "\(number)", name, "--waive", "they do it themselves"], at: moment)
    default: return
    }
    try check(at: moment)
  }
}
