import Books
import Calls
import Language
import Storage
import Surroundings

extension Failure {
  /// Any error of the rooms below, in words.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as StoreFault: self.init(fault)
    case let fault as BookFault: self.init(.badInput, fault.described, hint: "")
    case let refusal as Refusal: self.init(.badInput, refusal.message, hint: refusal.hint)
    default: self.init(.inputOutput, "something went wrong on the way to the disk", hint: "try again")
    }
  }

  /// "Mon 23 Nov 12:14" of a stored moment.
  private static func clock(_ iso: String) -> String {
    guard let civil = Moment(iso: iso)?.civil else { return iso }
    return "\(WhenWords.day(civil.date, now: civil.date)) \(civil.time)"
  }

  private init(_ fault: StoreFault) {
    switch fault {
    case .cannotCreate(let path, let reason):
      self.init(.cannotCreate, "cannot make \(path) (\(reason))", hint: "set EVENKEEL_HOME to a folder of yours")
    case .cannotOpen(let path, let reason):
      self.init(.inputOutput, "cannot open \(path) (\(reason))", hint: "is it readable, and whole?")
    case .notPermitted(let path):
      self.init(
        .notPermitted, "\(path) may not be written", hint: "make it yours, or set EVENKEEL_HOME to a folder of yours")
    case .tooNew(let path):
      self.init(.badInput, "\(path) was written by a later version", hint: "update evenkeel")
    case .busy: self.init(.tryAgain, "another shell is writing", hint: "try again in a moment")
    case .inputOutput(let reason): self.init(.inputOutput, "the store answered: \(reason)", hint: "is the disk full?")
    case .noSuchCall(nil): self.init(.missing, "there is no call yet", hint: "evenkeel call starts one")
    case .noSuchCall(let number?): self.init(.missing, "there is no call \(number)", hint: "evenkeel calls lists them")
    case .noSuchEscalation(let number):
      self.init(
        .missing, "there is no escalation \(number)", hint: "evenkeel show CALL names the one a call belongs to")
    case .held(let call, let by, let since):
      self.init(
        .tryAgain, "call \(call) is being written by \(by) since \(Failure.clock(since))",
        hint: "go on there, or close that one first")
    case .damaged(let stream, let sequence):
      self.init(
        .badInput, "line \(sequence) of \(stream.words) cannot be read", hint: "evenkeel verify names what changed")
    case .escalationMeanwhile:
      self.init(.tryAgain, "another shell has just opened an escalation for this account", hint: "try again")
    case .migrationWaits:
      self.init(
        .tryAgain, "a call is being written by an earlier version", hint: "end or leave that call first, then try again"
      )
    }
  }
}

extension Stream {
  /// "call 14"
  var words: String { "\(kind.rawValue) \(number)" }
}
