import Calls
import Language

/// Who reads a document.
package enum Reader: String, CaseIterable, Sendable {
  case `internal`, customer, executive, crm
}

/// A form in which documents are written. Each is one file and one entry here; a reader for whom it has no document is nil.
package struct DocumentFormat: Sendable {
  /// As one asks for it; also the ending of the file.
  package let name: String
  /// Whether it is read as it stands, and not by a program first.
  package var isForPeople = false
  /// All there is to say, for us.
  package var summary: (@Sendable (CallRecord) -> String)?
  /// What the customer gets.
  package var letter: (@Sendable (CustomerMail) -> String)?
  /// Three lines for somebody who decides.
  package var executive: (@Sendable (ExecutiveBrief) -> String)?
  /// One activity for a customer relationship system.
  package var activity: (@Sendable (CallRecord) -> String)?

  package static let all = [markdown, text, html, mail, calendar, csv, json]

  package static func named(_ name: String) -> DocumentFormat? { all.first { $0.name == name } }

  package func isThere(for reader: Reader) -> Bool {
    switch reader {
    case .internal: summary != nil
    case .customer: letter != nil
    case .executive: executive != nil
    case .crm: activity != nil
    }
  }

  /// "internal md txt html ics csv json; customer md txt html eml ics; executive md txt html; crm csv"
  package static var pairs: String {
    Reader.allCases.map { reader in
      all.filter { $0.isThere(for: reader) }.reduce(reader.rawValue) { "\($0) \($1.name)" }
    }.joined(separator: "; ")
  }
}

/// What tells one version of a document from the next: the same events give the same stamp.
package struct DocumentStamp: Hashable, Sendable {
  /// The call's id, the same for all its documents.
  package let call: String
  /// Grows with each line of the call, and from one call of an escalation to the next.
  package let revision: Int
  /// When the last of them was written.
  package let at: Moment

  init(call: String, revision: Int, at moment: Moment) {
    (self.call, self.revision, at) = (call, revision, moment)
  }

  package init(of call: Call, id: String) {
    (self.call, revision) = (id, call.state.linesBefore + call.log.count)
    at = call.log[call.log.count - 1].at
  }

  /// An address in no domain there is, for what only has to differ.
  /// - Parameter source: the id of the call it belongs to, where that is another one.
  func address(_ part: String, of source: String? = nil) -> String { "\(source ?? call)-\(part)@evenkeel.invalid" }
}
