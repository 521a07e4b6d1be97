import Language

/// What somebody wants of an escalation, before anyone has said that it may.
package enum EscalationIntent: Hashable, Sendable {
  case open(account: String, call: String?)
  case nameAccount(String)
  case join(call: String)
  case leave(call: String)
  case keep([CallReference], on: CivilDate)
  /// It was not done after all.
  case takeBack([CallReference])
  case waive([CallReference], why: String)
  /// Nobody looks at it until that day.
  case snooze([CallReference], until: CivilDate, why: String)
  case wake([CallReference])
  case give(CallReference, to: Actor)
  case move(CallReference, to: Due, why: String?, from: Due?)
  case setTerm(CallReference, Action.Term?)
  case remark(CallReference, String)
  /// The issues in the order in which they hurt, or what is to be done in the order in which it is done.
  case rank([CallReference])
  case rate(severity: Int)
  case nameOwner(String)
  case setExit(String)
  /// How far it has come, and what its calls have brought.
  case stage(Stage, Escalation.Standing)
  /// They said in this call that it is solved.
  case close(call: String)
  case withdraw
}

/// Why an escalation did not take something.
package enum EscalationRefusal: Error, Hashable, Sendable {
  case alreadyOpen
  case notOpen
  case nameless
  /// Calls belong to it.
  case needed
  case keptAlready(CallReference)
  case notSnoozed(CallReference)
  case stage(Stage.Refusal)
  /// Why it is waived or put off was not said.
  case noReason
  case closedAlready
}
