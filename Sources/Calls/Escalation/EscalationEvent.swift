import Language

/// What happened in an escalation. Append-only; its state is a fold over its events. They name calls by their ids, never by
/// the numbers people type.
package enum EscalationEvent: Hashable, Sendable {
  /// Opened for an account: by a call, which then belongs to it, or by hand.
  case opened(account: String, call: String?)
  /// The account goes by another name.
  case accountNamed(String, from: String)
  case callJoined(String)
  /// The call that had joined belongs to another one, or to none.
  case callLeft(String)
  /// What was promised in its calls is done, on that day; said outside a call.
  case kept([CallReference], on: CivilDate)
  /// It is not done after all.
  case notKept([CallReference])
  /// What was promised is not to be done any more, and why.
  case waived([CallReference], why: String)
  /// Nobody looks at it until that day, and why; it is promised by the same date as before.
  case snoozed([CallReference], until: CivilDate, why: String)
  /// It is looked at again.
  case woken([CallReference])
  /// Somebody else does it now.
  case given(CallReference, to: Actor)
  /// It has another date than before, and why, where somebody said.
  case moved(CallReference, to: Due, why: String?, from: Due?)
  /// What an action is for; nil where that is not said any more.
  case termSet(CallReference, Action.Term?)
  /// What the team is to know of it; empty where nothing is.
  case remarked(CallReference, String)
  /// The order of the issues, or of what is to be done; what is not among them comes after.
  case ranked([CallReference])
  case severityRated(Int)
  /// Who answers for it.
  case ownerNamed(String)
  /// What has to hold before it can be closed; empty where nothing has to.
  case exitSet(String)
  /// How far it has come, as somebody says.
  case staged(Stage)
  /// They said that it is solved, in that call.
  case closed(call: String)
  /// It goes on, with that call.
  case reopened(call: String)
  /// Nothing needs it any more: no list shows it, and its number is not given again.
  case withdrawn
}
