import Calls
import Testing

@testable import Surroundings

@Suite struct SettingsTemplateTests {
  private static let meanings = LineKeys.Meaning.allCases.map(\.rawValue)

  @Test func `sets nothing as it stands, not even a limit`() {
    let (file, faults) = SettingsFile.read(SettingsTemplate.text, file: "config.yaml", meanings: Self.meanings)
    #expect(file == SettingsFile())
    #expect(faults.isEmpty)
  }

  @Test func `names every setting, and each reads when its mark is taken away`() {
    let lines = SettingsTemplate.text.split(separator: "\n")
    for key in SettingsFile.keys { #expect(lines.contains { $0.hasPrefix("# \(key):") }, "\(key)") }
    let set = lines.map { line in
      let bare = line.drop { $0 == "#" }.dropFirst()
      let isSetting = SettingsFile.keys.contains { bare.hasPrefix("\($0):") } || bare.hasPrefix("  issue:")
      return isSetting ? String(bare) : String(line)
    }.joined(separator: "\n")
    let (file, faults) = SettingsFile.read(set, file: "config.yaml", meanings: Self.meanings)
    #expect(faults.isEmpty)
    #expect(file.limit == 100_000)
    #expect(file.keys == ["issue": "%"])
  }
}
