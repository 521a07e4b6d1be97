import Language

/// A rehearsal as a trainer writes it: who calls, what happened to them, what they want, and what the trainee knows.
package struct Scenario: Sendable {
  /// What a rehearsal trains, and is scored by.
  package enum Skill: String, CaseIterable, Sendable {
    case acknowledge, listen, paraphrase, own, remedy, followUp = "follow up", composure
  }

  /// Whose doing it is.
  package enum Fault: String, CaseIterable, Sendable {
    case ours, shared, theirs, unknown, none

    /// Whether there is a part of ours to own.
    package var isOursToo: Bool { self == .ours || self == .shared }
  }

  /// What the trainee has on paper before the talk.
  package struct Brief: Sendable {
    package let you: String
    package let know: [String]
    package let may: [String]
    package let notKnown: [String]
    package let fault: Fault
  }

  package struct Customer: Sendable {
    package let name: String
    package let role: String
    /// 0 to 100.
    package let heat: Int
    /// 0 to 100.
    package let trust: Int
    /// What they bought, without an article: "cartons".
    package let thing: String
    package let feels: [WordPattern]
    package let insults: [WordPattern]
  }

  /// Their first words.
  package struct Opening: Sendable {
    package let say: String
    /// The issues they tell by it.
    package let tells: [String]
    /// The questions they ask by it.
    package let asks: [String]
  }

  /// Groups of words; what is said is about the matter where every group is met, or all but one of three and more.
  package typealias Meaning = [[WordEntry]]

  /// Sentences that must be heard as the matter, and sentences that must not.
  package struct Examples: Sendable {
    package let soundsLike: [String]
    package let notLike: [String]
  }

  package struct Issue: Sendable {
    package let id: String
    /// For the debrief: "hearing nothing from us".
    package let name: String
    /// In their mouth, behind "You left out": "that nobody rang me".
    package let mine: String
    package let weight: Int
    package let means: Meaning
    package let tell: [String]
    package let press: [String]
    package let confirm: [String]
    package let examples: Examples
    package let mark: SourceMark
  }

  /// What they only say when asked for it, or once something was done.
  package struct Hidden: Sendable {
    /// What brings it out unasked.
    package enum Occasion: String, CaseIterable, Sendable {
      case acknowledged, owned, waited, boundary
    }

    package let id: String
    /// The topics, one of which an open question has to touch; none where it is not asked for.
    package let asked: [WordEntry]
    package let upon: Occasion?
    package let leastTrust: Int
    /// How far they must have been heard, in percent.
    package let leastHeard: Int
    package let say: [String]
    /// What they say instead once they have what it makes them want; none where that changes nothing.
    package let given: [String]
    package let hint: String?
    package let means: Meaning
    package let mark: SourceMark

    /// Whether whoever asks openly gets to it, or to a hint of it.
    package var canBeFelt: Bool { !asked.isEmpty || hint != nil }
  }

  /// What they tell whoever asks them about it, at any time.
  package struct Answer: Sendable {
    package let id: String
    /// The topics, one of which a question has to touch; where two answers fit, the one with more of its words is given.
    package let asked: [WordEntry]
    package let say: [String]
    /// Questions that must bring it out, and questions that must not.
    package let examples: Examples
    package let mark: SourceMark
  }

  package struct Question: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case when, who, why, yesNo = "yes_no", what
    }

    package let id: String
    package let kind: Kind
    package let about: [WordEntry]
    package let ask: [String]
    /// They ask it once their heat is below this.
    package let heatBelow: Int
    /// They ask it once they have told these issues, which it is about.
    package let told: [String]
    package let mark: SourceMark
  }

  package struct Want: Sendable {
    package let id: String
    /// "the first four thousand"
    package let name: String
    package let means: Meaning
    /// From when we are able to, by the brief; the hour of the call where at once.
    package let can: CivilMoment
    /// When they need it at the latest.
    package let by: CivilMoment
    package let isMust: Bool
    /// The hidden fact that has to be out before they ask for it.
    package let after: String?
    package let mark: SourceMark

    /// What it is, without the day they need it: "a clear answer on the price before Friday".
    package var matter: String {
      let begins = [" before "] + Weekday.allCases.map { " on \($0.name)" }
      return begins.reduce(name) { matter, begin in
        matter.firstRange(of: begin).map { String(matter[..<$0.lowerBound]) } ?? matter
      }
    }
    /// Whether we can give it before they need it.
    package var isPossible: Bool { can <= by }
    /// Whether it is a word from us, by which following up is judged: the one called `next`.
    package var isNextWord: Bool { id == "next" }
  }

  /// What stands beside the scenarios and is none: the word book, what training found, the rules.
  package static let otherFiles: Set<String> = ["words", "hearing", "rules", "sayings"]

  /// One who says little.
  package struct Silences: Sendable {
    package let shown: String
    /// What they may meet with silence.
    package let answers: [PracticeAct]
    /// Whether they may be silent right behind something they have told, too.
    package let isAlsoAfterTelling: Bool
    /// In one talk, never two running.
    package let most: Int
    /// Heard so much, in percent, they speak.
    package let untilHeard: Int
    /// What they say where we talk on about nothing.
    package let filled: [String]
  }

  /// One to whom some issues come first: until those are heard a remedy is worth nothing.
  package struct First: Sendable {
    package let issues: [String]
    /// In percent.
    package let heard: Int
    /// What is brushed aside until then; every want where none is named.
    package let wants: [String]
    package let say: [String]
  }

  /// One who is wrong: what settles it, and what they say when it is told.
  package struct Truth: Sendable {
    package let means: Meaning
    /// Heard so much, in percent, they can take it.
    package let afterHeard: Int
    /// The issues and questions that fall silent.
    package let settles: [String]
    package let told: [String]
    package let early: [String]
    package let blunt: [String]
    package let examples: Examples
    package let mark: SourceMark
  }

  /// A limit to how they speak to us.
  package struct Boundary: Sendable {
    package let name: String
    package let means: Meaning
    package let examples: Examples
    /// What they say until it is set.
    package let says: [String]
    /// What they try once it is set, what they say when it is set anew, and when it is set too often.
    package let tested: [String]
    package let again: [String]
    package let nagged: [String]
    package let ending: Ending?
    package let mark: SourceMark

    /// The trainee ends the talk at the limit: no defeat, once it was tested and with a day for the next word.
    package struct Ending: Sendable {
      package let means: Meaning
      package let said: [String]
      package let bare: [String]
    }
  }

  package let name: String
  package let title: String
  /// 1, easy, to 5, brutal.
  package let level: Int
  package let trains: [Skill]
  package let character: String
  package let characterMark: SourceMark
  package let playbook: String
  package let playbookMark: SourceMark
  package let now: CivilMoment
  package let brief: Brief
  package let customer: Customer
  package let opening: Opening
  package let issues: [Issue]
  package let hidden: [Hidden]
  package let answers: [Answer]
  package let questions: [Question]
  package let wants: [Want]
  /// What they say in this scenario alone, before the lines of their character.
  package let lines: PracticeLines
  package let silences: Silences?
  package let first: First?
  package let truth: Truth?
  package let boundary: Boundary?
  let source: BookSource

  /// What has to be promised before they accept.
  package var musts: [Want] { wants.filter(\.isMust) }

  /// All lists of words that a sentence of the trainee is held against.
  package var lists: [WordEntry] {
    let meanings = issues.map(\.means) + hidden.map(\.means) + wants.map(\.means)
    let further = (truth?.means ?? []) + (boundary?.means ?? []) + (boundary?.ending?.means ?? [])
    let asked = hidden.flatMap(\.asked) + answers.flatMap(\.asked)
    return (meanings + [further]).flatMap { $0.flatMap(\.self) } + asked + questions.flatMap(\.about)
      + (customer.feels + customer.insults).map(WordEntry.pattern)
  }
}
