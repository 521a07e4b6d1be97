/// One typed fragment and how it can be read out to the customer. Reworded only where that is certain.
package struct SpokenFragment: Sendable, Hashable {
  package let frame: Frame
  /// What is said inside the frame.
  package let words: String
  /// What closes the sentence.
  let ending: String
  /// Whether they ask something, in a frame that is not about asking.
  private let asks: Bool
  /// Whose words they are, where they are not those of the one on the line.
  private(set) var speaker: String?

  /// `inTheirWords` says that the text is the customer's, word for word: then nothing in it changes.
  package init(_ text: String, inTheirWords: Bool = false, speaker: String? = nil, limit: Int = 240) {
    // Of a longer line nobody hears the end: it is cut to a breath anyway.
    self.init(String(text.prefix(Self.longest)), inTheirWords: inTheirWords, limit: limit)
    self.speaker = speaker
  }

  /// In characters; far more than `limit` leaves of it.
  static let longest = 4_000

  private init(_ text: String, inTheirWords: Bool, limit: Int) {
    switch Sayable(text, inTheirWords: inTheirWords) {
    case .all: self.init(whole: text, inTheirWords: inTheirWords, limit: limit)
    case .only(let rest):
      self.init(whole: rest, inTheirWords: inTheirWords, limit: limit)
      // Half of a note whose other half called somebody something is not to be read as it stands.
      if frame == .asNoted, Insult.isIn(text) { self.init(.addressed, Self.feeling, ending: ".") }
    case .feeling: self.init(.addressed, Self.feeling, ending: ".")
    case .parked: self.init(.addressed, Self.parked, ending: ".")
    }
  }

  /// Of words that may all be said.
  private init(whole text: String, inTheirWords: Bool, limit: Int) {
    let isQuote = inTheirWords || QuotationMarks.content(of: QuotationMarks.straight(text.onOneLine)) != nil
    if isQuote {
      let quote = SpokenQuote(text, limit: limit)
      self.init(.inTheirWords, quote?.text ?? "", ending: quote?.ending ?? "", asks: quote?.isQuestion ?? false)
    } else {
      self.init(reading: TypedText(text), limit: limit)
    }
  }

  init(_ frame: Frame, _ words: String, ending: String, asks: Bool = false) {
    self.frame = frame
    self.words = words
    self.ending = ending
    self.asks = asks
  }

  /// Whether there is anything to say: a line of dots is nothing.
  package var isEmpty: Bool { words.isEmpty }

  /// The whole sentence. Nil when there is nothing to say. `notesBefore` counts the notes already read out in the
  /// same breath, so that they are not all announced alike.
  package func spoken(after lead: SpokenLead, notesBefore: Int = 0) -> String? {
    guard !isEmpty else { return nil }
    return opening(lead, notesBefore: notesBefore) + words(after: lead) + ending
  }

  private func opening(_ lead: SpokenLead, notesBefore: Int) -> String {
    let announcement = announcement(notesBefore: notesBefore)
    switch lead {
    case .ordinal(let words):
      if frame == .labelled { return words + ", " }
      return announcement.map { words + ", " + $0 + " " } ?? words + ": "
    case .sentence(let words):
      if frame == .labelled { return words + ". " }
      return announcement.map { words + ". " + $0.startingSentence + " " } ?? words + ": "
    case .none: return announcement.map { $0.startingSentence + " " } ?? ""
    }
  }

  private func words(after lead: SpokenLead) -> String {
    switch lead {
    case .ordinal: words
    case .sentence: frame == .labelled ? words.startingSentence : words
    case .none: announcement(notesBefore: 0) == nil ? words.startingSentence : words
    }
  }

  private func announcement(notesBefore: Int) -> String? {
    switch frame {
    case .plain, .labelled, .addressed: nil
    case .question: "you ask:"
    case .reportedQuestion: "you ask"
    case .reported: "you told me"
    case .asNoted: notesBefore == 0 ? "I have down:" : "I also have down:"
    case .inTheirWords:
      if let speaker { asks ? "\(speaker) asked:" : "\(speaker) said:" } else { asks ? "you asked:" : "in your words:" }
    }
  }

  /// Said where what they called us, or ours, is not to be repeated.
  static let feeling = "you're very unhappy with how this has gone"
  /// Said where all there is was their own doing, which waits.
  static let parked = "there's one thing more you told me, and we'll come back to it"
}
