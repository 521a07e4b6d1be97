/// "She wants a refund" said to her face: "you want a refund". Only where it is certain who is meant; the rest of
/// the words stay as typed.
struct SecondPerson: Sendable {
  private var rest: ArraySlice<TypedWord>
  private var hasSubject = false
  /// "She" may be somebody the caller speaks of.
  private var isPronoun = false
  private var isPlural = false
  private var spoken = ["you"]
  private var doesWant = false

  /// Nil when it is not certain that the person on the line is meant, or that the rest still fits.
  static func addressed(_ words: [TypedWord]) -> String? {
    var reading = SecondPerson(rest: words[...])
    return reading.read()
  }

  private init(rest: ArraySlice<TypedWord>) {
    self.rest = rest
  }

  private mutating func read() -> String? {
    if let contracted = rest.first.flatMap({ Self.contractions[$0.key] }) {
      rest.removeFirst()
      hasSubject = true
      readAdverbs()
      return readContracted(contracted)
    }
    readSubject()
    readAdverbs()
    guard readVerb() else { return nil }
    return finished()
  }

  private mutating func readSubject() {
    if readCustomer() { return }
    guard let key = rest.first?.key, ["she", "he", "they"].contains(key) else { return }
    (hasSubject, isPronoun) = (true, true)
    isPlural = key == "they"
    rest.removeFirst()
  }

  /// "The customer says ...": whoever notes the customer as the subject means the person on the line. What belongs to
  /// the word ("customer service") does not.
  private mutating func readCustomer() -> Bool {
    let words = rest.first?.key == "the" ? rest.dropFirst() : rest
    guard let noun = words.first, Self.customers.contains(noun.key), !noun.endsClause,
      let verb = words.dropFirst().first?.key,
      Self.verbs[verb] != nil || Self.deeds.contains(verb) || ["is", "was", "has", "doesn't", "can't"].contains(verb)
    else { return false }
    rest = words.dropFirst()
    hasSubject = true
    return true
  }

  private mutating func readAdverbs() {
    while let word = rest.first, !word.endsClause, rest.count > 1, Self.adverbs.contains(word.key) {
      spoken.append(word.key)
      rest.removeFirst()
    }
    if rest.first?.key == "no", rest.dropFirst().first?.key == "longer" {
      spoken += ["no", "longer"]
      rest.removeFirst(2)
    }
  }

  /// "She's furious", "they'd like a call".
  private mutating func readContracted(_ verb: String) -> String? {
    spoken.append(verb)
    guard let next = rest.first?.key, verb == "would", next == "like" else {
      return nil
    }
    return finished()
  }

