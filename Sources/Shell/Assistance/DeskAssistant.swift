import ArgumentParser
import Language
import LineEditing
import Storage
import Surroundings

/// Completes a line of the desk: commands, what they take, and their options as their own help names them.
struct DeskAssistant: LineAssistant {
  let names: KnownNames
  let shelf: BookShelf
  let today: CivilDate
  let givesHints: Bool

  func completion(of line: String) -> Completion? {
    let text = line.first == "/" ? line.dropFirst() : line[...]
    // `help` is the package's own and takes the names of commands, down to the last.
    if text.firstWholeWord == "help" {
      let place = Place(in: text.dropFirst(4).drop(while: \.isWhitespace))
      return .matching(place.rest, place.commands)
    }
    let place = Place(in: text)
    return place.commands.isEmpty ? argument(at: place) : .matching(place.rest, place.commands)
  }

  /// How far the words of a line lead into the commands.
  private struct Place {
    var command: any ParsableCommand.Type = Evenkeel.self
    /// What has been typed behind them.
    var rest: Substring

    init(in text: Substring) {
      rest = text
      while let word = rest.firstWholeWord, let found = command.subcommand(named: word) {
        command = found
        rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
      }
    }

    var commands: [Completion.Candidate] {
      command.configuration.subcommands.map { Completion.Candidate($0.name, remark: $0.configuration.abstract) }
    }
  }

  func hints(afterFirst character: Character) -> Bool { givesHints }

  func hint(after line: String) -> String? {
    givesHints ? completion(of: line)?.onlyRest : nil
  }

  func hintsFromHistory(after line: String) -> Bool { givesHints }

  private func argument(at place: Place) -> Completion? {
    let (command, rest) = (place.command, place.rest)
    let quoted = ShellWords.unclosed(rest)
    let word = quoted ?? rest.lastWord
    if word.hasPrefix("-") { return .matching(word, options(of: command)) }
    if let option = rest.dropLast(word.count).lastWholeWord, option.hasPrefix("--") {
      return .matching(word, inMarks(values(of: option, in: command), quoted?.first))
    }
    guard let argument = (command as? any WorldCommand.Type)?.argument else { return nil }
    switch argument {
    case .account where quoted == nil:
      let name = ShellWords.behindOptions(rest)
      return .matching(name, names.accounts().map { Completion.Candidate(ShellWords.typed($0, asOneWord: false)) })
    case .account, .contact, .call, .escalation, .book, .letter, .choice:
      return .matching(word, inMarks(values(argument), quoted?.first))
    case .asHelped: return nil
    }
  }

  /// The same in the quotation marks that have been opened; what holds that mark itself cannot stand in them.
  private func inMarks(_ candidates: [Completion.Candidate], _ mark: Character?) -> [Completion.Candidate] {
    guard let mark else { return candidates }
    return candidates.compactMap { candidate in
      guard let words = ShellWords.split(candidate.text), !words.contains(where: { $0.contains(mark) }) else {
        return nil
      }
      return Completion.Candidate("\(mark)\(words.joined(separator: " "))\(mark)", remark: candidate.remark)
    }
  }

  private func values(of option: Substring, in command: any ParsableCommand.Type) -> [Completion.Candidate] {
    let argument = (command as? any WorldCommand.Type)?.optionValues[String(option)]
    return argument.map(values) ?? fixedValues(of: option, in: command)
  }

  private func values(_ argument: DeskArgument) -> [Completion.Candidate] {
    switch argument {
    case .account: names.accounts().map { Completion.Candidate(ShellWords.typed($0, asOneWord: true)) }
    case .contact: names.contacts().map { Completion.Candidate(ShellWords.typed($0, asOneWord: true)) }
    case .call: callNumbers
    case .escalation: names.escalations().map { Completion.Candidate(String($0.number), remark: $0.account) }
    case .book(let rooms): rooms.flatMap(shelf.books).map { Completion.Candidate($0.name) }
    case .letter: shelf.letters.map { Completion.Candidate($0.name) }
    case .choice(let words): words.map { Completion.Candidate($0) }
    case .asHelped: []
    }
  }

  private var callNumbers: [Completion.Candidate] {
    names.outlines().map { call in
      let who = call.account ?? call.contact ?? "no name yet"
      return Completion.Candidate(
        String(call.number), remark: "\(who), \(WhenWords.day(call.beganAt.civil.date, now: today))")
    }
  }

  /// The options as the help of the command lists them, so that none is forgotten here.
  private func options(of command: any ParsableCommand.Type) -> [Completion.Candidate] {
    helpLines(of: command).map { Completion.Candidate($0.option, remark: $0.words) }
  }

  /// The few words an option takes, where its help names them.
  private func fixedValues(
    of option: Substring, in command: any ParsableCommand.Type
  ) -> [Completion.Candidate] {
    let words = helpLines(of: command).first { $0.option == option }?.words
    guard let values = words?.firstMatch(of: /\(values: ([^;)]*)/)?.1 else { return [] }
    return values.split(separator: ", ").map { Completion.Candidate(String($0)) }
  }

  private func helpLines(of command: any ParsableCommand.Type) -> [(option: String, words: String)] {
    Evenkeel.helpMessage(for: command, columns: 1000).split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^\s+(?:-\w, )?(--[a-z-]+)(?: <[^>]*>)?\s*(.*)$/) else { return nil }
      return (String(match.1), String(match.2))
    }
  }
}

extension ParsableCommand {
  fileprivate static var name: String { configuration.commandName ?? "" }

  fileprivate static func subcommand(named name: some StringProtocol) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.name == name }
  }
}

extension Substring {
  /// The first word, when a blank ends it.
  fileprivate var firstWholeWord: Substring? {
    let word = prefix { !$0.isWhitespace }
    return word.isEmpty || word.count == count ? nil : word
  }

  /// The last word of a text that ends with a blank.
  fileprivate var lastWholeWord: Substring? {
    guard last?.isWhitespace == true else { return nil }
    let word = trimmingBlanks.lastWord
    return word.isEmpty ? nil : word
  }

  private var trimmingBlanks: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
