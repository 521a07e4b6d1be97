import Calls
import Foundation
import Language

/// Form 1 of an event on disk, as version 0.1.0 wrote it: flat JSON with the whole text of a book, and English where
/// something was left open. Frozen: it is read for ever and written no more.
struct Form1: Decodable {
  struct StoredActor: Decodable {
    let side: String
    let name: String?
    let team: Bool?
  }

  struct StoredDue: Decodable {
    let date: String
    let time: String?
    let offset: Int
    let zone: String?
  }

  struct StoredMoney: Decodable {
    let hundredths: Int
    let currency: String
  }

  let kind: String
  let text: String?
  let name: String?
  let role: String?
  let account: String?
  let escalation: String?
  let severity: Int?
  let leader: String?
  let book: String?
  let zone: String?
  let number: Int?
  let numbers: [Int]?
  let references: [String]?
  let quote: Int?
  let issue: Int?
  let speaker: String?
  let actor: StoredActor?
  let due: StoredDue?
  let cost: StoredMoney?
  let limit: StoredMoney?
  let channel: String?
  let fact: String?
  let value: String?
  let to: String?
  let from: String?
  let manner: String?
  let why: String?
  let missing: [String]?
  let by: String?
  let revision: String?
  /// The scribe who wrote the line; it belongs to no kind.
  let author: String?

  init(body: String) throws {
    self = try JSONDecoder().decode(Form1.self, from: Data(body.utf8))
  }
}

extension Form1.StoredActor {
  var live: Actor { Actor(side: side == "theirs" ? .theirs : .ours, name: name, isWholeTeam: team ?? false) }
}

extension Form1.StoredDue {
  var live: Due? {
    CivilDate(iso: date).map { Due(date: $0, time: time.flatMap { CivilTime($0) }, offset: offset, saidZone: zone) }
  }
}

extension Form1.StoredMoney {
  var live: Money { Money(hundredths: hundredths, currency: currency) }
}
