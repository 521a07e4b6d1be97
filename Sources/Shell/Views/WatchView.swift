import Calls
import Language
import LineEditing
import Reports

/// A running call for those beside it: as it stands, and one line for each thing that happens.
enum WatchView {
  /// Who, where, how hot, and what was captured; never what is private.
  static func soFar(_ call: Call, number: Int, on paper: Paper) -> [any Block] {
    let state = call.state
    let who = [state.account, state.contact?.name].compactMap { $0 }.joined(separator: ", ")
    let leader = state.leader.isEmpty ? "" : ", led by \(state.leader)"
    let began = call.log[0].at.civil.time
    let readings = state.readings.compactMap { $0?.heat }.map(String.init)
    let (position, title) = (call.position, call.step.title)
    let place = paper.isLinear ? "\(position.spoken(title))." : position.shown(title)
    let heat =
      paper.isLinear
      ? " Heat so far: \(readings.joined(separator: ", "))." : ", heat \(readings.joined(separator: " "))"
    let head: [any Block] = [
      Paragraph(
        StyledText("Call \(number), \(who.isEmpty ? "no name yet" : who)", .title)
          + StyledText("\(leader), since \(began)", .muted), hanging: 2),
      Paragraph(StyledText(place + (readings.isEmpty ? "" : heat)), indent: 2),
    ]
    return head + (state.hasCaptured ? ListView.captured(call, on: paper, withPrivate: false) : [])
  }

  /// "10:05  n5   Sam: they ship on Friday"
  static func line(_ news: CallNews, on paper: Paper) -> Paragraph {
    if paper.isLinear { return Paragraph(StyledText(sentences(news))) }
    var text = StyledText("\(news.at.civil.time)  ", .muted)
    if let reference = news.reference { text += StyledText(reference.description.padding(to: 5), .strong) }
    if let author = news.author { text += StyledText("\(author): ", .strong) }
    let place = news.place?.shown ?? ""
    text += StyledText([news.text, place].filter { !$0.isEmpty }.joined(separator: ". Now at: "))
    if let warning = news.warning { text += StyledText(" (\(warning))", .caution) }
    return Paragraph(text, hanging: news.reference == nil ? 7 : 12)
  }

  /// "Note 5, by Sam: they ship on Friday. At 10:05."
  private static func sentences(_ news: CallNews) -> String {
    let what = news.reference.map { "\($0.kind.noun) \($0.number)" }
    let head = [what, news.author.map { "by \($0)" }].compactMap(\.self).joined(separator: ", ")
    let text = [head, news.text].filter { !$0.isEmpty }.joined(separator: ": ")
    return [text, news.place?.spoken, news.warning.map { "Warning: \($0)" }, "At \(news.at.civil.time)"]
      .compactMap(\.self).filter { !$0.isEmpty }.map(\.sentence).joined(separator: " ")
  }

  static let help: [any Block] = [
    "text, \"quote, !issue, >action, $remedy, @next word, ?question, =heat: handed in when the leader lets you",
    "/whisper TEXT: one line above the leader's prompt", "/list: what was captured", "/leave or Ctrl-D: stop watching",
  ].map { Paragraph(StyledText($0), indent: 2, hanging: 4) }
}

extension CallState {
  /// Whether a list of what was captured would show something to others.
  fileprivate var hasCaptured: Bool {
    Reference.Kind.allCases.contains { kind in
      kind != .privateNote && (0..<count(of: kind)).contains { capture(of: Reference(kind, $0 + 1)) != nil }
    }
  }
}
