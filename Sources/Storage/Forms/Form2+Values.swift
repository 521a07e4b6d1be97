import Calls
import Language

extension Form2 {
  struct StoredContact: Codable {
    var name: String
    var role: String?
    var zone: String?
    var mail: String?
    var power: String?
    var attitude: String?

    init(_ contact: Contact) {
      (name, role, zone, mail) = (contact.name, contact.role, contact.zone, contact.mail)
      (power, attitude) = (contact.power?.rawValue, contact.attitude?.rawValue)
    }

    var live: Contact {
      Contact(
        name: name, role: role, zone: zone, mail: mail, power: power.flatMap(Power.init(rawValue:)),
        attitude: attitude.flatMap(Attitude.init(rawValue:)))
    }
  }

  struct StoredActor: Codable {
    var side: String
    var name: String?
    var team: Bool?

    init(_ actor: Actor) {
      (side, name, team) = (actor.side.rawValue, actor.name, actor.isWholeTeam ? true : nil)
    }

    var live: Actor { Actor(side: Actor.Side(rawValue: side) ?? .ours, name: name, isWholeTeam: team ?? false) }
  }

  /// Something in a call: the call by its id, and what it is there.
  struct StoredReference: Codable {
    var call: String
    var reference: String

    init(_ named: CallReference) { (call, reference) = (named.call, named.reference.description) }

    var live: CallReference? { Reference(reference).map { CallReference(call: call, $0) } }
  }

  /// What was answered before a call.
  struct StoredPrepared: Codable {
    struct Answer: Codable {
      var fact: String
      var words: String
    }

    var call: String
    var on: String
    var answers: [Answer]
    var facts: [String: String]
    var limit: StoredMoney?
    var notes: [String]?

    init(_ prepared: Prepared) {
      (call, on, facts) = (prepared.call, prepared.day.iso, prepared.facts)
      limit = prepared.limit.map(StoredMoney.init)
      notes = prepared.notes.isEmpty ? nil : prepared.notes
      answers = prepared.answers.map { Answer(fact: $0.fact, words: $0.words) }
    }

    /// Nil where the day is none.
    var live: Prepared? {
      CivilDate(iso: on).map { day in
        Prepared(
          call: call, day: day, answers: answers.map { Prepared.Answer(fact: $0.fact, words: $0.words) }, facts: facts,
          limit: limit?.live, notes: notes ?? [])
      }
    }
  }

  struct StoredDue: Codable {
    var date: String
    var time: String?
    var offset: Int
    var zone: String?

    init(_ due: Due) {
      (date, time, offset, zone) = (due.date.iso, due.time?.description, due.offset, due.saidZone)
    }

    /// Nil where the date is none.
    var live: Due? {
      CivilDate(iso: date).map { Due(date: $0, time: time.flatMap { CivilTime($0) }, offset: offset, saidZone: zone) }
    }
  }

  struct StoredMoney: Codable {
    var hundredths: Int
    var currency: String

    init(_ money: Money) {
      (hundredths, currency) = (money.hundredths, money.currency)
    }

    var live: Money { Money(hundredths: hundredths, currency: currency) }
  }

  /// A reason to wait with an offer.
  struct StoredReason: Codable {
    var reason: String
    var remedy: Int?

    init(_ reason: TooEarly) {
      switch reason {
      case .notUnderstood: self.reason = "not_understood"
      case .liability: self.reason = "liability"
      case .faultUnknown: self.reason = "fault_unknown"
      case .notApproved(let number): (self.reason, remedy) = ("not_approved", number)
      }
    }

    /// Nil for a reason of a later version.
    var live: TooEarly? {
      switch reason {
      case "not_understood": .notUnderstood
      case "liability": .liability
      case "fault_unknown": .faultUnknown
      case "not_approved": remedy.map { .notApproved($0) }
      default: nil
      }
    }
  }

  struct StoredReminder: Codable {
    var about: String
    var step: String?
    var early: [StoredReason]?

    init(_ reminder: Reminder) {
      switch reminder {
      case .leaving(let step): (about, self.step) = ("leaving", step)
      case .ending: about = "ending"
      case .discarding: about = "discarding"
      case .early(let reasons): (about, early) = ("early", reasons.map(StoredReason.init))
      }
    }

    var live: Reminder {
      switch about {
      case "ending": .ending
      case "discarding": .discarding
      case "early": .early((early ?? []).compactMap(\.live))
      default: .leaving(step: step ?? "")
      }
    }
  }

  struct StoredOpen: Codable {
    var what: String
    var step: String?
    var condition: String?
    var fact: String?
    var reference: String?
    var numbers: [Int]?
    var text: String?

    init(_ open: Open) {
      switch open {
      case .need(let condition, let step): (what, self.condition, self.step) = ("need", condition, step)
      case .question(let fact, let step): (what, self.fact, self.step) = ("question", fact, step)
      case .passedOver(let step): (what, self.step) = ("passed_over", step)
      case .notDone(let step): (what, self.step) = ("not_done", step)
      case .accountUnknown: what = "account_unknown"
      case .notConfirmed(let issues): (what, numbers) = ("not_confirmed", issues)
      case .noDate(let reference): (what, self.reference) = ("no_date", reference.description)
      case .notAgreed(let reference): (what, self.reference) = ("not_agreed", reference.description)
      case .notApproved(let remedy): (what, numbers) = ("not_approved", [remedy])
      case .notFoundOut(let questions): (what, numbers) = ("not_found_out", questions)
      case .noNextWord: what = "no_next_word"
      case .asWritten(let words): (what, text) = ("as_written", words)
      }
    }

    /// One of a later version is told by its name.
    var live: Open {
      let live: Open? =
        switch what {
        case "need": step.flatMap { step in condition.map { .need($0, step: step) } }
        case "question": step.flatMap { step in fact.map { .question(fact: $0, step: step) } }
        case "passed_over": step.map { .passedOver(step: $0) }
        case "not_done": step.map { .notDone(step: $0) }
        case "account_unknown": .accountUnknown
        case "not_confirmed": numbers.map { .notConfirmed($0) }
        case "no_date": liveReference.map { .noDate($0) }
        case "not_agreed": liveReference.map { .notAgreed($0) }
        case "not_approved": numbers?.first.map { .notApproved(remedy: $0) }
        case "not_found_out": numbers.map { .notFoundOut($0) }
        case "no_next_word": .noNextWord
        default: text.map { .asWritten($0) }
        }
      return live ?? .asWritten(what)
    }

    private var liveReference: Reference? { reference.flatMap { Reference($0) } }
  }
}
