import Books
import Calls
import Language

/// A last look at a letter before it goes, from the record alone: what is left out and why, and what in it somebody should know of.
package struct LetterCheck: Hashable, Sendable {
  package struct Finding: Hashable, Sendable {
    /// What it is about: `i2`, or a part of the letter, "greeting".
    package let place: String
    package let words: String
    /// What mends it; a line of the call where it begins with a slash.
    package let cure: String
  }

  package let findings: [Finding]

  /// - Parameters:
  ///   - signature: who signs; nil where nobody is known.
  ///   - cues: reads what our own lines do; nil where no reader can be had.
  package init(_ call: Call, signature: String?, cues: CueGuide?) {
    let lines = LetterLines(call, .british)
    findings =
      LetterCheck.missing(call) + LetterCheck.waiting(lines) + LetterCheck.leftOut(call, lines)
      + LetterCheck.dates(call, lines) + LetterCheck.reasons(call, lines) + LetterCheck.lasting(call)
      + LetterCheck.settled(lines)
      + (cues.map { LetterCheck.harmful(lines, $0) } ?? [])
      + LetterCheck.frame(call, signature)
  }

  private static func missing(_ call: Call) -> [Finding] {
    CustomerRecord.gaps(in: call).map { Finding(place: "letter", words: $0.words, cure: $0.cure) }
  }

  private static func waiting(_ lines: LetterLines) -> [Finding] {
    lines.waiting.map { line in
      Finding(
        place: line.reference.description, words: line.written.doubt?.words ?? "",
        cure: "/ok takes the draft, /fix TEXT writes another")
    }
  }

  /// What nobody confirmed or agreed to, and what was left out on purpose.
  private static func leftOut(_ call: Call, _ lines: LetterLines) -> [Finding] {
    func each<Thing>(_ things: Series<Thing?>, _ isOut: (Thing) -> Bool, _ make: (Int) -> Finding) -> [Finding] {
      things.enumerated().compactMap { index, thing in thing.flatMap { isOut($0) ? make(index + 1) : nil } }
    }
    let issues = each(call.state.issues, { !$0.isConfirmed }) {
      Finding(place: "i\($0)", words: "not in it: they have not confirmed it", cure: "/ok \($0)")
    }
    let actions = each(call.state.actions, { $0.isOpen && !$0.isAgreed }) {
      Finding(place: "a\($0)", words: "not in it: they have not agreed to it", cure: "/agree a\($0)")
    }
    let remedies = each(call.state.remedies, { $0.state == .offered }) {
      Finding(place: "r\($0)", words: "not in it: it was offered and has no answer", cure: "/agree r\($0)")
    }
    let settled = lines.all.filter { $0.settled != nil && $0.text == nil }.map {
      Finding(place: $0.reference.description, words: "not in it: you left it out", cure: "/fix \($0.reference) TEXT")
    }
    let gone = call.state.carried.filter { reference, item in
      item.mark == .agreed && item.isOpen && call.state.capture(of: reference) == nil
    }
    let dropped = gone.sorted { $0.key.number < $1.key.number }.map { reference, item in
      Finding(
        place: reference.description, words: "they have it in writing and it was taken out: \(item.capture.text)",
        cure: "tell them that it will not come")
    }
    let standing = lines.leftOut.map { line in
      let name = line.reference.description
      if let anew = lines.promisedAnew[line.reference] {
        return Finding(
          place: name, words: "not in it: \(anew) promises the same",
          cure: "/drop \(anew), then /move \(name) Friday: why")
      }
      let cure =
        line.written.doubt == .over
        ? "/move \(name) Friday: why"
        : line.written.draft.map { "/ok \(name) takes it in: \($0)" } ?? "/fix \(name) TEXT"
      return Finding(
        place: name, words: "not in it, though it stands from before: \(line.written.doubt?.words ?? "")", cure: cure)
    }
    return issues + actions + remedies + settled + dropped + standing
  }

  /// A date for the fix is told only where its owner has confirmed it (X15); one that was never named is not told either.
  private static func dates(_ call: Call, _ lines: LetterLines) -> [Finding] {
    call.state.actions.enumerated().compactMap { index, action in
      guard let action, action.isAgreed, action.isOpen else { return nil }
      let number = index + 1
      if lines.leftOut.contains(where: { $0.reference == Reference(.action, number) }) { return nil }
      if action.due == nil {
        return Finding(place: "a\(number)", words: "it has no date", cure: "/edit a\(number) Friday noon")
      }
      let isToldWithoutDay = lines.actions.contains { $0.reference.number == number && $0.settled?.text == nil }
      if let due = action.due, due.isBefore(call.writtenAt) {
        guard isToldWithoutDay else { return nil }
        let day = due.words(now: call.writtenOn)
        return Finding(
          place: "a\(number)", words: "it was promised by \(day), and the letter names no day for it",
          cure: "/move a\(number) Friday: why")
      }
      guard !call.mayTellDate(of: number) else { return nil }
      return Finding(
        place: "a\(number)", words: "its date is not told: nobody has confirmed it for the fix",
        cure: "/fact a\(number)_date yes")
    }
  }

  /// A date that moves and a reason that was given, and is not in the line: it was no sentence, or somebody took it out.
  private static func reasons(_ call: Call, _ lines: LetterLines) -> [Finding] {
    if call.state.facts[KnownFact.liability] == KnownFact.yes { return [] }
    return lines.actions.compactMap { line in
      guard lines.moved.contains(line.reference),
        let action = call.state.actions[number: line.reference.number], let why = action.dateChanges.last?.why,
        // Where the later date is over as well, no date is told that a reason could go with.
        action.due?.isBefore(call.writtenAt) != true,
        let text = line.text ?? line.written.draft
      else { return nil }
      let told = Set(SameTask.carryingWords(of: text))
      let isTold = SameTask.carryingWords(of: why).contains { told.contains($0) }
      if isTold { return nil }
      return Finding(
        place: line.reference.description, words: "why it moves is not in it: \(why)",
        cure: "/fix \(line.reference) TEXT")
    }
  }

  /// What helps at once was agreed, and nothing that keeps it from coming back (rule 48). Where nobody has said what an action is
  /// for, nobody is asked.
  private static func lasting(_ call: Call) -> [Finding] {
    guard ["first-contact", "plan"].contains(call.letter) else { return [] }
    let agreed = call.state.actions.enumerated().filter { $0.element?.isAgreed == true }
    let ours = agreed.filter { $0.element?.actor.side == .ours }
    let open = ours.first { $0.element?.term != .short && $0.element?.isOpen == true }
    guard ours.contains(where: { $0.element?.term == .short }), !agreed.contains(where: { $0.element?.term == .long })
    else { return [] }
    return [
      Finding(
        place: "letter", words: "what we do helps now, and nothing in it keeps it from coming back",
        cure: open.map { "/term a\($0.offset + 1) long, if it does" } ?? ">me: what, when, then /agree and /term")
    ]
  }

  /// What somebody wrote themselves is theirs, and looked at all the same.
  private static func settled(_ lines: LetterLines) -> [Finding] {
    lines.all.compactMap { line in
      guard let text = line.settled?.text, let doubt = WrittenLine.remark(on: text, known: lines.known) else {
        return nil
      }
      return Finding(place: line.reference.description, words: doubt.words, cure: "/fix \(line.reference) TEXT")
    }
  }

  /// A line of ours that blames, promises too much, or takes an apology back with a "but". What they told us is theirs.
  private static func harmful(_ lines: LetterLines, _ cues: CueGuide) -> [Finding] {
    lines.all.compactMap { line in
      guard let text = line.text, line.reference.kind != .issue || line.settled != nil else { return nil }
      let found = cues.reader.cues(in: text).filter { $0.certainty == .sure }
      for cue in found {
        let card = cues.cards[cue.label]
        let remark = card?.remark(for: cue, in: [])
        guard cue.label.isRisky || remark != nil else { continue }
        // Its first sentence says what is wrong with it.
        let advice = (remark?.advice ?? card?.advice ?? "").prefix { $0 != "." }
        return Finding(
          place: line.reference.description,
          words: "\"\(cue.phrase)\": \(advice.prefix(1).lowercased())\(advice.dropFirst())",
          cure: "/fix \(line.reference) TEXT")
      }
      return nil
    }
  }

  private static func frame(_ call: Call, _ signature: String?) -> [Finding] {
    var findings: [Finding] = []
    if call.state.contact?.greeting == nil {
      findings.append(
        Finding(
          place: "greeting", words: "it greets the company and nobody in it",
          cure: "/contact \(call.state.lastContact?.name ?? "NAME")"))
    }
    if signature == nil {
      findings.append(
        Finding(place: "signature", words: "no name stands under it", cure: "signature: NAME in evenkeel config edit"))
    }
    if call.state.facts[KnownFact.liability] == KnownFact.yes {
      findings.append(Finding(place: "letter", words: "liability is yes", cure: "let counsel read it before it goes"))
    }
    return findings
  }
}
