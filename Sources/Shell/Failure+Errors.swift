import Books
import Calls
import Language
import Reports
import Storage
import Surroundings

extension Failure {
  /// A line that came from before the question stood on the screen: it is no answer to it.
  static let typedAhead = Failure(
    .usage, "that was typed before the question was there", hint: "look at it first")

  /// Any error of the rooms below, in words.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as StoreFault: self.init(fault)
    case let error as NotStored: self.init(error.fault)
    case let fault as TemplateFault: self.init(.badInput, fault.message, hint: fault.cure)
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
    case .busy(let holder):
      self.init(
        .tryAgain, "\(LockHolder.words(holder)) \(holder?.isStopped == true ? "holds" : "is writing to") the store",
        hint: LockHolder.cure(holder))
    case .opening(let holder):
      self.init(
        .tryAgain, "\(LockHolder.words(holder)) is still opening the store",
        hint: LockHolder.cure(holder))
    case .full: self.init(.inputOutput, "the disk is full", hint: "make room, then try again")
    case .removed(let path): self.init(.inputOutput, "\(path) was removed", hint: "put it back")
    case .replaced(let path):
      self.init(.inputOutput, "another file stands where \(path) was", hint: "put the first one back")
    case .inputOutput(let reason): self.init(.inputOutput, "the store answered: \(reason)", hint: "is the disk full?")
    case .noSuchCall(nil): self.init(.missing, "there is no call yet", hint: "evenkeel call starts one")
    case .noSuchCall(let number?): self.init(.missing, "there is no call \(number)", hint: "evenkeel calls lists them")
    case .noSuchEscalation(let number):
      self.init(
        .missing, "there is no escalation \(number)", hint: "evenkeel escalations --all lists them")
    case .noSuchRehearsal(nil):
      self.init(.missing, "there is no rehearsal yet", hint: "evenkeel practice SCENARIO begins one")
    case .noSuchRehearsal(let number?):
      self.init(.missing, "there is no rehearsal p\(number)", hint: "evenkeel progress lists them")
    case .held(let stream, let by, let since):
      self.init(
        .tryAgain, "\(stream.words) is being written by \(by) since \(Failure.clock(since))",
        hint: "go on there, or close that one first")
    case .damaged(let stream, let sequence):
      self.init(
        .inputOutput, "line \(sequence) of \(stream.words) cannot be read", hint: "evenkeel verify names what changed")
    case .fileDamaged(let path, let reason):
      self.init(
        .inputOutput, "\(path) is damaged (\(reason))",
        hint: "keep it as it is, and put a copy from before in its place")
    case .rowDamaged:
      self.init(.inputOutput, "a row of the store is damaged", hint: "evenkeel verify names what changed")
    case .escalationMeanwhile:
      self.init(.tryAgain, "another shell has just opened an escalation for this account", hint: "try again")
    case .migrationWaits:
      self.init(
        .tryAgain, "a call is being written by an earlier version", hint: "end or leave that call first, then try again"
      )
    }
  }
}

extension LockHolder {
  /// "evenkeel (process 4711)"
  fileprivate static func words(_ holder: LockHolder?) -> String {
    guard let holder else { return "another program" }
    let who = "\(holder.name.isEmpty ? "a program" : holder.name) (process \(holder.process))"
    return holder.isStopped ? "\(who) is stopped and" : who
  }

  fileprivate static func cure(_ holder: LockHolder?) -> String {
    guard let holder, holder.isStopped else { return "try again in a moment" }
    return "kill -CONT \(holder.process) lets it go on, kill -9 \(holder.process) ends it"
  }
}

extension Stream {
  /// "call 14"
  var words: String { "\(kind.rawValue) \(kind == .rehearsal ? "p" : "")\(number)" }
}
