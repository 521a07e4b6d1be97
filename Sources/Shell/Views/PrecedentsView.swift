import Calls
import Language
import LineEditing
import Reports
import Surroundings

/// `/precedent`: what was granted for the like, and the question that goes before one more.
enum PrecedentsView {
  private static let most = 5

  static func blocks(_ precedents: Precedents, account: String?, today: CivilDate) -> [any Block] {
    let rows = precedents.grants.prefix(most).map { grant in
      // Most say in their words what they cost.
      let cost = grant.text.contains(where: \.isNumber) ? nil : grant.cost.map { ", \($0.words)" }
      let issue = grant.issues.first.map { " (for: \($0.shortened(to: 50)))" } ?? ""
      return [
        StyledText(grant.name, .strong), StyledText(WhenWords.day(grant.day, now: today), .muted),
        StyledText(grant.account ?? "no name yet"),
        StyledText(grant.text.shortened(to: 60) + (cost ?? "")) + StyledText(issue, .muted),
      ]
    }
    let list: [any Block] =
      rows.isEmpty
      ? [Paragraph("Nothing like it was granted before.", indent: 2)] : [Table(rows, noun: "Granted", indent: 2)]
    return list + counts(precedents, account, today)
      + [
        Paragraph("Would you give it to everyone in their place? Would you call it fair if you were them?", indent: 2)
      ]
  }

  private static func counts(_ precedents: Precedents, _ account: String?, _ today: CivilDate) -> [any Block] {
    let more = precedents.grants.count > most ? "\(precedents.grants.count) in all. " : ""
    let sum = precedents.sums.isEmpty ? "" : ", \(precedents.sums.map(\.words).joined(separator: " and "))"
    let count = precedents.recent.count
    let like = precedents.grants.isEmpty ? nil : "\(more)In the last six months \(count)\(count == 0 ? "" : sum)."
    let theirs = precedents.theirs.max { $0.day < $1.day }.map { last in
      let name = account ?? "They"
      let times = precedents.theirs.count
      return
        "\(name) had \(times == 1 ? "something" : "\(times) things") from us in the last six months, the last on \(WhenWords.day(last.day, now: today)): \(last.text.shortened(to: 50)). No goodwill on top."
    }
    return [
      like.map { Paragraph(StyledText($0), indent: 2, hanging: 2) },
      theirs.map { Paragraph(StyledText($0, .caution), indent: 2, hanging: 2) },
    ]
    .compactMap(\.self)
  }
}

extension CallSession {
  /// - Parameter words: what is like it; the points of this call where nothing is said.
  func showPrecedents(_ words: String) throws {
    let text = words.isEmpty ? call.state.issues.compactMap { $0?.text }.joined(separator: " ") : words
    guard text.contains(where: \.isLetter) else {
      throw Failure(.usage, "what is like it?", hint: "/precedent late delivery, or ! writes down a point first")
    }
    console.show(
      PrecedentsView.blocks(
        try world.precedents(like: text, for: call.state.account, besides: writer.number),
        account: call.state.account, today: world.clock.now.civil.date))
  }
}
