import Calls
import Foundation
import Language

/// Form 2 of an event of an escalation on disk: one JSON object, apart from the live type.
struct EscalationForm2: Codable {
  private var kind: String
  private var account: String?
  private var call: String?
  private var from: String?
  /// What was promised in calls.
  private var promises: [Form2.StoredReference]?
  private var on: String?
  private var why: String?
  private var severity: Int?
  private var owner: String?
  private var exit: String?
  private var stage: String?
  private var actor: Form2.StoredActor?
  private var due: Form2.StoredDue?
  /// The date before.
  private var was: Form2.StoredDue?
  private var text: String?
  private var term: String?
  /// Who did it, by the name in their settings; nil where a store of an earlier version did not say.
  private(set) var author: String?

  init(_ event: EscalationEvent, by author: String?) {
    self.author = author
    switch event {
    case .opened(let account, let call): (kind, self.account, self.call) = ("opened", account, call)
    case .accountNamed(let name, let from): (kind, account, self.from) = ("account_named", name, from)
    case .callJoined(let call): (kind, self.call) = ("call_joined", call)
    case .callLeft(let call): (kind, self.call) = ("call_left", call)
    case .kept(let promises, let day):
      (kind, self.promises, on) = ("kept", promises.map(Form2.StoredReference.init), day.iso)
    case .notKept(let promises): (kind, self.promises) = ("not_kept", promises.map(Form2.StoredReference.init))
    case .waived(let promises, let why):
      (kind, self.promises, self.why) = ("waived", promises.map(Form2.StoredReference.init), why)
    case .snoozed(let promises, let day, let why):
      (kind, self.promises, on, self.why) = ("snoozed", promises.map(Form2.StoredReference.init), day.iso, why)
    case .woken(let promises): (kind, self.promises) = ("woken", promises.map(Form2.StoredReference.init))
    case .given(let thing, let actor):
      (kind, promises, self.actor) = ("given", [Form2.StoredReference(thing)], Form2.StoredActor(actor))
    case .moved(let thing, let due, let why, let from):
      (kind, promises, self.due, self.why) = ("moved", [Form2.StoredReference(thing)], Form2.StoredDue(due), why)
      was = from.map(Form2.StoredDue.init)
    case .termSet(let thing, let term):
      (kind, promises, self.term) = ("term_set", [Form2.StoredReference(thing)], term?.rawValue)
    case .remarked(let thing, let text):
      (kind, promises, self.text) = ("remarked", [Form2.StoredReference(thing)], text)
    case .ranked(let things): (kind, promises) = ("ranked", things.map(Form2.StoredReference.init))
    case .severityRated(let level): (kind, severity) = ("severity_rated", level)
    case .ownerNamed(let name): (kind, owner) = ("owner_named", name)
    case .exitSet(let text): (kind, exit) = ("exit_set", text)
    case .staged(let stage): (kind, self.stage) = ("staged", stage.rawValue)
    case .closed(let call): (kind, self.call) = ("closed", call)
    case .reopened(let call): (kind, self.call) = ("reopened", call)
    case .withdrawn: kind = "withdrawn"
    }
  }

  /// Nil where one of them does not read.
  private var named: [CallReference]? {
    promises.flatMap { promises in
      let live = promises.compactMap(\.live)
      return live.count == promises.count ? live : nil
    }
  }

  private var one: CallReference? { named?.first }

  private var day: CivilDate? { on.flatMap { CivilDate(iso: $0) } }

  init(body: String) throws {
    self = try JSONDecoder().decode(EscalationForm2.self, from: Data(body.utf8))
  }

  func body() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Nil where it lacks what its kind needs, or is of a later version.
  var live: EscalationEvent? {
    switch kind {
    case "opened": account.map { .opened(account: $0, call: call) }
    case "account_named": account.map { .accountNamed($0, from: from ?? "") }
    case "call_joined": call.map { .callJoined($0) }
    case "call_left": call.map { .callLeft($0) }
    case "kept": day.flatMap { day in named.map { .kept($0, on: day) } }
    case "not_kept": named.map { .notKept($0) }
    case "waived": why.flatMap { why in named.map { .waived($0, why: why) } }
    case "snoozed":
      day.flatMap { day in why.flatMap { why in named.map { .snoozed($0, until: day, why: why) } } }
    case "woken": named.map { .woken($0) }
    case "given": actor.flatMap { actor in one.map { .given($0, to: actor.live) } }
    case "moved":
      due?.live.flatMap { due in one.map { .moved($0, to: due, why: why, from: was?.live) } }
    case "term_set": one.map { .termSet($0, term.flatMap { Action.Term(rawValue: $0) }) }
    case "remarked": text.flatMap { text in one.map { .remarked($0, text) } }
    case "ranked": named.map { .ranked($0) }
    case "severity_rated": severity.map { .severityRated($0) }
    case "owner_named": owner.map { .ownerNamed($0) }
    case "exit_set": exit.map { .exitSet($0) }
    case "staged": stage.flatMap { Stage(rawValue: $0) }.map { .staged($0) }
    case "closed": call.map { .closed(call: $0) }
    case "reopened": call.map { .reopened(call: $0) }
    case "withdrawn": .withdrawn
    default: nil
    }
  }
}
