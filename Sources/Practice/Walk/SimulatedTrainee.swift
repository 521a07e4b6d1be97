import Books
import Language

/// Plays a rehearsal as a trainee of one kind would, so that one can see whether the score is fair. What a good one says
/// back are the scenario's own examples; what they promise are its wants, on the day the brief can give.
package struct SimulatedTrainee: Sendable {
  package enum Voice: String, CaseIterable, Sendable {
    case plain, terse, warm, businesslike, secondLanguage = "second language"
    case listener = "listens, no dates", dater = "dates, does not listen"
    case magic = "magic words, right dates"
    case blaming, defensive, soup, parrot, overpromising = "over-promising", silent, policy
    case earlyMoney = "early money", vague

    /// What is expected of the median of its totals, of 100.
    package var expected: ClosedRange<Int> {
      switch self {
      case .plain, .terse, .warm, .businesslike, .secondLanguage: 75...100
      case .listener, .dater: 30...65
      case .magic: 0...45
      default: 0...40
      }
    }

    package var isGood: Bool { expected.upperBound == 100 }
    /// Whether a talk of theirs may end agreed.
    var mayBeAccepted: Bool { !mustFail }
    /// Whether they do harm, or nothing, or have only the right words.
    var mustFail: Bool { expected.upperBound <= 45 }
  }

  /// So many turns at most.
  static let longest = 18

  private let voice: Voice
  private let words: WordBook
  private var chance: SeededRandom
  /// Whether they go on once it is agreed, until all is promised that can be.
  private var isThorough = false
  private var used: Set<String> = []

  package init(_ voice: Voice, words: WordBook, seed: UInt64) {
    self.voice = voice
    self.words = words
    chance = SeededRandom(seed: seed &* 31 &+ 7)
  }

  /// Plays a talk to its end.
  /// - Parameter further: what they say besides, in their second turn; then they go on until all is promised that can be, so
  ///   that talks of unlike length are not compared.
  package static func play(
    _ rehearsal: Rehearsal, as voice: Voice, words: WordBook, seed: UInt64, with further: String? = nil
  ) -> Rehearsal {
    var trainee = SimulatedTrainee(voice, words: words, seed: seed)
    trainee.isThorough = further != nil
    var talk = rehearsal.anew(seed: seed)
    while !talk.isOver, talk.turns.count < longest, let line = trainee.next(talk) {
      talk.sayAgain(line)
      if talk.turns.count == 1, let further { talk.sayAgain(further) }
    }
    talk.end()
    return talk
  }

  /// What does harm in any talk, one after the other kind.
  static let harmful: [String] = [Voice.blaming, .defensive, .overpromising, .policy].flatMap {
    (Sayings.bad[$0] ?? []).prefix(2)
  }

  /// What sounds right in any talk, and by itself must not win one.
  static let magicWords: [String] = Sayings.kind + Voice.allCases.flatMap { Sayings.owning[$0] ?? [] }

  /// What they say next; nil where they end the talk.
  mutating func next(_ talk: Rehearsal) -> String? {
    switch voice {
    case .plain, .terse, .warm, .businesslike, .secondLanguage: wellSaid(talk, listens: true, promises: true)
    case .listener: wellSaid(talk, listens: true, promises: false)
    case .dater: wellSaid(talk, listens: false, promises: true)
    case .magic: magic(talk)
    case .parrot: parroted(talk)
    case .silent: talk.turns.count < 10 ? "..." : nil
    default: talk.turns.count < 10 ? pick(Sayings.bad[voice] ?? []) : nil
    }
  }

  // MARK: - Well

  private mutating func wellSaid(_ talk: Rehearsal, listens: Bool, promises: Bool) -> String? {
    let customer = talk.customer
    if customer.isAgreed, !isThorough || wanted(talk).isEmpty { return nil }
    var said: [String] = []
    let number = talk.turns.count
    if listens {
      for issue in customer.open(talk.scenario.issues, below: 100).sorted(by: { $0.weight > $1.weight }).prefix(2) {
        if let line = pick(issue.examples.soundsLike, once: true) { said.append(line) }
      }
      said += talk.scenario.hidden.filter { customer.disclosed.contains($0.id) && !customer.takenUp.contains($0.id) }
        .prefix(1).compactMap { fact in meaning(fact.means).flatMap { pick([takingUp($0)], once: true) } }
    }
    if let truth = talk.scenario.truth, listens, talk.heard >= truth.afterHeard,
      !customer.settled.isSuperset(of: truth.settles), let line = pick(truth.examples.soundsLike, once: true)
    {
      said.append(line)
    }
    if let boundary = talk.scenario.boundary, number == 1 || number == 3,
      let line = pick(boundary.examples.soundsLike, once: true)
    {
      said.append(line)
    }
    if listens, number >= 1, !customer.isOwned, talk.scenario.brief.fault.isOursToo,
      let line = pick(Sayings.owning[voice] ?? Sayings.owning[.plain] ?? [], once: true)
    {
      said.append(line)
    }
    if promises, !listens || talk.heard >= 40 || number >= 4 {
      said += wanted(talk).prefix(listens ? 2 : 1).compactMap { promise($0, talk.scenario) }
    }
    for id in customer.openQuestions {
      guard let question = talk.scenario.questions.first(where: { $0.id == id }) else { continue }
      if let line = answer(question, talk.scenario, promises: promises) { said.append(line) }
    }
    if listens, said.count < 3, let line = question(talk) { said.append(line) }
    if !listens { said.append(pick(Sayings.filler) ?? "") }
    return said.isEmpty
      ? (number > 12 ? nil : pick(Sayings.asking[voice] ?? Sayings.asking[.plain] ?? [])) : said.joined(separator: " ")
  }

  /// What can be promised and is not.
  private func wanted(_ talk: Rehearsal) -> [Scenario.Want] {
    talk.scenario.wants.filter { want in
      !talk.customer.met.contains(want.id) && want.isPossible
        && (want.after.map(talk.customer.disclosed.contains) ?? true || talk.turns.count >= 6)
    }
  }

  private func takingUp(_ words: String) -> String {
    switch voice {
    case .warm: "I can see what that means for you: \(words)."
    case .terse: "I see: \(words)."
    default: "You have told me about this: \(words)."
    }
  }

  /// An open question, about what they may hold back first.
  private mutating func question(_ talk: Rehearsal) -> String? {
    let left = talk.scenario.hidden.filter { !talk.customer.disclosed.contains($0.id) && !$0.asked.isEmpty }
    if let topic = left.compactMap({ $0.asked.compactMap(word).first }).first, chance.next() % 2 == 0 {
      return "What can you tell me about this: \(topic)?"
    }
    return pick(Sayings.asking[voice] ?? Sayings.asking[.plain] ?? [])
  }

  private mutating func promise(_ want: Scenario.Want, _ scenario: Scenario) -> String? {
    guard let matter = meaning(want.means) else { return nil }
    let at = want.can <= scenario.now ? want.by : want.can
    let day = "\(SpokenDate.dated(at.date)) at \(at.time)"
    switch voice {
    case .terse: return "I will see to it on \(day), \(matter)."
    case .businesslike: return "We will have this done on \(day), \(matter)."
    case .secondLanguage: return "This I will do for you on \(day), \(matter)."
    default: return "I will take care of this on \(day), \(matter)."
    }
  }

  private mutating func answer(_ question: Scenario.Question, _ scenario: Scenario, promises: Bool) -> String? {
    let about = question.about.compactMap(word).first ?? "this"
    switch question.kind {
    case .when: return nil
    case .who: return "The one who answers for \(about) is me, Alex Kern."
    case .why: return "I don't know yet why, about \(about) I have asked and nobody could say."
    case .yesNo: return promises ? "Yes, that is confirmed: \(about)." : "I don't know yet about \(about)."
    case .what: return "What I know of \(about) is what I have told you."
    }
  }

  /// Words that meet all groups of a meaning.
  private func meaning(_ groups: Scenario.Meaning) -> String? {
    let words = groups.compactMap { $0.compactMap(word).first }
    return words.count == groups.count ? words.joined(separator: ", ") : nil
  }

  private func word(_ entry: WordEntry) -> String? {
    switch entry {
    case .pattern(let pattern): pattern.text.replacing("*", with: "").replacing(" ~ ", with: " ")
    case .concept(let name):
      words.concepts.first { $0.name == name }?.patterns.first.map {
        $0.text.replacing("*", with: "").replacing(" ~ ", with: " ")
      }
    case .denied(let entries): entries.compactMap(word).first.map { "not \($0)" }
    }
  }

  // MARK: - Badly

  private mutating func magic(_ talk: Rehearsal) -> String? {
    guard talk.turns.count < 12 else { return nil }
    var said = [pick(Sayings.kind) ?? ""]
    if let want = talk.scenario.wants.first(where: {
      !talk.customer.met.contains($0.id) && $0.isPossible
    }),
      let line = promise(want, talk.scenario)
    {
      said.append(line)
    }
    return said.joined(separator: " ")
  }

  private mutating func parroted(_ talk: Rehearsal) -> String? {
    guard talk.turns.count < 10 else { return nil }
    let last = talk.turns.last?.reply ?? talk.scenario.opening.say
    let turned = ["I": "you", "my": "your", "My": "Your", "me": "you", "we": "you", "our": "your", "I'm": "you're"]
    return last.split(separator: " ").map { turned[String($0)] ?? String($0) }.joined(separator: " ").replacing(
      "?", with: ".")
  }

  private mutating func pick(_ lines: [String], once: Bool = false) -> String? {
    let fresh = lines.filter { !used.contains($0) }
    guard !fresh.isEmpty || (!once && !lines.isEmpty) else { return nil }
    let from = fresh.isEmpty ? lines : fresh
    let line = from[Int(chance.next() % UInt64(from.count))]
    used.insert(line)
    return line
  }
}

