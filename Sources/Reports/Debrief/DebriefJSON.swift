/// A debrief as JSON; the names of the fields are documented and stay.
package struct DebriefJSON: Encodable {
  struct Reading: Encodable {
    let turn: Int
    let heat: Int
    let guess: Int?
    let floor: Int?
    let reasons: [String]
    let turningPoint: Bool

    enum CodingKeys: String, CodingKey {
      case turn, heat, guess, floor, reasons
      case turningPoint = "turning_point"
    }
  }

  struct Moment: Encodable {
    let turn: Int
    let change: Int
    let theirs: String
    let said: String
    let why: String
    let better: String?
  }

  struct Hidden: Encodable {
    let fact: String
    let way: String
  }

  struct Skill: Encodable {
    let name: String
    let points: Int?
    let evidence: [Evidence]
    let rules: [Int]
  }

  struct Evidence: Encodable {
    let turn: Int
    let reason: String
    let words: String
  }

  struct Words: Encodable {
    let turn: Int
    let words: String
  }

  struct Next: Encodable {
    let skill: String
    let advice: String
  }

  let rehearsal: String
  let title: String
  let customer: String
  let over: Bool
  let total: Int?
  let least: Int?
  let most: Int?
  let ending: String
  let missing: [String]
  let readings: [Reading]
  let moments: [Moment]
  let hidden: [Hidden]
  let skills: [Skill]
  let notUnderstood: [Words]
  let putRight: [String]
  let next: Next?

  enum CodingKeys: String, CodingKey {
    case rehearsal, title, customer, over, total, least, most, ending, missing, readings, moments, hidden, skills, next
    case notUnderstood = "not_understood"
    case putRight = "put_right"
  }

  package init(_ debrief: Debrief, number: Int) {
    rehearsal = "p\(number)"
    (title, customer, over) = (debrief.title, debrief.customer, debrief.isOver)
    (total, ending, missing) = (debrief.total, debrief.ending, debrief.missing)
    (least, most) = (debrief.range?.lowerBound, debrief.range?.upperBound)
    readings = debrief.readings.map {
      Reading(
        turn: $0.turn, heat: $0.heat, guess: $0.guess, floor: $0.floor, reasons: $0.reasons,
        turningPoint: $0.isTurningPoint)
    }
    moments = debrief.moments.map {
      Moment(turn: $0.turn, change: $0.change, theirs: $0.theirs, said: $0.said, why: $0.why, better: $0.better)
    }
    hidden = debrief.hidden.map { Hidden(fact: $0.fact, way: $0.way) }
    skills = debrief.skills.map { skill in
      Skill(
        name: skill.name, points: skill.points,
        evidence: skill.evidence.map { Evidence(turn: $0.turn, reason: $0.reason, words: $0.words) },
        rules: skill.rules)
    }
    notUnderstood = debrief.unread.map { Words(turn: $0.turn, words: $0.words) }
    putRight = debrief.putRight
    next = debrief.next.map { Next(skill: $0.skill, advice: $0.advice) }
  }
}
