import Calls
import Language
import LineEditing
import Reports

/// The numbers of the page, in the terminal.
enum StatsView {
  static func blocks(_ overview: Overview, on paper: Paper) -> [any Block] {
    let rows = overview.lines.map { LabelledList.Row($0.label, StyledText($0.text)) }
    let months = overview.numbers.months.map { month -> [StyledText] in
      let (kept, due) = (month.all.kept, month.all.due)
      let bar = Bar(value: due == 0 ? 0 : (kept * 10 + due / 2) / due, most: 10)
      return [StyledText(month.name), bar.beside(month.all.words, on: paper)]
    }
    let severities = (1...4).compactMap { level -> String? in
      let count = overview.numbers.open.count { $0.severity == level }
      return count == 0 ? nil : "\(count) of severity \(level)"
    }
    let open =
      overview.numbers.open.isEmpty
      ? "none" : ([String(overview.numbers.open.count)] + severities).joined(separator: ", ")
    let heats = overview.numbers.open.filter { $0.heats.count > 1 }.prefix(10).map { open in
      [StyledText(open.account), Sparkline(values: open.heats, most: 10).beside("heat", on: paper)]
    }
    return [LabelledList([LabelledList.Row("open", StyledText(open))] + rows, labelWidth: 23, style: .plain)]
      + (months.isEmpty ? [] : [Gap(), Table(months, noun: "Due in", indent: 2)])
      + (heats.isEmpty ? [] : [Gap(), Table(Array(heats), noun: "Account", indent: 2)])
  }
}
