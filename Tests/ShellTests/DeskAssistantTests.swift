import Foundation
import Language
import LineEditing
import Storage
import Surroundings
import TestSupport
import Testing

@testable import Shell

@Suite("Tab at the desk")
struct DeskAssistantTests {
  private let folder: TemporaryFolder
  private let assistant: DeskAssistant

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    try folder.write("playbook: first\ntitle: First\nsteps: []\n", to: "books/calls/first.yaml")
    try folder.write("playbook: aside\ntitle: Aside\nsteps: []\n", to: "books/detours/aside.yaml")
    let environment = ["EVENKEEL_PLAYBOOKS": folder.file("books"), "HOME": folder.path]
    assistant = DeskAssistant(
      names: KnownNames { try Store(home: folder.path, zone: .utc, chance: Chance(newID: { "" }, newSalt: { "" })) },
      shelf: BookShelf(environment: environment, program: ""),
      today: try #require(CivilDate(year: 2026, month: 11, day: 24)), givesHints: true)
  }

  private func offers(_ line: String) -> [String] { assistant.completion(of: line)?.candidates.map(\.text) ?? [] }

  @Test(arguments: [
    ("playbook graph --format ", ["dot", "mermaid"]), ("playbook show --format ", ["page", "md"]),
    ("summary --for ", ["internal", "customer", "executive", "crm"]), ("call --severity ", ["1", "2", "3", "4"]),
    ("config ", ["show", "check", "edit"]), ("help pl", ["plan", "playbook"]), ("help playbook gr", ["graph"]),
    ("br", ["brief"]),
  ])
  func `offers what the command takes`(line: String, expected: [String]) {
    #expect(offers(line) == expected)
  }

  @Test(
    arguments: [
      ("brief \"Nor", "\"Nor"), ("call \"Northwind Tr", "\"Northwind Tr"), ("call --contact \"Dana R", "\"Dana R"),
      ("call 'it", "'it"), ("call O'Brien", nil), ("call \"Acme\" --contact 'D", "'D"), ("call \"Acme\"", nil),
      ("", nil),
    ] as [(String, String?)])
  func `a word in marks that are still open is known`(line: String, word: String?) {
    #expect(ShellWords.unclosed(line[...]).map(String.init) == word)
  }

  @Test(arguments: [
    ("--playbook outage Nor", "Nor"), ("--contact \"Dana Reyes\" --severity 1 Nor", "Nor"), ("Nor", "Nor"),
    ("--contact Dana", ""), ("--contact \"Dana Re", ""),
  ])
  func `a name is completed behind options too`(line: String, name: String) {
    #expect(ShellWords.behindOptions(line[...]) == name)
  }

  @Test func `what stands in a line already is not offered a second time`() {
    let candidates = ["a1", "a2", "r1"].map { Completion.Candidate($0) }
    #expect(Completion.further("a1 R1 ", candidates)?.candidates.map(\.text) == ["a2"])
    #expect(Completion.further("a1 a", candidates)?.candidates.map(\.text) == ["a2"])
    #expect(Completion.further("a", candidates)?.candidates.map(\.text) == ["a1", "a2"])
  }

  @Test func `a book to read can be a detour, one to follow cannot`() {
    #expect(offers("playbook show ").contains("aside"))
    #expect(offers("call --playbook ").contains("first"))
    #expect(!offers("call --playbook ").contains("aside"))
  }

  @Test(arguments: [
    ("O'Brien & Co", "O'Brien & Co", "\"O'Brien & Co\""), ("Alder", "Alder", "Alder"),
    ("The 'Inn' Group", "\"The 'Inn' Group\"", "\"The 'Inn' Group\""),
    ("Max \"Mo\" Orr", "'Max \"Mo\" Orr'", "'Max \"Mo\" Orr'"),
  ])
  func `a name is offered as it can be typed`(name: String, asRest: String, asWord: String) {
    #expect(ShellWords.typed(name, asOneWord: false) == asRest)
    #expect(ShellWords.typed(name, asOneWord: true) == asWord)
    #expect(ShellWords.split(asWord) == [name])
    #expect(ShellWords.split(asRest)?.joined(separator: " ") == name)
  }
}
