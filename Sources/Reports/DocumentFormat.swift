/// A form in which documents are written. Each is one file and one entry here; a document that it has no form for is nil.
package struct DocumentFormat: Sendable {
  /// As one asks for it; also the ending of the file.
  package let name: String
  /// The summary for us.
  package let summary: @Sendable (CallRecord) -> String
  /// The letter to the customer.
  package let letter: @Sendable (Letter) -> String

  package static let all = [markdown]

  package static func named(_ name: String) -> DocumentFormat? { all.first { $0.name == name } }
}
