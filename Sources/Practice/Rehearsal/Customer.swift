import Books
import Language

/// How the customer of a rehearsal stands: what they feel, what they have told, heard and been promised.
package struct Customer: Sendable {
  /// 0 to 1000: tenths of a degree, so that small changes are not lost in rounding.
  package internal(set) var heat: Int
  /// 0 to 100.
  package internal(set) var trust: Int
  /// The heat, in degrees, that the talk so far lets them cool to.
  var floor: Int
  var patience: Int
  /// The issues they have told.
  package internal(set) var told: [String] = []
  /// The issues that the trainee has spoken of, in whatever way.
  var named: Set<String> = []
  /// The turn in which the trainee last spoke of a want or a question, in whatever way, by its name.
  var spokenOf: [Matter: Int] = [:]
  /// The hidden fact that they have just let be felt.
  var hinted: String?
  /// The want they have just asked a day for.
  var askedFor: String?
  /// The issues whose subject the last turn touched.
  var touchedBefore: Set<String> = []
  /// How much of each issue was said back, in percent.
  package internal(set) var saidBack: [String: Int] = [:]
  /// The hidden facts they have told, and those that were taken up.
  package internal(set) var disclosed: [String] = []
  /// Which facts of the brief they were told, by their place.
  var learnt: Set<Int> = []
  package internal(set) var takenUp: Set<String> = []
  /// The questions they have asked, with the turn since which they lie open; and those that were answered.
  package internal(set) var asked: [String: Int] = [:]
  package internal(set) var answered: Set<String> = []
  /// The issues that each of them speaks of.
  var askedOf: [String: Set<String>] = [:]
  /// What they were promised last, by want.
  package internal(set) var promised: [String: Promise] = [:]
  /// The words in which each was promised, and those of content among them.
  var promisedIn: [String: String] = [:]
  var promisedOf: [String: Set<String>] = [:]
  /// Whether something of theirs was said back in the trainee's last turn.
  var hasJustHeard = false
  /// Whether they told something of theirs in the last turn.
  var hasJustTold = false
  /// The wants whose latest promise is in time and possible.
  package internal(set) var met: Set<String> = []
  /// How often something was done.
  var times: [Deed: Int] = [:]
  var isOwned = false
  var isTouched = false
  package internal(set) var isAgreed = false
  package internal(set) var ending: Ending?
  var isWarned = false
  /// The turn of the last likely risky cue, and of the last time they cut in.
  var lastDoubt: Int?
  /// The turn of the last cue that may have been risky and was let pass.
  var lastSuspicion: Int?
  var lastCut: Int?
  /// So many sure risky cues came when they could hardly be hotter.
  var riskyAtTop = 0
  /// Issues and questions that the truth has settled.
  var settled: Set<String> = []

  /// What they want or ask, by its name in the scenario.
  enum Matter: Hashable, Sendable {
    case want(String), question(String)
  }

  /// What is counted.
  enum Deed: Hashable, Sendable {
    case acknowledged, kindWords, apology, owned, claimed, noDate, parrot, lateMoney, halfSayBack, ourSilence,
      theirSilence, hint, boundary, insult, tested, emptyWords, contradiction, unheardPromise
    case pressed(String)
  }

  package enum Ending: String, CaseIterable, Sendable {
    /// The trainee ended it, and all that was needed is there.
    case accepted
    /// The trainee ended it before.
    case open
    case hungUp
    /// The trainee ended it at the limit they had set, with a day for the next word.
    case boundary
    /// A colleague played them, and one of both ended it.
    case played
  }

  init(_ scenario: Scenario, _ character: PracticeCharacter, _ rules: PracticeRules) {
    heat = scenario.customer.heat * 10
    trust = scenario.customer.trust
    floor = rules.floors.of(.start)
    patience = character.patience
    told = scenario.opening.tells
    for question in scenario.opening.asks { asked[question] = 0 }
  }

  /// It is told, by whomever.
  mutating func disclose(_ hidden: String) {
    if !disclosed.contains(hidden) { disclosed.append(hidden) }
  }

  /// How often it was done before; it is counted once more.
  @discardableResult
  mutating func count(_ deed: Deed) -> Int {
    let times = self.times[deed, default: 0]
    self.times[deed] = times + 1
    return times
  }
}

extension Customer {
  /// The mean of how much was said back, by weight, in percent.
  package func heard(_ issues: [Scenario.Issue]) -> Int {
    let open = issues.filter { !settled.contains($0.id) }
    let weight = open.reduce(0) { $0 + $1.weight }
    return weight == 0 ? 100 : open.reduce(0) { $0 + $1.weight * saidBack[$1.id, default: 0] } / weight
  }

  /// The issues they have told that were said back less than so much, in percent.
  func open(_ issues: [Scenario.Issue], below share: Int) -> [Scenario.Issue] {
    issues.filter { told.contains($0.id) && !settled.contains($0.id) && saidBack[$0.id, default: 0] < share }
  }

  /// Whether a want has no day yet, and they have said that they need it.
  func lacks(_ want: Scenario.Want) -> Bool {
    !met.contains(want.id) && want.after.map(disclosed.contains) != false
  }

  /// Whether nobody has said anything to a want; else it was perhaps only not understood.
  func hasHeardNothing(of want: Scenario.Want) -> Bool { spokenOf[.want(want.id)] == nil }

  /// The questions that lie open.
  var openQuestions: [String] { asked.keys.filter { !answered.contains($0) && !settled.contains($0) }.sorted() }

  /// Those of them that were asked so many turns ago and more.
  func questions(lyingFor turns: Int, at number: Int) -> [String] {
    openQuestions.filter { number - asked[$0, default: number] >= turns }
  }
}
