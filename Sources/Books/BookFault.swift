/// What is wrong with a book, where, and what mends it.
package struct BookFault: Error, Hashable, Sendable {
  /// The faults a book can have; each carries the facts, the words are made below.
  package enum Kind: Hashable, Sendable {
    case notYAML(reason: String)
    case missing(key: String, in: String)
    case wrongType(key: String, expected: String)
    case unknownKey(String, near: String?, keys: [String])
    case unknownFact(String, near: String?)
    case unknownChoice(String, fact: String, choices: [String])
    case unknownSlot(String, near: String?)
    case unreadableCondition(String, near: String?)
    case duplicate(String)
    case empty(String)
    case tooManyAliases
    case noSuchShared(String)
    case duplicateKey(String)

    // What the file has or is that is not read as it stands.
    case cannotRead(reason: String)
    case notUTF8(lines: Int)
    case controls(lines: Int)
    case secondDocument

    // What settings can have besides.
    case noSuchFile(String)
    case noHoliday(String)

    // What reads, and would fail somebody on the phone.
    case otherName(String, file: String)
    case noDate(String)
    case unclosed(String)
    case unreachable(String)
    case deadEnd(String)
    case noNextWord
    case remedyBeforeAcknowledging(String)
    case remedyUnderLiability(String)
    case unusedFact(String)
    case longCard(String, lines: Int)
    case saysWhatItAvoids(String)
    case unknownRule(Int)

    // What a file of cues can have besides.
    case unknownCue(String, near: String?, cues: [String])
    case unknownClass(String)
    case unreadablePhrase(String, reason: String)
    case longAdvice(columns: Int)
    case harmsInstead(String, cue: String)

    // What the books of practice can have besides.
    case unknownConcept(String, near: String?)
    case unreadableWords(String)
    case unknownPart(String, kind: String, near: String?)
    case lateMust(String)
    case unheard(String, issue: String, missed: Int, of: Int)
    case misheard(String, issue: String, taken: Int, of: Int)
    case closedFact(String)
    case ordinary(String, issue: String, taken: Int)
    case unfitMine(String)
    case deadLine(String, Silence)
    case noAgreement(Lacking)
    case equalScores(good: String, Int, bad: String, Int)
    case harmfulExample(String, cue: String)
    case harmHelps(String, gain: Int)
    case winningSentence(String)
    case dryPool(String, missing: Int, turns: Int)

    /// The number under which it is known. Never given to another kind.
    package var number: Int {
      switch self {
      case .notYAML: 1
      case .missing: 2
      case .wrongType: 3
      case .unknownKey: 4
      case .unknownFact: 5
      case .unknownChoice: 6
      case .unknownSlot: 7
      case .unreadableCondition: 8
      case .duplicate: 9
      case .empty: 10
      case .tooManyAliases: 11
      case .noSuchShared: 12
      case .otherName: 13
      case .noDate: 14
      case .unclosed: 15
      case .duplicateKey: 16
      case .notUTF8: 17
      case .controls: 18
      case .secondDocument: 19
      case .unreachable: 20
      case .deadEnd: 21
      case .noNextWord: 22
      case .remedyBeforeAcknowledging: 23
      case .remedyUnderLiability: 24
      case .unusedFact: 25
      case .longCard: 26
      case .saysWhatItAvoids: 27
      case .unknownRule: 28
      case .unknownCue: 29
      case .unknownClass: 30
      case .unreadablePhrase: 31
      case .longAdvice: 32
      case .harmsInstead: 33
      case .cannotRead: 34
      case .noSuchFile: 35
      case .noHoliday: 36
      case .unknownConcept: 37
      case .unreadableWords: 38
      case .unknownPart: 39
      case .lateMust: 40
      case .unheard: 41
      case .misheard: 42
      case .closedFact: 43
      case .ordinary: 44
      case .unfitMine: 45
      case .deadLine: 46
      case .noAgreement: 47
      case .equalScores: 48
      case .harmfulExample: 49
      case .harmHelps: 50
      case .winningSentence: 51
      case .dryPool: 52
      }
    }
  }

  package let kind: Kind
  package let file: String
  package let mark: SourceMark
  /// The line of the file that `mark` points into, for the caret.
  package let sourceLine: String

  package var message: String {
    switch kind {
    case .notYAML(let reason): "this is not YAML: \(reason)"
    case .missing(let key, let place): "\(place) has no '\(key)'"
    case .wrongType(let key, let expected): "'\(key)' must be \(expected)"
    case .unknownKey(let key, _, _): "unknown key '\(key)'"
    case .unknownFact(let fact, _): "unknown fact '\(fact)'"
    case .unknownChoice(let choice, let fact, _): "'\(choice)' is no choice of the fact '\(fact)'"
    case .unknownSlot(let slot, _): "unknown value '{\(slot)}'"
    case .unreadableCondition(let text, _): "cannot read the condition '\(text)'"
    case .duplicate(let id): "'\(id)' is there twice"
    case .empty(let key): "'\(key)' is empty"
    case .noSuchShared(let name): "there are no shared steps '\(name)'"
    case .duplicateKey(let key): "'\(key)' is there twice"
    case .cannotRead(let reason): "this file is not read: \(reason)"
    case .notUTF8(let lines): "bytes that are not UTF-8\(BookFault.more(lines)) are read as \u{FFFD}"
    case .controls(let lines): "control characters\(BookFault.more(lines)) are read as blanks"
    case .secondDocument: "what stands behind this line is not read: another document begins"
    case .tooManyAliases: "YAML anchors and aliases are not read"
    case .noSuchFile(let path): "there is no file \(path)"
    case .noHoliday(let text): "'\(text)' does not begin with a date"
    case .otherName(let name, let file): "the book is called '\(name)' and its file '\(file)'"
    case .noDate(let text): "'\(text)' is not a time to come at every hour of the day"
    case .unclosed(let mark): "'\(mark)' has no partner in this text"
    case .unreachable(let step): "the step '\(step)' never applies"
    case .deadEnd(let step): "the step '\(step)' needs what can never be there"
    case .noNextWord: "a path through the book ends and nobody has said when they hear from us"
    case .remedyBeforeAcknowledging(let step): "the remedy in '\(step)' can come before anybody has acknowledged"
    case .remedyUnderLiability(let step): "the remedy in '\(step)' can come while liability is yes"
    case .unusedFact(let fact): "the fact '\(fact)' decides nothing"
    case .longCard(let step, let lines): "the card of '\(step)' takes up to \(lines) lines of \(CardSize.most)"
    case .saysWhatItAvoids(let words): "it says \"\(words)\", which its own step tells people to avoid"
    case .unknownRule(let number): "there is no rule \(number)"
    case .unknownCue(let name, _, _): "there is no cue '\(name)'"
    case .unknownClass(let name): "there is no class of words '{\(name)}'"
    case .unreadablePhrase(let phrase, let reason): "cannot read the phrase '\(phrase)': \(reason)"
    case .longAdvice(let columns): "the advice takes more than one line of \(columns) columns"
    case .unknownConcept(let name, _): "there is no concept '@\(name)'"
    case .unknownPart(let name, let kind, _): "there is no \(kind) '\(name)'"
    case .unreadableWords(let text): "cannot read '\(text)' as words"
    case .lateMust(let want): "the must '\(want)' cannot be given in time: its 'can' is later than its 'by'"
    case .unheard(let text, let issue, let missed, let all):
      "\(missed) of \(all) examples are not heard as '\(issue)', like \"\(text)\""
    case .misheard(let text, let issue, let taken, let all):
      "\(taken) of \(all) counterexamples are heard as '\(issue)', like \"\(text)\""
    case .closedFact(let fact): "no plain open question brings the hidden fact '\(fact)' out"
    case .ordinary(let text, let issue, let taken):
      "\(taken) lines of ordinary talk are heard as the issue '\(issue)': \"\(text)\""
    case .unfitMine(let mine): "'\(mine)' does not fit behind \"You left out ...\""
    case .deadLine(let line, let silence): "nobody ever hears \"\(line)\": \(silence.words)"
    case .noAgreement(let lacking): "no trainee who does well comes to an agreement: \(lacking.words)"
    case .equalScores(let good, let more, let bad, let less):
      "a trainee who does well gets little more than one who does not: \(good) \(more), \(bad) \(less)"
    case .harmfulExample(let text, let cue): "what should be said is itself \(cue): \"\(text)\""
    case .harmHelps(let text, let gain): "who says \"\(text)\" gets \(gain) points more than who only nods there"
    case .winningSentence(let text): "one sentence does the work of a talk: \"\(text)\""
    case .dryPool(let act, let missing, let turns):
      "in \(missing) of \(turns) turns of long talks they run out of lines, mostly of '\(act)'"
    case .harmsInstead(let words, let cue): "what to say instead is itself \(cue): \"\(words)\""
    }
  }

  package var hint: String {
    switch kind {
    case .notYAML: "check the indentation and the quotation marks"
    case .missing(let key, _): "add a line '\(key): ...'"
    case .wrongType: "change it, or take the line out"
    case .unknownKey(_, let near, let keys):
      near.map { "did you mean '\($0)'?" } ?? "take it out, or write one of: \(keys.joined(separator: ", "))"
    case .unknownFact(_, let near), .unknownSlot(_, let near):
      near.map { "did you mean '\($0)'?" } ?? "take it out, or look it up in docs/playbook-format.md"
    case .unknownChoice(_, _, let choices): "one of: \(choices.joined(separator: ", "))"
    case .unreadableCondition(_, let near?): "did you mean '\(near)'?"
    case .unreadableCondition: "write it like 'fault is ours', 'heat above 6' or 'issues confirmed'"
    case .duplicate: "give one of them another name"
    case .empty: "give it at least one entry"
    case .noSuchShared(let name): "put them into shared/\(name).yaml, or name others"
    case .duplicateKey: "take one of them out"
    case .cannotRead: "it must be a text file of at most 256 KiB that you may read"
    case .notUTF8: "save it as UTF-8 in your editor, or by iconv, like: iconv -f latin1 -t utf-8 FILE > NEW"
    case .controls: "take them out"
    case .secondDocument: "take '---' and what is behind it out, or give that a file of its own"
    case .otherName(let name, _): "call the file \(name).yaml"
    case .noDate: "write it like 'in 3 hours' or 'tomorrow 16:00'"
    case .unclosed: "a value stands in {braces}, what may be left out in [brackets]; write () for any other"
    case .unreachable: "look at its 'when': no answer makes it true"
    case .deadEnd: "look at its 'that' and at the step's 'when': they exclude each other"
    case .noNextWord: "give a step that always applies 'needs: - that: next word set'"
    case .remedyBeforeAcknowledging: "put a step with 'part: acknowledge' before it, for every case in which it applies"
    case .remedyUnderLiability: "add 'liability is no' to its 'when'"
    case .unusedFact: "let a 'when' look at it, say it as {it} in a phrase, or take it out"
    case .longCard: "shorten what opens it (71 columns a line), the aim or what is to be avoided"
    case .saysWhatItAvoids: "say it in other words"
    case .unknownRule: "rules are numbered in sources.yaml"
    case .unknownCue(_, let near, let cues):
      near.map { "did you mean '\($0)'?" } ?? "one of: \(cues.joined(separator: ", "))"
    case .unknownConcept(_, let near):
      near.map { "did you mean '@\($0)'?" } ?? "the concepts stand in scenarios/words.yaml"
    case .unknownPart(_, _, let near): near.map { "did you mean '\($0)'?" } ?? "add it, or take the name out"
    case .unreadableWords: "write a word, a phrase, 'begin*' or 'two ~ words' with up to three words between"
    case .lateMust: "move one of them, or take 'must: true' out"
    case .unheard: "add its words to 'means' ('asked' of an answer), or a concept that has them"
    case .misheard: "take the words they share with it out of 'means' ('asked' of an answer)"
    case .closedFact: "add what one asks about, as @effect, @feel, @need or @boss, to 'asked'"
    case .ordinary: "take the common words out of 'means', or make it two groups"
    case .unfitMine: "write it as a thing or with 'that', like 'the missing hose' or 'that nobody rang me'"
    case .deadLine(_, let silence): silence.hint
    case .noAgreement(let lacking): lacking.hint
    case .equalScores: "read both by 'scenario walk NAME --read KIND', and look at 'wants' and 'means'"
    case .harmfulExample: "say it without blame, excuse or guarantee"
    case .harmHelps: "look for its words in 'means', 'about' and 'asked', and take them out"
    case .winningSentence: "its words stand in too many 'means': give each issue and want words of its own"
    case .dryPool(let act, _, _): "write more lines for '\(act)', or more 'tell', 'press' and 'confirm'"
    case .unknownClass: "the classes stand in words.yaml"
    case .unreadablePhrase:
      "write it like 'nothing [more] i|we can do': [may be left out], one|other, {class}, ... a gap"
    case .longAdvice: "say it in fewer words"
    case .harmsInstead: "find words that do what the advice says"
    case .tooManyAliases: "write the text out where it is used"
    case .noSuchFile: "name one that is there, or take the line out"
    case .noHoliday: "write it like '2027-03-26 Good Friday', and a remark behind #"
    }
  }

  private static func more(_ lines: Int) -> String {
    lines == 1 ? "" : ", here and in \(lines - 1) other line\(lines == 2 ? "" : "s"),"
  }

  /// `file:line:column: message: hint`, then the line and a caret.
  package var described: String { text("\(message): \(hint)") }

  /// The same with its number, for a list of findings.
  package var numbered: String { text("\(kind.number): \(message): \(hint)") }

  /// Of a long line only the part around the place is shown.
  private func text(_ words: String) -> String {
    let place = "\(file):\(mark.line):\(mark.column): \(words)"
    if sourceLine.isEmpty { return place }
    let start = sourceLine.count > 200 ? max(0, mark.column - 1 - 60) : 0
    let caret = String(repeating: " ", count: max(0, mark.column - 1 - start)) + "^"
    return "\(place)\n\(sourceLine.dropFirst(start).prefix(200))\n\(caret)"
  }
}
