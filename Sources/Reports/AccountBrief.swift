import Books
import Calls
import Language

/// What one wants to know of an account before dialling: who they are, how their open escalations stand, what drove the anger,
/// and how the last calls went. It is made from the last calls alone, so that it is there at once.
package struct AccountBrief: Hashable, Sendable {
  /// Somebody we have spoken to.
  package struct Person: Hashable, Sendable {
    /// With what the newest call that says it knows of them.
    package var contact: Contact
    package var calls: Int
    package let lastAt: Moment
  }

  /// An open escalation, as the newest call that has it leaves it.
  package struct Open: Hashable, Sendable {
    package let number: Int
    package let stage: Stage
    package let owner: String?
    package let severity: Int?
    package let since: Moment
    package let items: [CarryOver.Item]

    package init(
      number: Int, stage: Stage, owner: String?, severity: Int?, since: Moment, items: [CarryOver.Item]
    ) {
      (self.number, self.stage, self.owner) = (number, stage, owner)
      (self.severity, self.since, self.items) = (severity, since, items)
    }

    package func items(_ kind: Reference.Kind) -> [CarryOver.Item] {
      items.filter { $0.source.reference.kind == kind }
    }

    package var nextWord: (due: Due, channel: NextWord.Channel?)? {
      items(.nextWord).last.flatMap { item in
        if case .nextWord(let due, let channel, _) = item.capture { (due, channel) } else { nil }
      }
    }
  }

  /// An issue like one that is open, in an escalation that is closed.
  package struct Before: Hashable, Sendable {
    /// Of the escalation.
    package let number: Int
    package let text: String
    /// When they called it solved; nil where they said so of all of it at once.
    package let solvedOn: CivilDate?
    /// How often it was solved and came back.
    package let reopenings: Int

    package init(number: Int, _ issue: CarryOver.Item) {
      self.number = number
      text = issue.capture.text
      solvedOn = issue.solution?.day
      reopenings = issue.reopenings
    }
  }

  /// One of the last calls, the newest first.
  package struct Past: Hashable, Sendable {
    package let number: Int
    package let heldAt: Moment
    package let heats: [Int]
    /// What it brought that no call had before.
    package let issues: [String]
    package let solved: Int
    package let agreed: Int
  }

  /// Where the anger rose or fell by two or more, and what stood before that.
  package struct Turn: Hashable, Sendable {
    package let from: Int
    package let to: Int
    /// The words that were said last before it, or what we did.
    package let words: String
    package let isTheirWords: Bool
  }

  /// Those of the last call first.
  package let people: [Person]
  package let open: [Open]
  /// What failed once weighs double, and comes first; then the newest.
  package let before: [Before]
  package let past: [Past]
  /// The newest of each.
  package let setOff: [Turn]
  package let helped: [Turn]
  /// What was agreed to make it good, in the last calls.
  package let remedies: [String]

  /// - Parameters:
  ///   - calls: the last ones, the newest first.
  ///   - before: what was like the open issues, the newest first.
  package init(_ calls: [(number: Int, call: Call)], open: [Open], before: [Before] = []) {
    self.open = open
    self.before = before.filter { $0.reopenings > 0 } + before.filter { $0.reopenings == 0 }
    past = calls.map { Past($0.call, number: $0.number) }
    var people: [Person] = []
    for contact in calls.flatMap({ call in call.call.state.people.reversed().map { ($0, call.call.heldAt) } }) {
      if let index = people.firstIndex(where: {
        $0.contact.isSamePerson(as: contact.0) || $0.contact.isWholeName(of: contact.0)
      }) {
        people[index].calls += 1
        people[index].contact = people[index].contact.completed(by: contact.0)
      } else {
        people.append(Person(contact: contact.0, calls: 1, lastAt: contact.1))
      }
    }
    self.people = people
    let turns = calls.flatMap { Array(AccountBrief.turns(in: $0.call).reversed()) }
    setOff = turns.filter { $0.to > $0.from }
    helped = turns.filter { $0.to < $0.from }
    var seen: Set<String> = []
    remedies = calls.flatMap { call in
      call.call.state.remedies.compactMap { remedy in
        remedy.flatMap { $0.state == .agreed && seen.insert($0.text).inserted ? AccountBrief.words($0) : nil }
      }
    }
  }

  private static func words(_ remedy: Remedy) -> String {
    remedy.text.shortened(to: 50) + (remedy.cost.map { " (\($0.words))" } ?? "")
  }

  /// The readings that differ by two or more from the one before, each with what stood between them last.
  private static func turns(in call: Call) -> [Turn] {
    var turns: [Turn] = []
    var heat: Int?
    var theirs: String?
    var ours: String?
    for entry in call.standing {
      switch entry.event {
      case .captured(.quote(let text, _)): theirs = text
      case .captured(.heat(let now)):
        if let before = heat, abs(now - before) >= 2, let words = now > before ? theirs : ours {
          turns.append(Turn(from: before, to: now, words: words, isTheirWords: now > before))
        }
        (heat, theirs, ours) = (now, nil, nil)
      case .remediesOffered(let numbers, _):
        ours = numbers.first.flatMap { call.state.remedies[number: $0]?.text }.map { "it was offered: \($0)" } ?? ours
      case .agreed(let references):
        ours = references.first.flatMap { call.state.text(of: $0) }.map { "it was agreed: \($0)" } ?? ours
      case .factEstablished(KnownFact.understood, KnownFact.yes, _): ours = "they felt understood"
      case .readBack: ours = "their points were read back"
      default: continue
      }
    }
    return turns
  }
}

extension AccountBrief.Past {
  fileprivate init(_ call: Call, number: Int) {
    let state = call.state
    self.init(
      number: number, heldAt: call.heldAt, heats: state.readings.compactMap { $0?.heat },
      issues: state.issues.indices.filter { state.carried[Reference(.issue, $0 + 1)] == nil }
        .compactMap { state.issues[$0]?.text },
      solved: state.issues.indices.count { index in
        let before = state.carried[Reference(.issue, index + 1)]?.solution
        return state.issues[index]?.solution != nil && before == nil
      },
      agreed: state.actions.indices.count { index in
        state.actions[index]?.isAgreed == true && state.carried[Reference(.action, index + 1)] == nil
      })
  }
}
