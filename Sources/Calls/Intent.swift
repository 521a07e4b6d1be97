import Language

/// What a line wants to change, before anyone has said that it may.
package enum Intent: Hashable, Sendable {
  case capture(Capture)
  /// `!` alone: the words before it are an issue.
  case raiseIssueFromLastWords
  case move(Move)
  case agreement(Agreement)
  case mend(Mend)
  case course(Course)

  /// To another step, or into a short book and back.
  package enum Move: Hashable, Sendable {
    case next, back
    case to(String)
    case skip(why: String?)
    case enterDetour(String)
    case leaveDetour
  }

  /// What the customer says to what we say.
  package enum Agreement: Hashable, Sendable {
    case confirm([Int])
    case correct(Int, String)
    case link(quote: Int, issue: Int)
    case understood
    case offer([Int])
    case decline([Int])
    case agree([Reference])
    case approve([Int], by: String)
    /// It is done; today where no day is named.
    case keep([Reference], on: CivilDate?)
    /// They call these solved; without a number the only one that is open.
    case solve([Int], how: String?)
    case reopen([Int])
    /// These come first, in this order.
    case rank([Int])
    /// What these actions are for; nil takes it back.
    case setTerm([Int], Action.Term?)
    /// It will be done by another date.
    case reschedule(Reference, to: Due, why: String?)
  }

  /// Putting right what stands.
  package enum Mend: Hashable, Sendable {
    case edit(Reference, String)
    /// A note of several lines; nil is the last one.
    case splitNote(Int?)
    case drop([Reference])
    /// What was to be found out, with its answer.
    case findOut(Int, String)
    /// How the letter puts something; nil leaves it out. A draft is taken as it was proposed.
    case settle(Reference, text: String?, isDraft: Bool = false)
    case undo, redo
  }

  /// What the call is, and how it goes.
  package enum Course: Hashable, Sendable {
    case nameAccount(String)
    /// The one with this number; without one another one of the account.
    case joinEscalation(Int?)
    case nameContact(Contact)
    case rateSeverity(Int)
    case givePhone(String)
    case establish(fact: String, value: String)
    /// The choice with this digit.
    case pick(Int)
    /// The question that wants words or a number.
    case answer(String)
    /// Shows the question with its digits.
    case ask(fact: String)
    case updateBook
    /// Over to the book that is meant by this name or its beginning.
    case changeBook(String)
    case holdLine(minutes: Int)
    case endHold
    case loseLine
    case letScribeWrite(Bool)
    case end
    /// Begun by accident: out of every list.
    case discard
    /// Back into the lists.
    case restore
  }
}

extension Intent {
  /// It puts the letter right, which is written when the call is over.
  var isForTheLetter: Bool {
    if case .mend(.settle) = self { true } else { false }
  }
}

/// What a line in a call asks to see; it changes nothing.
package enum Inquiry: Hashable, Sendable {
  case say, list, tray, card, facts, brief, summary, detours, keys
  /// `/why`, and with all its sources.
  case why(isWhole: Bool)
  /// `/check TEXT`: how a sentence would land, before it is said. It is stored nowhere.
  case check(String)
  /// `/precedent WORDS`: what was granted for the like; empty for the points of this call.
  case precedent(String)
  /// `/curtain`: nothing is to be seen until the next line.
  case curtain
  case help(String?)
  /// `/edit n3` with no text: put the old text into the line.
  case refill(Reference)
  /// The customer's letter as it stands; by another template than the call's own.
  case letter(String?)
  /// The same in the mail program.
  case mail
  /// `/leave`: the call stays open.
  case leave
}

/// One line, read.
package enum CallLine: Hashable, Sendable {
  case empty
  case change(Intent)
  case show(Inquiry)
  /// From a shell that watches: a line above the prompt of the one who leads.
  case whisper(String)
}
