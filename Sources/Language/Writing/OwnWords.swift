/// What we say ourselves of something, as a sentence to the customer: why a date moved, how a point was solved.
enum OwnWords {
  /// - Parameter text: as typed: "the tax office has to confirm the number first".
  static func line(_ text: String) -> WrittenLine {
    let words = TypedText(text).words
    let typed = TypedWord.words(of: words)
    guard !typed.isEmpty, words.isReadable else { return WrittenLine(nil, .notWhole) }
    let persons = typed.filter {
      EnglishWords.thirdPerson.contains($0.key) || EnglishWords.secondPerson.contains($0.key)
    }
    // "Their system" is the reader's most likely; of a "she" nobody can tell.
    let areBelongings = persons.allSatisfy { ["his", "her", "their", "your"].contains($0.key) && !$0.endsClause }
    guard areBelongings else { return WrittenLine(nil, .who) }
    let turned = typed.map { persons.contains($0) ? $0.saying("your") : $0.text }.joined(separator: " ")
    guard let said = sentence(turned) else { return WrittenLine(nil, .notWhole) }
    return WrittenLine(said.text, said.isWhole ? persons.isEmpty ? nil : .who : .notWhole)
  }

  /// Nil where no sentence can be made of it.
  private static func sentence(_ line: String) -> (text: String, isWhole: Bool)? {
    var said = "", isWhole = true
    for clause in ToldLine.clauses(of: line) {
      guard let written = WrittenForm.written(clause.words) else { return nil }
      if ClauseReader.isWhole(written) {
        said += clause.joint + ToldLine.inside(written)
      } else {
        guard let mended = ClauseMending.clause(written) else { return nil }
        (said, isWhole) = (said + clause.joint + ToldLine.inside(mended), false)
      }
    }
    return ("\(said.startingSentence).", isWhole)
  }
}

extension WrittenLine {
  /// What we say ourselves of something. See `OwnWords.line`.
  package init(ours text: String, known: Set<String> = []) {
    let text = String(text.prefix(SpokenFragment.longest))
    if let word = Delicate.word(in: text) {
      self.init(nil, .delicate(word))
    } else if Insult.isIn(text) {
      self.init(nil, .insult)
    } else {
      self = OwnWords.line(text).checked(against: text, known: known)
    }
  }

  /// What stands behind an issue that they call solved now.
  package static let thisIsSolved = WrittenLine("This is solved.", nil)

  /// What stands behind an issue that they had called solved and that is open.
  package static let thisCameBack = WrittenLine("This has come back since.", nil)

  /// What stands behind a promise whose date does not hold, and has no other yet.
  package static func not(by day: String) -> WrittenLine {
    WrittenLine("It will not be by \(day), as we had agreed.", nil)
  }

  /// The same with another sentence behind it; what is not certain of either is not certain. Where the other makes no sentence,
  /// the first stands alone.
  package func followed(by other: WrittenLine) -> WrittenLine {
    let both = draft.map { first in other.draft.map { "\(first) \($0)" } ?? first }
    return WrittenLine(both, doubt ?? other.doubt)
  }
}