  private mutating func readVerb() -> Bool {
    guard let word = rest.first else { return false }
    let next = rest.dropFirst().first?.key ?? ""
    switch word.key {
    case "doesn't", "doesnt", "don't", "dont":
      return readNegated(as: ["don't"], verbAt: 1)
    case "does", "do":
      return next == "not" && readNegated(as: ["do", "not"], verbAt: 2)
    case "can't", "cant", "cannot":
      return readNegated(as: [word.key == "cannot" ? "cannot" : "can't"], verbAt: 1)
    case "is", "are":
      rest.removeFirst()
      readAdverbs()
      // The copula goes before the adverbs just read: "is still furious".
      spoken.insert("are", at: 1)
      return !isPronoun && isFeeling() && !isAboutHealth()
    case "was", "were":
      let isDone = !isPronoun && Self.done.contains(next)
      guard !isPlural, hasSubject || isDone else { return false }
      rest.removeFirst()
      spoken.append("were")
      return isDone || isFeeling() && !isAboutHealth()
    case "told" where !hasSubject, "promised" where !hasSubject:
      // "Promised roadmap item dropped" is an item.
      let isDone =
        word.key == "told" ? next != "by" && next != "in" && !next.isEmpty : Self.afterPromised.contains(next)
      guard isDone || next.first?.isNumber == true else { return false }
      // "Told her it was safe" is what somebody did.
      if word.key == "told", !isToldSomething(rest.dropFirst().first) { return false }
      // Before the adverbs just read: "you were never told".
      spoken.insert("were", at: 1)
      return take(word.key)
    case "waiting" where !hasSubject:
      spoken.insert("are", at: 1)
      return take(word.key)
    case "had" where !isPronoun && next == "to" && rest.dropFirst(2).first.map { $0.key != "be" } == true:
      return take(word.key)
    case "never" where !hasSubject && Self.neverDone.contains(next):
      return take(word.key)
    case "been" where !hasSubject && (Self.done.contains(next) || next == "waiting"):
      spoken.insert("have", at: 1)
      return take(word.key)
    case "keeps" where !hasSubject && Self.suffered.contains(next):
      return take("keep")
    case "losing"
    where !hasSubject && (next.first?.isNumber == true || Self.losses.union(Self.lostThings).contains(next)):
      spoken.insert("are", at: 1)
      return take(word.key)
    case "unable" where !hasSubject && next == "to":
      spoken.insert("are", at: 1)
      return take(word.key)
    case "didn't", "didnt":
      guard !hasSubject, Self.notDone.contains(next) else { return false }
      rest.removeFirst()
      spoken.append("didn't")
      return take(next)
    case "spent" where !hasSubject, "lost" where !hasSubject:
      guard next.first?.isNumber == true || Self.afterSpent.contains(next) else { return false }
      return take(word.key)
    case "has"
    where !isPronoun && next == "been"
      && rest.dropFirst(2).first.map { Self.done.contains($0.key) || $0.key == "waiting" } == true:
      rest.removeFirst()
      spoken.append("have")
      return take("been")
    case "has"
    where !isPronoun
      && (next == "to" || next == "no" && rest.dropFirst(2).first.map { Self.lacked.contains($0.key) } == true):
      return take("have")
    case "has", "have":
      guard next == "lost", word.key == "has" || isPlural else { return false }
      return rest.dropFirst(2).prefix(2).contains { Self.losses.contains($0.key) } && take("have")
    case "would":
      return next == "like" && take("would")
    case "asking":
      return ["for", "why", "if", "whether", "when", "how"].contains(next) && !hasSubject && take("are asking")
    default:
      return readMentalVerb(word.key, next)
    }
  }

  /// "Told it was safe", "told 3 days": whoever is named instead is the one who was told.
  private func isToldSomething(_ word: TypedWord?) -> Bool {
    guard let word else { return false }
    return word.isQuoted || word.key.first?.isNumber == true || "'\"".contains(word.text.first ?? " ")
      || Self.afterTold.contains(word.key) || Shorthand.isDay(word.key)
  }

  private mutating func readNegated(as negation: [String], verbAt index: Int) -> Bool {
    guard let verb = rest.dropFirst(index).first?.key,
      Self.baseForms.contains(verb) || !hasSubject && negation == ["can't"] && Self.abilities.contains(verb)
    else { return false }
    rest.removeFirst(index)
    spoken += negation
    return take(verb)
  }

  private mutating func readMentalVerb(_ key: String, _ next: String) -> Bool {
    if !hasSubject, spoken.last == "never", Self.neverDone.contains(key) { return take(key) }
    if !hasSubject, isFeelingAboutSomething() {
      // In front of the adverbs just read: "still furious about it" is "you are still furious about it".
      spoken.insert("are", at: 1)
      return true
    }
    if mayMeanAThing(key) || meansSomethingElse(key, next) { return false }
    if !isPlural, Self.deeds.contains(key), hasSubject || Self.afterDeeds.contains(next) || next.first?.isNumber == true
    {
      return take(key)
    }
    if isPlural {
      return Self.pluralVerbs.contains(key) && take(key)
    }
    if hasSubject, Self.pasts.contains(key) { return take(key) }
    guard let base = Self.verbs[key] else { return false }
    if key == "needs" || key == "demands" || key == "requests" {
      guard
        hasSubject && key == "needs" || Self.afterNeeds.contains(next) || next.first?.isNumber == true
          || Article.isMissing(before: rest.dropFirst())
      else { return false }
    }
    return take(base)
  }

