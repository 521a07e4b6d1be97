/// The spelling of what we write to a customer, and of the dates in it. What people typed stays as they typed it.
package enum Spelling: String, CaseIterable, Hashable, Sendable {
  case british, american

  /// A text of ours, which is written the British way.
  package func spelt(_ text: String) -> String {
    guard self == .american else { return text }
    var spelt = ""
    var word = ""
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        spelt += Spelling.american(word)
        word = ""
        spelt.append(character)
      }
    }
    spelt += Spelling.american(word)
    return spelt.replacing("Yours sincerely", with: "Sincerely")
  }

  private static func american(_ word: String) -> String {
    guard let other = inAmerica[word.lowercased()] else { return word }
    return word.first?.isUppercase == true ? other.prefix(1).uppercased() + other.dropFirst() : other
  }

  /// The words of letters that differ; a word and all its forms.
  private static let inAmerica: [String: String] = [
    "analyse": "analyze", "analysed": "analyzed", "apologise": "apologize", "apologised": "apologized",
    "apologising": "apologizing", "behaviour": "behavior", "cancelled": "canceled", "cancelling": "canceling",
    "catalogue": "catalog", "centre": "center", "cheque": "check", "colour": "color", "enquiry": "inquiry",
    "enquiries": "inquiries", "favour": "favor", "favourable": "favorable", "finalise": "finalize",
    "finalised": "finalized", "fulfil": "fulfill", "honour": "honor", "honoured": "honored", "judgement": "judgment",
    "labelled": "labeled", "licence": "license", "neighbouring": "neighboring", "organisation": "organization",
    "organise": "organize", "organised": "organized", "prioritise": "prioritize", "prioritised": "prioritized",
    "programme": "program", "realise": "realize", "realised": "realized", "recognise": "recognize",
    "recognised": "recognized", "summarise": "summarize", "summarised": "summarized", "travelled": "traveled",
    "whilst": "while",
  ]
}

/// How a letter speaks: as to somebody one knows, or with more distance.
package enum LetterTone: String, CaseIterable, Hashable, Sendable { case warm, formal }
