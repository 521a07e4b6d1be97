import Testing

@testable import Calls

@Suite("A table by reference")
struct ReferenceTableTests {
  @Test func `holds what was put there, in whatever order, and nothing else`() {
    var table: ReferenceTable<String> = [:]
    var plain: [Reference: String] = [:]
    let numbers = [1, 2, 5, 3, 4, 5, 2, 0, -7, .max, .min, 6]
    for kind in [Reference.Kind.issue, .action] {
      for (round, number) in numbers.enumerated() {
        table[Reference(kind, number)] = "\(kind)\(round)"
        plain[Reference(kind, number)] = "\(kind)\(round)"
      }
    }
    for kind in Reference.Kind.allCases {
      for number in numbers + [7, 8] {
        #expect(table[Reference(kind, number)] == plain[Reference(kind, number)], "\(kind) \(number)")
      }
    }
    #expect(Dictionary(uniqueKeysWithValues: table.map { $0 }) == plain)
  }

  @Test func `forgets what is taken out`() {
    var table: ReferenceTable<Int> = [Reference(.issue, 1): 1, Reference(.issue, 9): 9]
    table[Reference(.issue, 1)] = nil
    table[Reference(.issue, 9)] = nil
    #expect(table.map { $0.0 }.isEmpty)
  }

  @Test func `a copy keeps what it had`() {
    var table: ReferenceTable<Int> = [Reference(.todo, 1): 1]
    let before = table
    table[Reference(.todo, 1)] = 2
    #expect(before[Reference(.todo, 1)] == 1 && table[Reference(.todo, 1)] == 2)
  }
}
