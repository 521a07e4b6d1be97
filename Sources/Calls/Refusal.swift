import Language

/// Why a line was not taken. The cases carry facts; the words are made below, and repeat nothing that was said but
/// the words of a date.
package enum Refusal: Error, Hashable, Sendable {
  case unknownCommand(near: String?)
  case ambiguousCommand([String])
  case notInHelp(near: String?)
  case mustBeWrittenOut(String)
  /// Words after a command that takes none; `instead` is what they may have wanted.
  case takesNothing(String, instead: String?)
  case nothingAfter(String, example: String)
  case noDate(String)
  case pastDate(String)
  /// Today, and no hour, after the working hours.
  case dayIsOver(CivilTime)
  case unreadableDate(String, hint: String)
  case theirZoneUnknown, noSuchZone, noSuchMail
  case noSuch(Reference)
  case noReference(example: String)
  case wrongKind(Reference, wants: String)
  case nothingBefore
  case unreadableAmount
  case heatOutOfRange
  case severityOutOfRange
  case noSuchStep(near: String?, steps: [String])
  case stepDoesNotApply(String)
  case noSuchFact(near: String?, facts: [String])
  case noSuchChoice(fact: String, choices: [String])
  case noSuchAnswer(fact: String, example: String)
  case noSuchDigit(highest: Int)
  case noQuestionForWords
  /// To a question of the program; with one that is.
  case noAnswer(String)
  case nothingToUndo, nothingToRedo, nothingToSplit
  case nothingToConfirm, nothingToOffer, nothingToAgree, nothingToApprove, nothingToDecline
  case remedyNotOffered(Int)
  case keptAlready(Reference)
  case solvedAlready(Int)
  case notSolved(Int)
  /// It is promised by that date already.
  case sameDate(Reference)
  case sameTerm(Reference, Action.Term?)
  case noTerm
  /// A day on which something was done that has not come yet.
  case dayToCome
  /// Until that day nothing can be put off: it is today, or over.
  case dayIsNow
  case atTheEnd, atTheStart
  case accountUnknown
  /// The escalation is this account's.
  case otherAccount(String)
  case inThatEscalation
  case noSuchEscalation(Int)
  case noSuchDetour(near: String?, names: [String])
  case notInDetour
  case noNewerBook(String)
  /// No book begins so; `near` are those that may be meant.
  case noSuchBook(near: [String])
  case hasThatBook(String)
  case holdOutOfRange, notOnHold
  case callEnded
  /// It had ended before it was reopened.
  case endedBefore
  case callDiscarded, callNotDiscarded
  /// The leader has not let anybody write.
  case scribeNotAllowed(leader: String)
  /// A line that is not a scribe's to decide.
  case leaderDecides(leader: String)
  case privateFromScribe

  /// Whether the line is right and only comes at the wrong moment, so that nothing in it can be mended.
  package var isOnlyForNow: Bool {
    switch self {
    case .nothingBefore, .stepDoesNotApply, .nothingToUndo, .nothingToRedo, .nothingToSplit, .nothingToConfirm,
      .nothingToOffer, .nothingToAgree, .nothingToApprove, .nothingToDecline, .notOnHold, .hasThatBook,
      .remedyNotOffered, .keptAlready, .solvedAlready, .notSolved, .sameDate, .sameTerm, .atTheEnd, .atTheStart,
      .accountUnknown,
      .inThatEscalation,
      .notInDetour, .noNewerBook, .callEnded, .endedBefore, .callDiscarded, .callNotDiscarded,
      .noQuestionForWords, .scribeNotAllowed, .leaderDecides:
      true
    case .noSuchDigit(let highest): highest == 0
    case .noTerm, .unknownCommand, .ambiguousCommand, .notInHelp, .mustBeWrittenOut, .takesNothing, .nothingAfter,
      .noDate,
      .pastDate, .dayIsOver,
      .unreadableDate, .theirZoneUnknown, .noSuchZone, .noSuchMail, .noSuch, .noReference, .wrongKind,
      .unreadableAmount,
      .heatOutOfRange, .severityOutOfRange, .noSuchStep, .noSuchFact, .noSuchChoice, .noSuchAnswer,
      .noSuchDetour, .noSuchBook, .holdOutOfRange, .dayToCome, .dayIsNow, .otherAccount, .noSuchEscalation,
      .privateFromScribe,
      .noAnswer:
      false
    }
  }

  package var message: String {
    switch self {
    case .unknownCommand: "there is no such command"
    case .ambiguousCommand: "that could be more than one command"
    case .notInHelp: "no command has that word"
    case .mustBeWrittenOut(let name): "/\(name) is always written out"
    case .takesNothing(let name, _): "/\(name) stands alone"
    case .nothingAfter(let what, _): "\(what) needs some words"
    case .noDate: "no date that I can read"
    case .pastDate(let when): "\(when) is in the past"
    case .dayIsOver(let closing): "today until \(closing) is over"
    case .unreadableDate(let reason, _): reason
    case .theirZoneUnknown: "their zone is not known"
    case .noSuchZone: "there is no such zone"
    case .noSuchMail: "that is no mail address"
    case .noSuch(let reference): "there is no \(reference)"
    case .noReference: "it needs to know which one"
    case .wrongKind(let reference, let wants): "\(reference) is no \(wants)"
    case .nothingBefore: "there are no words before it to make an issue of"
    case .unreadableAmount: "the amount cannot be read"
    case .heatOutOfRange: "heat is a number from 0 calm to 10 furious"
    case .severityOutOfRange: "severity is a number from 1 to 4"
    case .noSuchStep: "there is no such step"
    case .stepDoesNotApply(let step): "the step \(step) does not apply with the facts as they are"
    case .noSuchFact: "there is no such fact"
    case .noSuchChoice(let fact, _), .noSuchAnswer(let fact, _): "that is no answer to \(fact)"
    case .noSuchDigit(let highest): highest == 0 ? "no question with choices was shown" : "there is no such choice"
    case .noQuestionForWords: "no question waits for words"
    case .noAnswer: "that is no answer to it"
    case .nothingToUndo: "there is nothing to take back"
    case .nothingToRedo: "there is nothing to bring back"
    case .nothingToSplit: "there is no note of several lines"
    case .nothingToConfirm: "there is no issue to confirm"
    case .nothingToOffer: "there is no remedy to offer"
    case .nothingToAgree: "there is no offered remedy and no new action to agree to"
    case .nothingToApprove: "no remedy waits for approval"
    case .nothingToDecline: "no remedy was offered that has no answer yet"
    case .remedyNotOffered(let number): "r\(number) was not offered to them yet"
    case .keptAlready(let reference): "\(reference) is kept already"
    case .solvedAlready(let number): "i\(number) is solved already"
    case .notSolved(let number): "i\(number) is not called solved"
    case .sameDate(let reference): "\(reference) is promised by then already"
    case .sameTerm(let reference, let term):
      "\(reference) is \(term.words)\(term == nil ? "" : " already")"
    case .noTerm: "short or long is missing"
    case .dayToCome: "that day is still to come"
    case .dayIsNow: "that day is not to come"
    case .atTheEnd: "this is the last step"
    case .atTheStart: "this is the first step"
    case .accountUnknown: "the account is not known yet"
    case .otherAccount(let account): "that escalation belongs to \(account)"
    case .inThatEscalation: "the call belongs to it already"
    case .noSuchEscalation(let number): "there is no escalation \(number)"
    case .noSuchDetour: "there is no such detour"
    case .notInDetour: "this is no detour"
    case .noNewerBook(let name): "there is no newer \(name)"
    case .noSuchBook: "there is no such playbook"
    case .hasThatBook(let name): "the call is led by \(name) already"
    case .holdOutOfRange: "a hold is 1 to 60 minutes"
    case .notOnHold: "they are not on hold"
    case .callEnded: "this call is finished"
    case .endedBefore: "this call was finished once, and its letter may be with them"
    case .callDiscarded: "this call was thrown away"
    case .callNotDiscarded: "this call was not thrown away"
    case .scribeNotAllowed(let leader): "\(leader.isEmpty ? "the leader" : leader) has not let you write in this call"
    case .leaderDecides(let leader): "that is for \(leader.isEmpty ? "the leader" : leader) to decide"
    case .privateFromScribe: "private lines are for the leader's own eyes"
    }
  }

  /// What to do about it, always with something that can be typed.
  package var hint: String {
    switch self {
    case .unknownCommand(let near): near.map { "did you mean /\($0)?" } ?? "/help lists them"
    case .ambiguousCommand(let names): names.map { "/\($0)" }.joined(separator: " or ")
    case .notInHelp(let near): near.map { "did you mean /help \($0)?" } ?? "/help all lists every command"
    case .mustBeWrittenOut(let name): "type /\(name)"
    case .takesNothing(let name, let instead): instead ?? "type /\(name) and nothing behind it"
    case .nothingAfter(_, let example): "like \(example)"
    case .noDate(let example): "like \(example)"
    case .dayIsOver: "name an hour to come, like today 22:00, or another day, like tomorrow 9am"
    case .pastDate: "name a day or an hour to come, like tomorrow 4pm"
    case .unreadableDate(_, let hint): hint
    case .theirZoneUnknown: "/contact NAME, America/New_York names it; or say it in your own time"
    case .noSuchZone: "a city's zone, like Europe/Paris or America/New_York"
    case .noSuchMail: "like /contact Dana Reyes, CFO, dana@northwind.example"
    case .noSuch: "/list shows what there is"
    case .noReference(let example): "like \(example)"
    case .wrongKind(_, let wants): "/list shows every \(wants)"
    case .nothingBefore: "type ! and a few words"
    case .unreadableAmount: "write one in digits, like $2400 refund; to name none, words first: $next delivery free"
    case .heatOutOfRange: "like =7"
    case .severityOutOfRange: "1 their business stands still, 2 badly hurt, 3 hurt, 4 annoyed"
    case .noSuchStep(let near, let steps): near.map { "did you mean \($0)?" } ?? steps.joined(separator: ", ")
    case .stepDoesNotApply: "/fact shows what decides it"
    case .noSuchFact(let near, let facts): near.map { "did you mean \($0)?" } ?? facts.joined(separator: ", ")
    case .noSuchChoice(_, let choices): "one of: \(choices.joined(separator: ", "))"
    case .noSuchAnswer(_, let example): "like \(example)"
    case .noSuchDigit(let highest): highest == 0 ? "/fact NAME shows one, /fact lists them" : "/1 to /\(highest)"
    case .noQuestionForWords: "/fact NAME shows one, /fact lists them"
    case .noAnswer(let example): example
    case .nothingToUndo, .nothingToRedo: "/list shows what stands"
    case .nothingToSplit: "/lines n3 names the note"
    case .nothingToConfirm: "! and a few words makes one"
    case .nothingToOffer: "$ and a few words notes one"
    case .nothingToAgree: ">me: what, when plans an action; /offered says a remedy was said"
    case .nothingToApprove: "/list shows the remedies"
    case .nothingToDecline: "/declined r1 names the one"
    case .otherAccount(let account): "/account \(account) first, if it is theirs"
    case .inThatEscalation: "/escalation new opens another one"
    case .noSuchEscalation: "evenkeel escalations lists them"
    case .solvedAlready(let number): "/reopen i\(number) if it came back"
    case .notSolved(let number): "/solved i\(number) how, once they say so"
    case .sameDate: "/list shows all dates"
    case .sameTerm: "/list shows which is which"
    case .noTerm: "/term a1 short helps now, /term a1 long keeps it from coming back"
    case .keptAlready(let reference): "/list shows since when, /edit \(reference) promises it anew"
    case .dayIsNow: "name one after today, like Friday"
    case .dayToCome: "name the day it was done, like yesterday"
    case .remedyNotOffered(let number): "/offered \(number) once you have said it"
    case .atTheEnd: "/done ends the call, /tray shows what is open"
    case .atTheStart: "/next goes on"
    case .accountUnknown: "/account NAME"
    case .noSuchDetour(let near, let names): near.map { "did you mean \($0)?" } ?? names.joined(separator: ", ")
    case .notInDetour: "/detour names those there are"
    case .noNewerBook: "the call goes on with the one it has"
    case .noSuchBook(let near):
      near.isEmpty ? "Tab behind /book lists them" : "did you mean \(near.joined(separator: " or "))?"
    case .hasThatBook: "/book NAME goes over to another, /book update to a newer one"
    case .holdOutOfRange: "like /hold 5m, and /hold off when you are back"
    case .notOnHold: "/hold 5m puts them on hold"
    case .callEnded: "evenkeel resume reopens it"
    case .endedBefore: "/done ends it again, /leave leaves it open"
    case .callDiscarded: "evenkeel resume and its number takes it back"
    case .callNotDiscarded: "/discard throws it away"
    case .scribeNotAllowed(let leader):
      "ask \(leader.isEmpty ? "them" : leader) to type /scribe; /whisper TEXT reaches them now"
    case .leaderDecides: "you can write down what is said; /whisper TEXT says the rest"
    case .privateFromScribe: "leave it out, or make it a note"
    }
  }
}
