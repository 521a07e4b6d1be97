import Calls
import Language
import LineEditing
import Storage

/// The calls that are stored: number, when, how it stands, and with whom.
enum CallsView {
  static func table(_ calls: [CallOutline], now: CivilDate) -> Table {
    Table(
      calls.map { call in
        let began = call.beganAt.civil
        let who = [call.account, call.contact].compactMap { $0 }.joined(separator: ", ")
        let state =
          call.isDiscarded
          ? "thrown away"
          : call.isPreparation
            ? "prepared"
            : call.isEnded ? "finished" : call.steps == 1 ? "open" : "open at \(call.step)/\(call.steps) \(call.place)"
        let heat = call.heat.map { ", heat \($0)" } ?? ""
        return [
          StyledText("\(call.number)", .strong), StyledText("\(WhenWords.day(began.date, now: now)) \(began.time)"),
          StyledText(state + heat, .muted), StyledText(who.isEmpty ? "no name yet" : who),
        ]
      }, noun: "Call")
  }

  static var more: Paragraph { Paragraph(StyledText("There are more: calls --all lists every one.", .muted)) }

  /// That there are more.
  static func earlier(_ count: Int) -> Paragraph {
    Paragraph(StyledText("\(count) earlier call\(count == 1 ? "" : "s"): calls --all lists every one.", .muted))
  }
}
