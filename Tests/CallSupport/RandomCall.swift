import Calls
import Language
import TestSupport

/// Draws intents and events that a call may or may not take, the same ones for the same seed.
package struct RandomCall {
  private var random: SeededRandom
  /// The lowest number that something captured is said to have: below 1 there is none.
  private let lowest: Int

  package init(seed: UInt64, lowest: Int = -1) {
    random = SeededRandom(seed: seed)
    self.lowest = lowest
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func one<Element>(_ elements: [Element], else other: Element) -> Element {
    elements.randomElement(using: &random) ?? other
  }

  /// One that no program of ours writes, at times.
  private mutating func anyNumber() -> Int { one([number(-2...9), Int.min, Int.max, 0], else: 0) }

  mutating func text() -> String {
    one(["late again", "2400 refund", "nobody rang", "ask Sam", "Ünïcode \u{1F525}", "three words here"], else: "x")
  }

  mutating func due() -> Due? {
    guard number(0...2) > 0 else { return nil }
    let time = number(0...1) == 0 ? nil : CivilTime(minuteOfDay: number(0...1439))
    return Due(date: CivilDate(dayNumber: number(20_782...20_800)), time: time, offset: 3600)
  }

  mutating func reference() -> Reference {
    Reference(one(Reference.Kind.allCases, else: .note), number(lowest...6))
  }

  mutating func fact() -> (String, String) {
    one(
      [
        ("fault", "ours"), ("fault", "unknown"), ("fault", "theirs"), ("mistreated", "yes"), ("mistreated", "no"),
        ("liability", "yes"), ("liability", "no"), ("understood", "yes"), ("who_called", "we"), ("nonsense", "yes"),
        ("fault", "nonsense"),
      ], else: ("fault", "ours"))
  }

  /// A detour that looks at a fact of the call and asks one of its own.
  package static let aside = """
    detour: aside
    title: Aside
    facts:
      - {id: liability, question: Hurt?, choices: [{id: "yes"}, {id: "no"}], until: "no"}
      - {id: aside_fact, question: How many?, kind: number}
    steps:
      - {id: one, title: One, say: [a], facts: [{fact: aside_fact}]}
      - {id: two, title: Two, say: [b], when: liability is yes, needs: [{that: issues captured, else: None yet.}]}
    """

  /// Everything a line can want, but the end of the call.
  package mutating func intent() -> Intent {
    let (fact, value) = fact()
    let due = due() ?? Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 0)
    switch number(0...38) {
    case 31, 32:
      return one(
        [
          .move(.enterDetour("aside")), .move(.enterDetour("aside")), .move(.leaveDetour), .course(.updateBook),
          .course(.holdLine(minutes: 3)), .course(.loseLine),
        ],
        else: .move(.leaveDetour))
    case 0, 1: return .capture(.note(text()))
    case 2, 3: return .capture(.quote(text(), speaker: one([nil, "Tom"], else: nil)))
    case 4: return .capture(.issue(text()))
    case 5, 6: return .raiseIssueFromLastWords
    case 7: return .capture(.action(one([.me, .us, .them], else: .me), text(), self.due()))
    case 8: return .capture(.todo(text(), self.due()))
    case 9: return .capture(.remedy(text()))
    case 10:
      return .capture(.nextWord(due, one([nil, .call, .visit], else: nil), remark: one([nil, text()], else: nil)))
    case 11: return .capture(.question(text()))
    case 12: return .capture(.privateNote(text()))
    case 13: return .capture(.heat(number(0...10)))
    case 14, 15, 16: return .move(.next)
    case 17: return .move(.back)
    case 18: return .move(.to(one(["listen", "remedy", "repair", "7", "nonsense", "own it"], else: "listen")))
    case 19: return .move(.skip(why: one([nil, "no time"], else: nil)))
    case 20: return .course(.pick(number(0...9)))
    case 21: return .course(.establish(fact: fact, value: value))
    case 22:
      return one(
        [.agreement(.understood), .course(.givePhone("030 1")), .course(.rateSeverity(2))],
        else: .agreement(.understood))
    case 23: return .agreement(.confirm(one([[], [1], [1, 2]], else: [])))
    case 24: return .agreement(.correct(number(0...4), text()))
    case 25: return .agreement(.link(quote: number(0...3), issue: number(0...3)))
    case 26:
      return one(
        [
          .agreement(.offer([])), .agreement(.offer([1])), .agreement(.approve([], by: "Sam")),
          .agreement(.approve([1], by: "Sam")),
        ], else: .agreement(.offer([])))
    case 27: return .agreement(.agree(one([[], [reference()]], else: [])))
    case 28: return .mend(.edit(reference(), text()))
    case 29: return .mend(.drop(one([[reference()], [reference(), reference()]], else: [])))
    case 33: return .agreement(.decline(one([[], [1], [number(0...4)]], else: [])))
    case 34: return .mend(.findOut(number(0...3), text()))
    case 35:
      return one(
        [.course(.endHold), .course(.ask(fact: fact)), .course(.pick(number(0...8)))], else: .course(.endHold))
    case 36: return .course(.answer(text()))
    case 37: return .mend(.settle(reference(), text: one([nil, text()], else: nil)))
    default:
      return one(
        [
          .mend(.undo), .mend(.undo), .mend(.redo), .course(.nameAccount("Acme")),
          .course(.nameContact(Contact(name: "Dr Ann Poe"))),
        ], else: .mend(.undo))
    }
  }

  /// Any event at all, whether or not it fits what went before.
  package mutating func event() -> CallEvent {
    let (fact, value) = fact()
    let numbers = [number(-2...5), number(0...9)]
    switch number(0...24) {
    case 17: return .detourEntered("aside", BookCopy(text: one([RandomCall.aside, "no book", ""], else: "")))
    case 18: return one([.detourLeft, .lineHeld(minutes: number(-3...90)), .lineDropped], else: .detourLeft)
    case 19: return .bookChanged(BookCopy(text: one(["no book", RandomCall.aside], else: "")))
    case 20: return .moved(to: "aside/two", from: text(), manner: .jump)
    case 0: return .issuesConfirmed(numbers)
    case 1: return .issueCorrected(number(-3...9), text())
    case 2: return .quoteLinked(number(-1...9), issue: number(-1...9))
    case 3: return .remediesOffered(numbers)
    case 4: return .agreed([reference(), reference()])
    case 5: return .remediesApproved(numbers, by: text())
    case 6:
      let capture = capture()
      return .edited(Reference(capture.kind, number(lowest...6)), capture)
    case 7: return .dropped([reference(), reference()])
    case 21: return .remediesDeclined(numbers)
    case 22:
      return one(
        [.questionAnswered(anyNumber(), text()), .letterLineSettled(reference(), text: text())], else: .holdEnded)
    case 23: return one([.holdEnded, .factsAsked([fact, text()]), .lineHeld(minutes: anyNumber())], else: .holdEnded)
    case 24:
      return one(
        [
          .noteSplit(anyNumber()), .issueCorrected(anyNumber(), text()), .quoteLinked(anyNumber(), issue: anyNumber()),
          .captured(.issue(text(), quote: anyNumber())),
        ], else: .noteSplit(Int.min))
    case 8: return one([.undid, .undid, .redid], else: .undid)
    case 9: return .moved(to: text(), from: text(), manner: .skip(why: nil), open: [open()])
    case 10: return .moved(to: "own", from: "remedy", manner: .jump)
    case 11: return .captured(.issue(text(), quote: number(-1...4)))
    case 12: return .factEstablished(fact, value: value)
    case 13:
      return one(
        [
          .readBack(numbers), .issuesRanked(numbers), .termSet(numbers, one([.short, .long, nil], else: nil)),
          .issuesReopened(numbers),
          .issuesSolved(numbers, how: text(), on: CivilDate(dayNumber: 20_790)),
          .kept([reference(), reference()], on: CivilDate(dayNumber: 20_790)),
          .rescheduled(
            reference(), to: due() ?? Due(date: CivilDate(dayNumber: 20_791), time: nil, offset: 0),
            on: CivilDate(dayNumber: 20_790)),
          .reminded(.leaving(step: "own")), .warningsHeard, .lineDropped, .reopened,
          .discarded, .restored(escalation: one(["e1", "e2"], else: "e1")),
          .scribingAllowed,
          .scribingEnded,
        ], else: .undid)
    case 14: return one([.captured(.privateNote(nil)), .ended(open: [open()])], else: .lineDropped)
    case 15: return .captured(.remedy(text(), cost: nil, limit: Money(hundredths: 1, currency: "EUR")))
    default:
      return one(
        [
          .captured(.quote(text(), speaker: nil)), .captured(.action(.us, text(), due())),
          .notesBrought([text(), text()]),
        ],
        else: .undid)
    }
  }

  private mutating func open() -> Open {
    one(
      [
        .need(text(), step: "own"), .question(fact: "fault", step: text()), .passedOver(step: "listen"),
        .notDone(step: text()), .accountUnknown, .notConfirmed([number(-1...3)]), .noDate(reference()),
        .notAgreed(reference()), .notApproved(remedy: number(-1...3)), .notFoundOut([]), .noNextWord,
        .asWritten(text()),
      ], else: .noNextWord)
  }

  package mutating func capture() -> Capture {
    let due = due() ?? Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 0)
    return one(
      [
        .note(text()), .quote(text()), .issue(text(), quote: number(-1...4)), .action(.me, text()), .todo(text(), due),
        .remedy(text()), .nextWord(due, .chat), .question(text()), .privateNote(text()), .privateNote(nil),
        .heat(number(0...10)),
      ], else: .heat(1))
  }
}
