/// Where each rule of the advice is served: the book, the step and the line that cite it.
package struct RuleCoverage: Sendable {
  package struct Place: Hashable, Sendable {
    package let book: String
    /// A step, or the fact whose question or answer cites it.
    package let part: String
    package let line: Int
    /// What is said there; nil where a step or a fact as a whole cites the rule.
    package let text: String?
  }

  package let places: [Int: [Place]]

  package init(_ books: [Playbook]) {
    var places: [Int: [Place]] = [:]
    for book in books {
      func cite(_ rules: [Int], _ part: String, _ mark: SourceMark, _ text: String?) {
        for rule in rules {
          places[rule, default: []].append(Place(book: book.name, part: part, line: mark.line, text: text))
        }
      }
      for fact in book.facts {
        cite(fact.rules, fact.id, fact.mark, nil)
        for then in fact.choices.flatMap(\.then) { cite(then.rules, fact.id, then.mark, then.text) }
      }
      for step in book.steps {
        cite(step.rules, step.id, step.mark, nil)
        for phrase in step.phrases { cite(phrase.rules, step.id, phrase.mark, phrase.text) }
        for need in step.needs { cite(need.rules, step.id, need.mark, need.missing) }
      }
    }
    self.places = places
  }

  /// The table as Markdown: for each rule how often it is cited, and the first three texts that carry it.
  package func markdown(_ rules: RuleBook) -> String {
    var lines = ["| rule | advice | cited | served by |", "|---:|---|---:|---|"]
    for rule in rules.rules.values.sorted(by: { $0.number < $1.number }) {
      let all = places[rule.number] ?? []
      let spoken = all.filter { $0.text != nil }
      let shown = (spoken.isEmpty ? all : spoken).prefix(3).map { place in
        "`\(place.book)` \(place.part), line \(place.line)" + (place.text.map { ": \(RuleCoverage.cell($0))" } ?? "")
      }
      lines.append(
        "| \(rule.number) | \(RuleCoverage.cell(rule.text)) | \(all.count) | \(shown.joined(separator: "<br>")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing("[", with: "\\[")
  }
}
