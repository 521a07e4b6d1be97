import Books
import Language

/// A command of a call. One row (`CommandWord.all`) says all there is to know of it: its names, its line in `/help`, what
/// stands behind it, and what it means. Help, completion, memory and grammar read the same row.
package struct CommandWord: Sendable {
  package let name: String
  /// One letter; such forms never change.
  let short: String?
  /// The line in `/help`.
  package let summary: String
  package let argument: Argument
  /// Too much hangs on it for a slip of three letters.
  let isWrittenOut: Bool
  /// Whether what stands behind it can be what somebody said or who somebody is: such lines are kept nowhere but in the
  /// call.
  package let carriesWords: Bool
  /// Whether it only tries something: the line is kept nowhere, not even for Up.
  package let isTrial: Bool
  /// Whether it is the long form of a mark: it writes down and decides nothing, so a scribe has it too.
  package let captures: Bool
  /// Other words for it that people type: the right one is named then.
  let also: [String]
  /// The parts of a call in which it is wanted most.
  package let parts: Set<Step.Part>
  /// What somebody wants who typed its name without the slash: "To move on".
  package let meaningAsNote: String
  /// - Parameter rest: what stands behind it, without blanks at either end.
  let read: @Sendable (_ grammar: LineGrammar, _ rest: String) throws(Refusal) -> CallLine

  /// What stands behind a command, as Tab offers it.
  package enum Argument: Sendable {
    /// Nothing may; `instead` is what somebody who typed more may have wanted.
    case nothing(instead: String? = nil)
    case step, detour, fact, command
    case account, contact, severity
    /// One thing that was captured, of these kinds.
    case reference([Reference.Kind])
    /// One or more of them.
    case references([Reference.Kind])
    /// What is to be done and is open.
    case promises
    /// Actions, and what they are for.
    case actionsAndTerm
    case openIssues, unsolvedIssues, solvedIssues, proposedRemedies, openRemedies, waitingRemedies
    case book
    case choice([String])
    /// Read as behind the mark it is the long form of.
    case action, todo, nextWord, words
    /// Something that cannot be foreseen.
    case free
  }

  /// Whether nothing may stand behind it.
  package var takesNothing: Bool {
    if case .nothing = argument { true } else { false }
  }

  /// The command whose name or short form this is, as a note that forgot its slash.
  package static func named(_ text: String) -> CommandWord? {
    let word = text.lowercased()
    return all.first { $0.name == word || $0.short == word }
  }

  /// Finds a command by its name, short form or first three letters.
  /// - Parameter commands: those that can be given here.
  package static func find(_ typed: String, in commands: [CommandWord] = all) throws(Refusal) -> CommandWord {
    let word = typed.lowercased()
    if let command = commands.first(where: { $0.name == word || $0.short == word }) { return command }
    let matches = word.count < 3 ? [] : commands.filter { $0.name.hasPrefix(word) }
    if matches.count == 1 {
      if matches[0].isWrittenOut { throw .mustBeWrittenOut(matches[0].name) }
      return matches[0]
    }
    if matches.count > 1 { throw .ambiguousCommand(matches.map(\.name)) }
    let known = commands.first { $0.also.contains(word) }?.name
    throw .unknownCommand(near: known ?? Nearest.match(word, among: commands.map(\.name)))
  }
}

extension CommandWord {
  /// Whether its line in the help, its name or another word for it holds this.
  package func isAbout(_ word: String) -> Bool {
    "\(name) \(summary) \(also.joined(separator: " "))".lowercased().contains(word)
  }

  typealias Reading<Meaning> = @Sendable (LineGrammar, String) throws(Refusal) -> Meaning

  /// What it means depends on what stands behind it.
  init(
    _ name: String, short: String? = nil, _ summary: String, _ argument: Argument, isWrittenOut: Bool = false,
    carriesWords: Bool = false, isTrial: Bool = false, captures: Bool = false, also: [String] = [],
    in parts: Set<Step.Part> = [], asNote: String = "For the command", reads: @escaping Reading<CallLine>
  ) {
    (self.name, self.short, self.summary, self.argument) = (name, short, summary, argument)
    (self.isWrittenOut, self.carriesWords, self.captures) = (isWrittenOut, carriesWords, captures)
    self.isTrial = isTrial
    (self.also, self.parts, meaningAsNote, read) = (also, parts, asNote, reads)
  }

  /// It wants something, and what stands behind it says what.
  init(
    _ name: String, short: String? = nil, _ summary: String, _ argument: Argument, isWrittenOut: Bool = false,
    carriesWords: Bool = false, captures: Bool = false, also: [String] = [], in parts: Set<Step.Part> = [],
    wants: @escaping Reading<Intent>
  ) {
    self.init(
      name, short: short, summary, argument, isWrittenOut: isWrittenOut, carriesWords: carriesWords,
      captures: captures, also: also, in: parts,
      reads: { (grammar, rest) throws(Refusal) in .change(try wants(grammar, rest)) })
  }

  /// It stands alone and always wants this.
  init(
    _ name: String, short: String? = nil, _ summary: String, instead: String? = nil, isWrittenOut: Bool = false,
    also: [String] = [], in parts: Set<Step.Part> = [], asNote: String = "For the command", is intent: Intent
  ) {
    self.init(
      name, short: short, summary, .nothing(instead: instead), isWrittenOut: isWrittenOut, also: also, in: parts,
      asNote: asNote,
      reads: { (_, _) throws(Refusal) in .change(intent) })
  }

  /// It stands alone and shows this.
  init(
    _ name: String, short: String? = nil, _ summary: String, isWrittenOut: Bool = false, also: [String] = [],
    shows inquiry: Inquiry
  ) {
    self.init(
      name, short: short, summary, .nothing(), isWrittenOut: isWrittenOut, also: also,
      reads: { (_, _) throws(Refusal) in .show(inquiry) })
  }
}
