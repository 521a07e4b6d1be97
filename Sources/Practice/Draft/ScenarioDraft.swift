import Books
import Language

/// A scenario drafted from a talk that was had: whole, so that it can be played at once, and for a trainer to go on with. What
/// the customer says is what they said; what they say besides is plain.
package struct ScenarioDraft: Sendable {
  private let talk: PastTalk
  private let finder: WordFinder
  private let smallWords: Set<String>

  /// - Parameters:
  ///   - talk: with the names it may have.
  ///   - words: the book whose concepts its lists name.
  package init(_ talk: PastTalk, words: WordBook) {
    self.talk = talk
    finder = WordFinder(words)
    smallWords = words.functionWords
  }

  package static func name(ofCall number: Int) -> String { "call-\(number)" }

  /// More points than that are more than one talk can hold.
  package static let most = 12

  /// What of the talk does not go into it, in words; nil where all does.
  package var leftOut: String? {
    func over(_ count: Int, _ most: Int, _ noun: String) -> String? {
      count > most ? "\(count - most) \(noun)\(count - most == 1 ? "" : "s")" : nil
    }
    let parts = [
      over(talk.points.count, ScenarioDraft.most, "issue"),
      over(talk.quotes.count, 1 + ScenarioDraft.mostHidden, "quote"),
      over(coming.count, ScenarioDraft.mostPromises, "promise"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static let mostHidden = 5
  private static let mostPromises = 6

  /// The promises whose day is not over.
  private var coming: [PastTalk.Promise] {
    talk.promises.filter { promise in
      promise.keptOn == nil
        && (promise.hour.map { CivilMoment(date: promise.day, time: $0) > talk.now } ?? (promise.day >= talk.now.date))
    }
  }

  /// Its file.
  package var yaml: String {
    let points = talk.points.prefix(ScenarioDraft.most).enumerated().map {
      SpokenPoint($1, number: $0 + 1, names: talk.names)
    }
    let wants = self.wants
    let (opening, told, rest) = opening(points)
    return
      (head + brief + customer(points) + opening + issues(points) + hidden(rest) + questions(points, wants, told: told)
      + ["wants:"] + wants.map(\.line)).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      "# Drafted from call \(talk.number). Names, mail addresses and long numbers are invented; read it before anybody else does.",
      "# It is played as it stands. What makes it good is yours to write: more ways in which they press and confirm (press,",
      "# confirm), what they keep back (hidden), and how people say it back (sounds_like). docs/trainers.md has the language.",
      "",
      "scenario: \(ScenarioDraft.name(ofCall: talk.number))",
      "title: \(quoted(title))",
      "level: \(level)",
      "trains: [acknowledge, listen, paraphrase, own, remedy, \"follow up\"]",
      "character: \(heat >= 80 ? "loud" : "hurt")",
      "playbook: \(talk.playbook)",
      "now: \(talk.now.iso)",
      "",
    ]
  }

  private var title: String {
    talk.points.first.map { $0.text.startingSentence.shortened(to: 60) } ?? "The call of \(talk.now.date.iso)"
  }

  /// Between 0 and 100; they were hot enough to call.
  private var heat: Int {
    let bySeverity = [1: 85, 2: 75, 3: 65, 4: 55]
    return min(max(talk.heat.map { $0 * 10 } ?? talk.severity.flatMap { bySeverity[$0] } ?? 70, 45), 95)
  }

  private var level: Int { heat >= 90 ? 4 : heat >= 75 ? 3 : heat >= 60 ? 2 : 1 }

  private var brief: [String] {
    let who = talk.contact ?? "Their manager"
    let whom = talk.account ?? "this customer"
    let known = talk.known + talk.promises.map(known)
    return [
      "brief:",
      "  you: \(quoted("You answer for \(whom). \(who)\(talk.role.map { ", \($0)," } ?? "") is on the phone, as in the talk you have had."))",
      list("know", known.isEmpty ? ["Nothing but what they tell you."] : known),
      list("may", talk.offers.isEmpty ? ["say when they hear from you again"] : talk.offers),
      list("not_known", talk.notKnown.isEmpty ? ["what has not been found out yet"] : talk.notKnown),
      "  fault: \(talk.fault.rawValue)",
      "",
    ]
  }

  /// What is known of a promise: that it is done, late, or can be done by then.
  private func known(_ promise: PastTalk.Promise) -> String {
    let day = WhenWords.day(promise.day, now: talk.now.date)
    if let kept = promise.keptOn { return "Done on \(WhenWords.day(kept, now: talk.now.date)): \(promise.text)." }
    return coming.contains(promise)
      ? "By \(day) we can \(promise.text)." : "Promised by \(day), and not done: \(promise.text)."
  }

  private func customer(_ points: [SpokenPoint]) -> [String] {
    [
      "customer:",
      "  name: \(quoted(talk.contact ?? "Robin Hale"))",
      "  role: \(quoted([talk.role ?? "manager", talk.account ?? "the customer"].joined(separator: ", ")))",
      "  heat: \(heat)",
      "  trust: \(talk.isMistreated ? 30 : 40)",
      "  thing: \(quoted(talk.points.lazy.compactMap(\.text.thingsOfBusiness.first).first ?? "order"))  # what they bought, without an article",
      "  feels: [angry, frustrated, upset, disappointed, \"let down\", \"left alone\", embarrassed]",
      "  insults: [\"it is your own fault\", \"you should have told us\", \"you should have checked\"]",
      "",
    ]
  }

  /// Their first words, the points they tell by them, and what of their words is left for later.
  private func opening(_ points: [SpokenPoint]) -> (lines: [String], told: [SpokenPoint], rest: [String]) {
    let told = Array(points.prefix(2))
    let says = [talk.quotes.first].compactMap(\.self).map(\.startingSentence.closedSentence) + told.map(\.said)
    return (
      [
        "opening:",
        "  say: \(quoted(says.joined(separator: " ")))",
        "  tells: [\(told.map(\.id).joined(separator: ", "))]",
        "  asks: [when]",
        "",
      ], told, Array(talk.quotes.dropFirst())
    )
  }

  private func issues(_ points: [SpokenPoint]) -> [String] {
    ["issues:"]
      + points.flatMap { point in
        [
          "  - id: \(point.id)",
          "    name: \(quoted(point.name.shortened(to: 60)))",
          "    mine: \(quoted(point.mine))",
          "    weight: \(point.number <= 2 ? 2 : 1)",
          "    means: \(groups(of: [point.name] + point.quotes))",
          list("tell", [point.said] + point.quotes, indent: 4),
          list("press", point.presses, indent: 4),
          list("confirm", point.confirmations, indent: 4),
          list("sounds_like", [point.saidBack].compactMap(\.self), indent: 4),
          list(
            "not_like",
            [
              "I will ring you tomorrow.", "Let me write that down.", "Which of these comes first for you?",
              "Thank you for telling me.",
            ], indent: 4),
          "",
        ]
      }
  }

  /// What they said besides, for whoever asks.
  private func hidden(_ quotes: [String]) -> [String] {
    let quotes = quotes.prefix(ScenarioDraft.mostHidden).enumerated().filter { !carrying($1).isEmpty }
    if quotes.isEmpty { return [] }
    return ["hidden:"]
      + quotes.flatMap { index, quote in
        [
          "  - id: more\(index + 1)",
          "    opens: {asked: [\"@effect\", \"@feel\"], trust: \(35 + 5 * index)}",
          list("say", [quote.startingSentence.closedSentence], indent: 4),
          "    means: \(groups(of: [quote]))",
        ]
      } + [""]
  }

  private func questions(_ points: [SpokenPoint], _ wants: [Want], told: [SpokenPoint]) -> [String] {
    let about = (wants.flatMap { carrying($0.task) } + told.flatMap { carrying($0.name) }).unique.prefix(8)
    return [
      "questions:",
      "  - id: when",
      "    kind: when",
      "    about: [\((about.isEmpty ? ["done", "fixed"] : Array(about)).map(quoted).joined(separator: ", "))]",
      list("ask", ["When is this put right?", "Which day? And at what hour?"], indent: 4),
      "",
    ]
  }

  // MARK: - What they want

  private struct Want {
    let line: String
    let task: String
  }

  /// What was promised in the talk, and another word from us.
  private var wants: [Want] {
    let promised = coming.filter { !carrying($0.text).isEmpty }.prefix(ScenarioDraft.mostPromises)
    let wants = promised.enumerated().map { index, promise in
      let can = CivilMoment(date: promise.day, time: promise.hour ?? CivilTime(minuteOfDay: 9 * 60))
      return want(
        "promise\(index + 1)", ScenarioDraft.thing(of: promise.text), groups(of: [promise.text]),
        can: max(can, talk.now), by: max(can, evening(promise.day)), isMust: index < 2, task: promise.text)
    }
    let day = max(talk.nextWord?.day ?? talk.now.date.adding(days: 1), talk.now.date)
    let hour = talk.nextWord?.hour.map { CivilMoment(date: day, time: $0) } ?? talk.now
    return wants + [
      want(
        "next", "a fixed time to hear from you", "[[\"@call\", \"@write\", \"hear from me\"]]", can: nil,
        by: max(evening(day), hour), isMust: true, task: "")
    ]
  }

  private func evening(_ day: CivilDate) -> CivilMoment {
    max(CivilMoment(date: day, time: CivilTime(minuteOfDay: 20 * 60)), talk.now)
  }

  private func want(
    _ id: String, _ name: String, _ means: String, can: CivilMoment?, by: CivilMoment, isMust: Bool, task: String
  ) -> Want {
    let from = can.map { ", can: \($0.iso)" } ?? ""
    return Want(
      line: "  - {id: \(id), name: \(quoted(name)), means: \(means)\(from), by: \(by.iso), must: \(isMust)}", task: task
    )
  }

  /// "send the list of errors" as what they wait for: "the list of errors".
  private static func thing(of task: String) -> String {
    let words = task.split(separator: " ")
    if words.count > 2, giving.contains(words[0].lowercased()),
      ["the", "a", "an", "our", "another"].contains(words[1].lowercased())
    {
      return words.dropFirst().joined(separator: " ")
    }
    return "somebody to \(task)"
  }

  /// What is done with a thing so that they have it.
  private static let giving: Set<String> = [
    "send", "mail", "email", "give", "bring", "deliver", "ship", "write", "provide", "share", "forward", "issue",
    "refund",
    "replace", "hand", "supply", "credit",
  ]

  // MARK: - Words

  /// A group for each word that carries it, with the concepts of the word book that it stands for; of many the first few.
  private func groups(of texts: [String]) -> String {
    let all = carrying(texts[0])
    // Of many, the things and what has a concept.
    let telling = all.filter { !$0.thingsOfBusiness.isEmpty || !concepts(of: $0).isEmpty }
    let words = all.count > 4 && telling.count > 1 ? telling.prefix(4) : all.prefix(4)
    let further = texts.dropFirst().flatMap(carrying).unique.filter { !words.contains($0) }.prefix(6)
    var groups = words.map { word in [word] + concepts(of: word).map { "@\($0)" } }
    if groups.isEmpty { groups = [["nothing"]] }
    // What else they said of it may stand for its last word.
    groups[groups.count - 1] += further
    return "[\(groups.map { "[\($0.map(quoted).joined(separator: ", "))]" }.joined(separator: ", "))]"
  }

  private func concepts(of word: String) -> [String] {
    Array((finder.find(in: word).first?.conceptsMet ?? []).prefix(2))
  }

  /// The words that carry a text, as they stand in it.
  private func carrying(_ text: String) -> [String] {
    let words = text.lowercased().replacing("\u{2019}", with: "'").split { !$0.isLetter && $0 != "'" && !$0.isNumber }
    return words.map(String.init).filter { word in
      word.count > 2 && !smallWords.contains(word) && !word.contains("'") && !word.contains(where: \.isNumber)
        && !ScenarioDraft.empty.contains(word)
    }.unique
  }

  /// They carry nothing by themselves.
  private static let empty: Set<String> = Set(
    [
      "was", "were", "are", "has", "had", "have", "been", "being", "the", "and", "for", "our", "your", "their", "with",
      "from",
      "this", "that", "they", "them", "you", "not", "can", "will", "get", "got", "did", "does", "every", "each", "own",
      "van", "von", "der", "den", "de", "la", "example", "com", "one", "two", "three", "four", "five", "six", "several",
      "many", "much", "again", "since", "back", "morning",
      "today",
    ] + Weekday.allCases.map { $0.name.lowercased() })

  private func list(_ key: String, _ texts: [String], indent: Int = 2) -> String {
    let edge = String(repeating: " ", count: indent)
    if texts.isEmpty { return "\(edge)\(key): []" }
    return (["\(edge)\(key):"] + texts.unique.map { "\(edge)  - \(quoted($0))" }).joined(separator: "\n")
  }

  /// In double quotation marks, whatever is in it.
  private func quoted(_ text: String) -> String {
    let escaped = text.map { sign -> String in
      switch sign {
      case "\\": "\\\\"
      case "\"": "\\\""
      case _ where sign.isNewline || sign == "\t": " "
      default: sign.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? String(sign) : ""
      }
    }
    return "\"\(escaped.joined())\""
  }
}

extension Sequence where Element == String {
  /// Each once, where it stands first.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
