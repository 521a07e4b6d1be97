import Language

/// The letter to the customer as blocks of meaning, made from the customer-safe record alone. A form of a document writes
/// them down; what people typed is told apart from our own words, so that it can be made safe there.
package struct Letter: Hashable, Sendable {
  package enum Words: Hashable, Sendable {
    case ours(String)
    case typed(String)
  }

  package enum Block: Hashable, Sendable {
    /// One line or several that stay lines.
    case paragraph([[Words]])
    case list([[Words]], isNumbered: Bool)
  }

  /// What it is about, as the subject of a mail.
  package let subject: [Words]
  package let blocks: [Block]

  /// Who writes it, and how: all that a letter takes from the settings.
  package struct Style: Hashable, Sendable {
    /// Who signs; never a login. Nil where nobody is known.
    package var signature: String?
    package var company: String?
    package var tone: LetterTone
    package var spelling: Spelling

    package init(
      signature: String?, company: String? = nil, tone: LetterTone = .warm, spelling: Spelling = .british
    ) {
      (self.signature, self.company, self.tone, self.spelling) = (signature, company, tone, spelling)
    }
  }
}

extension [Letter.Words] {
  /// As it stands, in no form.
  var plain: String {
    map { words in
      switch words {
      case .ours(let text), .typed(let text): text
      }
    }.joined()
  }
}
