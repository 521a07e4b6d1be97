import Books

/// One turn of a rehearsal: what was said, what it did, and what they answered.
package struct RehearsalTurn: Sendable {
  /// One thing that a turn did, and what it did to them.
  package struct Effect: Sendable, Hashable {
    package enum Reason: String, Sendable, Codable {
      case saidBack, likelySaidBack, quoted, half, takenUp, acknowledged, kindWords, apology, owned, ownedBut, claimed
      case promise, tooLate, tooEarly, noDate, unasked, contradiction, money, earlyMoney, answered, leftLying, honest
      case blame, defensive, dismissive, policy, overpromise, doubt, parrot, repeated, soup, invited, checked, boundary
      case truth, early, silence, floor, disclosed, empty
    }

    package let reason: Reason
    /// The words of the trainee that did it; empty where it was no sentence.
    package let words: String
    /// The issue, want, question or hidden fact it is about.
    package let about: String?
    /// In tenths of a degree, before character, level and floors.
    package let heat: Int
    package let trust: Int

    init(_ reason: Reason, words: String = "", about: String? = nil, heat: Int = 0, trust: Int = 0) {
      self.reason = reason
      self.words = words
      self.about = about
      self.heat = heat
      self.trust = trust
    }
  }

  package let number: Int
  /// Nothing where the trainee ended the talk.
  package let said: String
  /// What they did not hear because they cut in.
  package let cut: String?
  package let reply: String
  package let effects: [Effect]
  /// Their heat behind it, 0 to 1000.
  package let heat: Int
}

/// How they may answer: an act, before it the lines that a scenario has for this case, and what may stand in them.
struct Answer: Sendable {
  let act: PracticeAct
  var lines: [String] = []
  var slots: LineChooser.Slots = [:]

  init(_ act: PracticeAct, lines: [String] = [], _ slots: LineChooser.Slots = [:]) {
    self.act = act
    self.lines = lines
    self.slots = slots
  }
}
