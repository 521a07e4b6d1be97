import Books
import Foundation
import LineEditing
import Surroundings
import TestSupport
import Testing

@testable import Shell

@Suite("The settings of the screen")
struct SettingsTests {
  private func load(_ text: String) throws -> Settings {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "evenkeel/config.yaml")
    let loaded = Settings.load(["XDG_CONFIG_HOME": folder.path, "HOME": folder.path])
    #expect(loaded.faults.isEmpty)
    return loaded.settings
  }

  @Test func `each has a default`() throws {
    let settings = try load("name: Casey\n")
    #expect(settings.colours == .auto)
    #expect(settings.clock == .seconds)
    #expect(settings.hints)
    #expect(settings.editing == .emacs)
  }

  @Test func `each can be set`() throws {
    let settings = try load("colours: dark\nclock: off\nhints: off\nediting: vi\n")
    #expect(settings.colours == .dark)
    #expect(settings.clock == .off)
    #expect(!settings.hints)
    #expect(settings.editing == .vi)
  }

  @Test(arguments: [
    ("colours: dark", "0;15", Theme.on(.dark)), ("colours: light", "15;0", .on(.light)),
    ("colours: off", "15;0", .colourless), ("colours: auto", "15;0", .on(.dark)),
    ("name: Casey", "0;15", .on(.light)), ("name: Casey", "", .on(nil)),
  ])
  func `the colours are those of the ground that is set, else of the one the terminal tells`(
    text: String, variable: String, expected: Theme
  ) throws {
    let theme = try load(text + "\n").theme(["COLORFGBG": variable])
    for style in Style.allCases {
      let sample = StyledText("a", style)
      #expect(theme.render(sample, colour: true) == expected.render(sample, colour: true))
    }
  }
}

@Suite("What is wrong with the settings")
struct SettingsFaultsViewTests {
  private func words(_ text: String) -> String {
    let faults = SettingsFile.read(text, file: "config.yaml", meanings: []).faults
    return SettingsFaultsView(faults: faults).lines(on: Paper(columns: 100)).map(\.plain).joined(separator: " ")
  }

  @Test func `is said with what holds meanwhile`() {
    #expect(words("limit: 500") == "")
    #expect(words("clok: off").hasSuffix("The rest of the settings holds."))
    #expect(words("limit: 1,000").contains("Until the limit can be read, every amount needs approval."))
    #expect(words("- a\n- b").contains("every setting has its default"))
    #expect(words("limit: [").contains("every setting has its default"))
    #expect(words("name: \u{FFFD}").hasSuffix("The rest of the settings holds."))
    #expect(words("name: a\nname: b").contains("take one of them out"))
  }

  @Test func `of two limits neither holds, of two others the first`() {
    let read = SettingsFile.read("limit: 1000\nlimit: 5000\nname: a\nname: b\nclock: off\n", file: "c", meanings: [])
    #expect(read.file.limit == 0)
    #expect(read.file.name == "a")
    #expect(read.file.clock == .off)
    #expect(SettingsFile.read("name: a\n---\nlimit: 100\n", file: "c", meanings: []).file.limit == 0)
    #expect(words("limit: 1000\nlimit: 5000").contains("Until the limit can be read, every amount needs approval."))
  }

  @Test(arguments: ["/dev/zero", "/tmp"])
  func `a file that is none is named and not read, and every amount needs approval`(target: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/evenkeel", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/evenkeel/config.yaml", withDestinationPath: target)
    let loaded = Settings.load(["XDG_CONFIG_HOME": folder.path, "HOME": folder.path])
    #expect(loaded.faults.map(\.kind.number) == [34])
    #expect(loaded.settings.limit?.hundredths == 0)
  }

  @Test func `a file as large as no settings are is named and not read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("name: " + String(repeating: "a", count: BookFile.mostBytes), to: "evenkeel/config.yaml")
    let loaded = Settings.load(["XDG_CONFIG_HOME": folder.path, "HOME": folder.path, "USER": "casey"])
    #expect(loaded.faults.first?.message == "this file is not read: it is larger than 256 KiB")
    #expect(loaded.settings.name.count < 100)
  }
}