  /// "Feels cheap", "says error 404", "trusts lost": the verb of a thing, or no verb at all.
  private func meansSomethingElse(_ key: String, _ next: String) -> Bool {
    switch key {
    case "feels":
      !Self.treated.contains(next) && !Self.feelings.contains(next) && !Self.clauses.contains(next)
        && !Self.degrees.contains(next) && !(next == "like" && rest.dropFirst(2).first.map { $0.key != "a" } ?? false)
    case "says", "thinks":
      !Self.clauses.contains(next) && !(rest.dropFirst().first?.isQuoted ?? false) && next.first?.isNumber != true
        && !(next == "no" && rest.count == 2)
    case "trusts", "hates":
      !["us", "our", "nobody", "no", "the", "nothing", "this", "it", "how", "being", "that"]
        .contains(next)
    case "wants": next == "for" || next == "ourselves"
    case "needs": hasSubject && Self.remediesOfDoctors.contains(next)
    default: false
    }
  }

  /// "She's sick": she may be somebody the caller speaks for.
  private func isAboutHealth() -> Bool {
    hasSubject && rest.prefix(2).contains { ["sick", "tired", "scared", "exhausted"].contains($0.key) }
  }

  private mutating func take(_ verb: String) -> Bool {
    let colon = rest.first?.text.last == ":" ? ":" : ""
    doesWant = ["want", "need", "expect", "wanted", "needed", "expected", "demand", "request"].contains(verb)
    rest.removeFirst()
    spoken.append(verb + colon)
    if let word = rest.first, Self.possessives.contains(word.key), isOwn(rest.dropFirst()) {
      spoken.append("your")
      rest.removeFirst()
    }
    if verb.hasPrefix("ask") || verb.hasSuffix("asking"), let word = rest.first, word.key == "for", !word.endsClause {
      spoken.append("for")
      rest.removeFirst()
      doesWant = true
    }
    if doesWant, colon.isEmpty, Article.isMissing(before: rest), let word = rest.first {
      spoken.append(Article.article(before: word.key))
    }
    return true
  }

  /// "Wants her money back", "needs their own contact": it can only be their own.
  private func isOwn(_ words: ArraySlice<TypedWord>) -> Bool {
    words.first?.key == "own"
      || doesWant && words.first.map { $0.key != "back" && $0.key != "to" } == true
        && words.prefix(3).contains { $0.key == "back" }
  }

  private func isFeeling() -> Bool {
    guard let key = rest.first?.key else { return false }
    if Self.degrees.contains(key) { return rest.dropFirst().first.map { Self.feelings.contains($0.key) } == true }
    return Self.feelings.contains(key)
  }

  /// "Needs to be fixed by Monday": the thing may be what needs it. Only a person needs to know or to be told.
  private func mayMeanAThing(_ key: String) -> Bool {
    guard key.hasPrefix("need"), isPlural || !hasSubject else { return false }
    let next = rest.dropFirst().map(\.key).prefix(3)
    guard next.first == "to" else { return next.first?.hasSuffix("ing") == true && next.first != "something" }
    let deed = next.dropFirst().first == "be" ? next.last : next.dropFirst().first
    return deed.map { !Self.deedsOfPersons.contains($0) } ?? true
  }

  /// "Furious about the invoice": a feeling without a verb, alone or with its reason: no "angry customer".
  private func isFeelingAboutSomething() -> Bool {
    let words = rest.drop { Self.degrees.contains($0.key) }
    guard let first = words.first, Self.feelings.contains(first.key) else { return false }
    let next = words.dropFirst().first?.key ?? ""
    if next.isEmpty { return !["sick", "tired", "sorry", "fed", "mad"].contains(first.key) }
    return ["about", "that", "with", "at", "of", "by", "over", "because", "up"].contains(next)
      || next == "in" && words.dropFirst(2).first?.key == "front"
  }