/// What simulated trainees say besides what the scenario gives them.
private enum Sayings {
  static let owning: [SimulatedTrainee.Voice: [String]] = [
    .plain: ["That was our mistake, we didn't do what we promised you.", "We got this wrong, and I am sorry."],
    .terse: ["Our mistake. We didn't do it.", "We got it wrong. I'm sorry."],
    .warm: [
      "I am so sorry, we let you down, that was our fault and nobody else's.",
      "We should have looked after you, and we didn't.",
    ],
    .businesslike: [
      "Responsibility for this lies with us, we did not do what we agreed.", "We failed here, and I apologise for it.",
    ],
    .secondLanguage: ["This was our fault, we have not done what we promised.", "I am sorry, we made here a mistake."],
  ]
  static let asking: [SimulatedTrainee.Voice: [String]] = [
    .plain: [
      "What does this do to you?", "What would help you most right now?", "What else should I know?",
      "How did that feel for you?",
      "What do you need first?", "Did I get that right?", "What matters most to you now?",
      "How long has this been going on?",
    ],
    .terse: [
      "What else?", "What do you need first?", "What would help?", "Right so far?", "What does it cost you?",
      "What did that do to you?",
    ],
    .warm: [
      "Tell me, what has this been like for you?", "What would make today a little easier for you?",
      "Please tell me everything that is on your mind.", "Have I understood you?", "What worries you most about it?",
      "What do you need first?",
    ],
    .businesslike: [
      "What is the effect on your business?", "What do you need from us first?", "Have I covered everything?",
      "What are the consequences for you?", "What is your priority?", "What has happened before with us?",
    ],
    .secondLanguage: [
      "What is it that you need most?", "How is this for you and your people?", "Did I understand it right?",
      "Please tell me what else is there.", "What makes this with you?", "What is for you the most important?",
    ],
  ]
  static let filler = [
    "Right.", "Okay, next point.", "So much for that.", "That's the plan.", "Fine, going on.",
    "Let me go through my list.",
  ]
  static let kind = [
    "I completely understand how you feel.", "I hear you.", "I really appreciate your patience.",
    "Thank you for sharing that with me.",
    "I understand your frustration.", "I am sorry for any inconvenience.", "Your satisfaction matters to us.",
    "I feel for you.",
    "I can imagine that is hard.", "We value you as a customer.", "I am truly sorry.", "I understand completely.",
  ]
  static let bad: [SimulatedTrainee.Voice: [String]] = [
    .blaming: [
      "You should have told us earlier.", "That was your own people's mistake.",
      "The supplier is to blame for this, not us.",
      "If you had read the contract you would know.", "Your team changed the settings.", "You didn't tell us in time.",
      "My colleague made a mess of this, not me.", "You are making this worse yourself.",
      "It was the other department's fault.",
      "You never answered our mails.",
    ],
    .defensive: [
      "That's not true, we did everything right.", "We always work very carefully here.", "It wasn't our fault.",
      "We have never had that problem with anyone else.", "I can only say that we followed the process.",
      "That's not how it was.",
      "To be fair, we did warn people.", "We were extremely busy that week.", "You have to see our side as well.",
      "I don't think that's fair.",
    ],
    .soup: [
      "Sorry. Understand. Together. Solution.", "I hear you. Sorry. Thanks. My fault.",
      "Apologies. Ownership. Tomorrow. Promise.",
      "Thank you. Sorry. Understood. Fixing it.", "Listening. Sorry. Together. Done.",
      "Really sorry. I see. My fault. We fix.",
    ],
    .overpromising: [
      "I guarantee you this will never happen again.", "It will definitely all be fixed within the hour.",
      "I promise you it is done today, no matter what.",
      "You will have everything immediately, one hundred percent.", "I give you my word that nothing can go wrong now.",
      "We will do absolutely everything you ask.", "It is as good as done.",
      "You'll never have a problem with us again.",
    ],
    .policy: [
      "That is our policy.", "The contract doesn't allow that.", "I'm not authorised to do that.",
      "There is nothing I can do.",
      "You would have to open a ticket for that.", "Those are the rules, I'm afraid.", "That is not part of your plan.",
      "The terms are clear on that.",
      "The process has to be followed.", "I can't make an exception.",
    ],
    .earlyMoney: [
      "I can give you ten percent off.", "Let me offer you a credit of five hundred.", "We'll refund you the fee.",
      "What about a free month?", "I'll take something off the invoice.", "You get a voucher from us.",
      "We can talk about a discount.",
      "I'll waive the charge for you.",
    ],
    .vague: [
      "We'll look into it.", "I'll get back to you soon.", "We will do our best.", "Somebody will take care of it.",
      "It should be sorted out shortly.", "We're working on it.", "I'll see what I can do.", "We'll keep you posted.",
      "I'll pass it on.",
      "It will be done as soon as possible.",
    ],
  ]
}
