/// What a line wants to change, before anyone has said that it may.
package enum Intent: Hashable, Sendable {
  case note(String)
  case quote(String, speaker: String?)
  case raiseIssue(String)
  case raiseIssueFromLastWords
  case planAction(Actor, String, Due?)
  case addTodo(String, Due?)
  case proposeRemedy(String)
  case setNextWord(Due, NextWord.Channel?, remark: String?)
  case askQuestion(String)
  case notePrivately(String)
  case readHeat(Int)

  case goNext
  case goBack
  case go(String)
  case skip(why: String?)
  case enterDetour(String)
  case leaveDetour
  case updateBook
  case holdLine(minutes: Int)
  case pick(Int)
  case establish(fact: String, value: String)
  case understood

  case confirm([Int])
  case correct(Int, String)
  case link(quote: Int, issue: Int)
  case offer([Int])
  case agree([Reference])
  case approve([Int], by: String)

  case edit(Reference, String)
  /// A note of several lines; nil is the last one.
  case splitNote(Int?)
  case drop(Reference)
  case undo
  case redo

  case nameAccount(String)
  case nameContact(Contact)
  case rateSeverity(Int)
  case givePhone(String)
  case loseLine
  case letScribeWrite(Bool)
  case end
}

/// What a line in a call asks to see; it changes nothing.
package enum Inquiry: Hashable, Sendable {
  case say, why, list, tray, card, facts, brief, summary, detours, keys
  /// `/curtain`: nothing is to be seen until the next line.
  case curtain
  case help(String?)
  /// `/edit n3` with no text: put the old text into the line.
  case refill(Reference)
  /// `/leave`: the call stays open.
  case leave
}

/// One line, read.
package enum CallLine: Hashable, Sendable {
  case empty
  case change(Intent)
  case show(Inquiry)
}
