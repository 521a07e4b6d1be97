extension BookFault {
  /// A part of a scenario that some lines need.
  package enum ScenarioPart: String, Hashable, Sendable {
    case boundary, hidden, questions, wants
    case ourFault = "fault of ours"
  }

  /// Why a line is never said.
  package enum Silence: Hashable, Sendable {
    /// The scenario has no such part.
    case lacks(ScenarioPart)
    /// Where it would be said they are never so hot.
    case neverSoHot
    /// They never get cooler than this.
    case neverSoCool(Int)
    /// The truth can be told from the first turn.
    case neverEarly
    /// Nothing brings the fact out.
    case neverBrought
    /// No want comes of the fact, so that they never have it already.
    case neverGiven
    /// Nothing stands in for this in braces.
    case emptySlot(String)
    /// It stands there before.
    case twice

    var words: String {
      switch self {
      case .lacks(.ourFault): "by the brief it is no fault of ours"
      case .lacks(let part): "the scenario has no '\(part.rawValue)'"
      case .neverSoHot: "whoever says that has cooled down"
      case .neverSoCool(let heat): "they never get cooler than \(heat)"
      case .neverEarly: "the truth may be told from the first turn"
      case .neverBrought: "nothing brings this fact out"
      case .neverGiven: "no want comes after this fact, so it is never met before they tell it"
      case .emptySlot(let slot): "nothing stands in for {\(slot)} there"
      case .twice: "the same words stand there before, and nobody says a line twice"
      }
    }

    var hint: String {
      switch self {
      case .lacks(.ourFault): "take it out, or change 'fault' in the brief"
      case .lacks: "add it, or take the line out"
      case .neverSoHot: "put it under cool, warm or any"
      case .neverSoCool: "raise 'heat_below'"
      case .neverEarly: "raise 'heard' in 'after', or take the line out"
      case .neverBrought: "add to 'opens' what one asks about, or an 'upon' that this talk can have"
      case .neverGiven: "write 'after' at the want that comes of it, or take the line out"
      case .emptySlot: "say it without"
      case .twice: "say it in other words"
      }
    }
  }

  /// What keeps the best trainees from an agreement.
  package enum Lacking: Hashable, Sendable {
    case must(String), issue(String), trust, calm

    var words: String {
      switch self {
      case .must(let want): "the must '\(want)' is never promised"
      case .issue(let issue): "they are never heard enough, and least on the issue '\(issue)'"
      case .trust: "they never trust enough"
      case .calm: "they never cool down enough with all they need promised"
      }
    }

    var hint: String {
      switch self {
      case .must: "look at its 'means', 'can' and 'by', and at the fact in its 'after'"
      case .issue: "give it 'sounds_like' that 'scenario hear' takes for it"
      case .trust: "let them begin with more 'trust', or give them wants that can be promised"
      case .calm: "let them begin with less 'heat', or choose an easier 'level'"
      }
    }
  }
}
