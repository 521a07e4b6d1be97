import Language

/// One remedy as somebody typed it, and what it says. `Evaluation/amounts/README.md` tells of the rows.
package struct AmountRow: EvaluatedRow {
  package let text: String
  let settingsCurrency: String
  let amount: String?
  let currency: String?
  let okToRefuse: Bool?
  let mustRefuse: Bool?

  package var wanted: String { mustRefuse == true ? "refused" : amount.map { "\(currency ?? "") \($0)" } ?? "text" }

  package var read: String {
    if Money.isUnreadable(in: text, currency: settingsCurrency) { return "refused" }
    return Money.found(in: text, currency: settingsCurrency).map { "\($0.currency) \($0.amount)" } ?? "text"
  }

  package var isRight: Bool { read == wanted || read == "refused" && okToRefuse == true }
}