  /// "Had to explain this to her board", "my own customers": with nobody else about, what belongs to somebody is theirs.
  private mutating func turnOwn() {
    guard !isPronoun,
      !rest.contains(where: { Self.otherSubjects.contains($0.key) || EnglishWords.secondPerson.contains($0.key) })
    else { return }
    var turned: [TypedWord] = []
    for (index, word) in zip(rest.indices, rest) {
      let before = turned.last?.key ?? spoken.last ?? ""
      // "Wants her to call", "told her Friday": somebody, and not what is hers.
      if word.key == "her", !word.isQuoted,
        rest[index...].dropFirst().first.map({ Self.belongings.contains($0.key) }) != true
      {
        turned.append(word)
        continue
      }
      // "Our tech his job", "Kev his money": then it may be theirs.
      let isOfAnother = turned.contains { $0.key == "our" || $0.text.first?.isUppercase == true && $0.key.count > 1 }
      if !word.isQuoted, !isOfAnother, let own = Self.ownWords[word.key] {
        turned.append(TypedWord(text: word.saying(own), key: own, isQuoted: false))
      } else if !word.isQuoted, word.key == "own", Self.verbsBeforeOwn.contains(before) {
        turned.append(TypedWord(text: "your " + word.text, key: "own", isQuoted: false))
      } else {
        turned.append(word)
      }
    }
    rest = turned[...]
  }

  /// The rest as typed, provided that nothing in it speaks of somebody else or to somebody else.
  private mutating func finished() -> String? {
    // A "your" that was typed is the customer's, and means us.
    guard !rest.contains(where: { !$0.isQuoted && EnglishWords.secondPerson.contains($0.key) }) else { return nil }
    turnOwn()
    let others = EnglishWords.thirdPerson
    guard !rest.contains(where: { !$0.isQuoted && others.contains($0.key) }) else { return nil }
    var said = spoken
    var previous: TypedWord?
    for (index, word) in zip(rest.indices, rest) {
      if previous != nil, previous?.key != "or", !word.isQuoted, Self.wishes.contains(word.key),
        !(previous?.endsClause ?? false),
        previous?.key != "and", previous?.key != "but"
      {
        // "Doesn't want a discount wants it to work": two sentences in one.
        return nil
      }
      if previous?.key == "or", let threat = Self.threats[word.key] {
        said.append("you'll " + word.saying(threat))
        previous = word
        continue
      }
      let joins = previous.map { ["and", "but", "or"].contains($0.key) || $0.endsClause } ?? false
      if joins, !word.isQuoted {
        guard let joined = joinedVerb(word, after: previous, before: rest[index...].dropFirst().first) else {
          return nil
        }
        said.append(joined)
      } else {
        said.append(word.text)
      }
      previous = word
    }
    return said.joined(separator: " ")
  }

  /// "Wants a refund and *expects* a call": the same subject, so the same form. Nil where the subject is in doubt.
  private func joinedVerb(_ word: TypedWord, after previous: TypedWord?, before next: TypedWord?) -> String? {
    let isSure = (doesWant || spoken.contains("feel")) && previous?.endsSentence == false
    let subject = previous?.endsClause == true ? "you " : ""
    if word.key == "is", let next, Self.feelings.contains(next.key) { return isSure ? subject + "are" : nil }
    if ["is", "was", "has", "does", "doesn't", "doesnt", "can't", "won't"].contains(word.key) { return nil }
    guard let base = Self.verbs[word.key] else { return word.text }
    guard isSure, word.key != "needs" else { return nil }
    return subject + base + word.text.dropFirst(word.key.count)
  }
}
