import Language
import TestSupport

@testable import Calls

/// Draws intents and events that a call may or may not take, the same ones for the same seed.
struct RandomCall {
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func one<Element>(_ elements: [Element], else other: Element) -> Element {
    elements.randomElement(using: &random) ?? other
  }

  mutating func text() -> String {
    one(["late again", "2400 refund", "nobody rang", "ask Sam", "Ünïcode \u{1F525}", "three words here"], else: "x")
  }

  mutating func due() -> Due? {
    guard number(0...2) > 0 else { return nil }
    let time = number(0...1) == 0 ? nil : CivilTime(minuteOfDay: number(0...1439))
    return Due(date: CivilDate(dayNumber: number(20_782...20_800)), time: time, offset: 3600)
  }

  mutating func reference() -> Reference {
    Reference(one(Reference.Kind.allCases, else: .note), number(-1...6))
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
  static let aside = """
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
  mutating func intent() -> Intent {
    let (fact, value) = fact()
    let due = due() ?? Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 0)
    switch number(0...32) {
    case 31, 32:
      return one(
        [
          .enterDetour("aside"), .enterDetour("aside"), .leaveDetour, .updateBook, .holdLine(minutes: 3), .loseLine,
        ],
        else: .leaveDetour)
    case 0, 1: return .note(text())
    case 2, 3: return .quote(text(), speaker: one([nil, "Tom"], else: nil))
    case 4: return .raiseIssue(text())
    case 5, 6: return .raiseIssueFromLastWords
    case 7: return .planAction(one([.me, .us, .them], else: .me), text(), self.due())
    case 8: return .addTodo(text(), self.due())
    case 9: return .proposeRemedy(text())
    case 10: return .setNextWord(due, one([nil, .call, .visit], else: nil), remark: one([nil, text()], else: nil))
    case 11: return .askQuestion(text())
    case 12: return .notePrivately(text())
    case 13: return .readHeat(number(0...10))
    case 14, 15, 16: return .goNext
    case 17: return .goBack
    case 18: return .go(one(["listen", "remedy", "repair", "7", "nonsense", "own it"], else: "listen"))
    case 19: return .skip(why: one([nil, "no time"], else: nil))
    case 20: return .pick(number(0...9))
    case 21: return .establish(fact: fact, value: value)
    case 22: return one([.understood, .givePhone("030 1"), .rateSeverity(2)], else: .understood)
    case 23: return .confirm(one([[], [1], [1, 2]], else: []))
    case 24: return .correct(number(0...4), text())
    case 25: return .link(quote: number(0...3), issue: number(0...3))
    case 26: return one([.offer([]), .offer([1]), .approve([], by: "Sam"), .approve([1], by: "Sam")], else: .offer([]))
    case 27: return .agree(one([[], [reference()]], else: []))
    case 28: return .edit(reference(), text())
    case 29: return .drop(reference())
    default:
      return one(
        [.undo, .undo, .redo, .nameAccount("Acme"), .nameContact(Contact(name: "Dr Ann Poe"))], else: .undo)
    }
  }

  /// Any event at all, whether or not it fits what went before.
  mutating func event() -> CallEvent {
    let (fact, value) = fact()
    let numbers = [number(-2...5), number(0...9)]
    switch number(0...20) {
    case 17: return .detourEntered("aside", text: one([RandomCall.aside, "no book", ""], else: ""))
    case 18: return one([.detourLeft, .lineHeld(minutes: number(-3...90)), .lineDropped], else: .detourLeft)
    case 19: return .bookChanged(one(["no book", RandomCall.aside], else: ""))
    case 20: return .moved(to: "aside/two", from: text(), manner: .jump, missing: [])
    case 0: return .issuesConfirmed(numbers)
    case 1: return .issueCorrected(number(-3...9), text())
    case 2: return .quoteLinked(number(-1...9), issue: number(-1...9))
    case 3: return .remediesOffered(numbers)
    case 4: return .agreed([reference(), reference()])
    case 5: return .remediesApproved(numbers, by: text())
    case 6: return .edited(reference(), revision())
    case 7: return .dropped(reference())
    case 8: return one([.undid, .undid, .redid], else: .undid)
    case 9: return .moved(to: text(), from: text(), manner: .skip(why: nil), missing: [text()])
    case 10: return .moved(to: "own", from: "remedy", manner: .jump, missing: [])
    case 11: return .issueRaised(text(), quote: number(-1...4))
    case 12: return .factEstablished(fact, value: value)
    case 13:
      return one(
        [
          .readBack(numbers), .reminded("own"), .warningsHeard, .lineDropped, .reopened, .scribingAllowed,
          .scribingEnded,
        ], else: .undid)
    case 14: return one([.privatelyNoted(nil), .ended(missing: [text()])], else: .lineDropped)
    case 15: return .remedyProposed(text(), cost: nil, limit: Money(hundredths: 1, currency: "EUR"))
    default: return one([.quoted(text(), speaker: nil), .actionPlanned(.us, text(), due())], else: .undid)
    }
  }

  private mutating func revision() -> CallEvent.Revision {
    let due = due() ?? Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 0)
    return one(
      [
        .text(text()), .quote(text(), speaker: nil), .action(.me, text(), nil), .todo(text(), due),
        .remedy(text(), cost: nil, limit: nil), .nextWord(due, .chat), .heat(number(0...10)),
      ], else: .heat(1))
  }
}
