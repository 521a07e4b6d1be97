import ArgumentParser
import Language
import LineEditing
import Storage

/// Completes a line of the desk: commands, what they take, and their options as their own help names them.
struct DeskAssistant: LineAssistant {
  let names: KnownNames
  let shelf: BookShelf
  let today: CivilDate
  let givesHints: Bool

  func completion(of line: String) -> Completion? {
    let text = line.first == "/" ? line.dropFirst() : line[...]
    var group: any ParsableCommand.Type = Evenkeel.self
    var rest = text
    var path: [String] = []
    while let word = rest.firstWholeWord, let found = group.subcommand(named: word) {
      group = found
      path.append(found.name)
      rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    }
    if !group.configuration.subcommands.isEmpty {
      return .matching(
        rest,
        group.configuration.subcommands.map { Completion.Candidate($0.name, remark: $0.configuration.abstract) })
    }
    return argument(of: group, named: path.joined(separator: " "), rest)
  }

  func hints(afterFirst character: Character) -> Bool { givesHints }

  func hint(after line: String) -> String? {
    guard givesHints, let completion = completion(of: line), completion.replaced > 0,
      completion.candidates.count == 1, let only = completion.candidates.first
    else { return nil }
    return String(only.text.dropFirst(completion.replaced))
  }

  func hintsFromHistory(after line: String) -> Bool { givesHints }

  private func argument(of command: any ParsableCommand.Type, named name: String, _ rest: Substring) -> Completion? {
    let word = rest.lastWord
    if word.hasPrefix("-") { return .matching(word, options(of: command)) }
    if let option = rest.dropLast(word.count).lastWholeWord, option.hasPrefix("--") {
      return .matching(word, values(of: option, in: command))
    }
    switch name {
    case "call", "brief": return .matching(rest, names.accounts().map { Completion.Candidate($0) })
    case "resume", "show", "summary", "watch", "whisper": return .matching(word, callNumbers)
    case "playbook show", "playbook check", "playbook walk", "playbook graph": return .matching(word, books)
    case "config": return .matching(word, ConfigCommand.Deed.allCases.map { Completion.Candidate($0.rawValue) })
    default: return nil
    }
  }

  private func values(of option: Substring, in command: any ParsableCommand.Type) -> [Completion.Candidate] {
    switch option {
    case "--playbook": books
    case "--contact": names.contacts().map { Completion.Candidate($0.contains(" ") ? "\"\($0)\"" : $0) }
    case "--severity": ["1", "2", "3", "4"].map { Completion.Candidate($0) }
    case "--for": SummaryCommand.Reader.allCases.map { Completion.Candidate($0.rawValue) }
    case "--format": SummaryCommand.Format.allCases.map { Completion.Candidate($0.rawValue) }
    default: []
    }
  }

  private var callNumbers: [Completion.Candidate] {
    names.numbers().map { call in
      let who = call.account ?? call.contact ?? "no name yet"
      return Completion.Candidate(
        String(call.number), remark: "\(who), \(WhenWords.day(call.beganAt.civil.date, now: today))")
    }
  }

  private var books: [Completion.Candidate] {
    shelf.books(in: .calls).map { Completion.Candidate($0.name) }
  }

  /// The options as the help of the command lists them, so that none is forgotten here.
  private func options(of command: any ParsableCommand.Type) -> [Completion.Candidate] {
    Evenkeel.helpMessage(for: command, columns: 200).split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^\s+(?:-\w, )?(--[a-z-]+)(?: <[^>]*>)?\s*(.*)$/) else { return nil }
      return Completion.Candidate(String(match.1), remark: String(match.2))
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
