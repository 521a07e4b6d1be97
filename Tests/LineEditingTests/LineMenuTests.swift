import Testing

@testable import LineEditing

@Suite("The list while completing")
struct LineMenuTests {
  private func menu(_ candidates: [Completion.Candidate], chosen: Int? = nil) -> LineMenu {
    LineMenu(
      completion: Completion(replacing: 0, with: candidates), chosen: chosen, before: [], after: [], word: [])
  }

  private let names = (1...20).map { Completion.Candidate("name\($0)") }

  @Test func `stands in columns that fit, read downwards`() {
    let rows = menu(names).rows(columns: 40, height: 30).map(\.plain)
    #expect(rows.count == 7)
    #expect(rows[0].hasPrefix("  name1"))
    #expect(rows[0].contains("name8"))
    #expect(rows.allSatisfy { DisplayWidth.of($0) < 40 })
  }

  @Test func `says how much is left out`() {
    let rows = menu(names).rows(columns: 12, height: 5).map(\.plain)
    #expect(rows.count == 5)
    #expect(rows.last == "  16 more rows")
  }

  @Test(arguments: 0..<20)
  func `marks the one chosen by more than colour, and keeps it in sight`(index: Int) {
    let rows = menu(names, chosen: index).rows(columns: 12, height: 5).map(\.plain)
    #expect(rows.contains { $0.hasPrefix("> name\(index + 1) ") })
  }

  @Test func `says what each is where there is room`() {
    let described = [Completion.Candidate("go", remark: "to any step"), Completion.Candidate("日本", remark: "x")]
    #expect(menu(described).rows(columns: 60, height: 9).map(\.plain) == ["  go    to any step", "  日本  x"])
  }

  @Test func `goes round through what was typed`() {
    var menu = menu([Completion.Candidate("a"), Completion.Candidate("b")])
    let forwards = (0..<3).map { _ -> Int? in
      menu.step(back: false)
      return menu.chosen
    }
    #expect(forwards == [0, 1, nil])
    menu.step(back: true)
    #expect(menu.chosen == 1)
  }

  @Test func `what all have in common is put in, as the first one writes it`() {
    let completion = Completion(
      replacing: 2, with: ["Northwind Traders", "northwind Shipping", "Northgate"].map { Completion.Candidate($0) })
    #expect(completion.commonBeginning == "North")
    #expect(Completion(replacing: 0, with: []).commonBeginning == "")
  }
}
