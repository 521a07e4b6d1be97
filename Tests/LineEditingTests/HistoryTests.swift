import Testing

@testable import LineEditing

@Suite("The memory of lines")
struct HistoryTests {
  private func history(_ lines: String...) -> History {
    var history = History()
    lines.forEach { history.add($0) }
    return history
  }

  @Test func `walks back and on, and keeps what was being typed`() {
    var history = history("one", "two", "three")
    #expect(history.older(than: "draft") == "three")
    #expect(history.older(than: "three") == "two")
    #expect(history.newer() == "three")
    #expect(history.newer() == "draft")
    #expect(history.newer() == nil)
    #expect(history.oldest(from: "draft") == "one")
    #expect(history.older(than: "one") == nil)
    #expect(history.newest() == "draft")
  }

  @Test func `keeps neither blanks nor the same line twice running, and a line of several rows as one`() {
    #expect(history("a", "a", " ", "", "b\nc", "a").lines == ["a", "b\nc", "a"])
  }

  @Test func `keeps the newest five thousand`() {
    var history = History()
    for number in 0..<(History.limit + 10) { history.add("\(number)") }
    #expect(history.lines.count == History.limit)
    #expect(history.lines.first == "10")
  }

  @Test func `goes on from what was typed with the newest line that does`() {
    let history = history("/go listen", "/go remedy", "/go remedy\nmore")
    #expect(history.continuation(of: "/go") == "/go remedy")
    #expect(history.continuation(of: "/go remedy") == nil)
    #expect(history.continuation(of: "") == nil)
  }

  @Test(arguments: [
    ("straße", 0, 7), ("CAFE\u{301}", 1, 4), ("café", 1, 4), ("ć", 2, 0), ("日本", 3, 2), ("👩‍👩‍👧", 3, 5),
  ])
  func `finds a part of a line, whatever its capitals and however its letters are composed`(
    words: String, place: Int, offset: Int
  ) throws {
    var history = history("In der Straße 5", "the café", "Ćevapi", "in日本 👩‍👩‍👧 is")
    let line = history.line(holding: words, from: 4, goingBack: true)
    let found = try #require(line)
    #expect(found.place == place)
    #expect(found.offset == offset)
  }

  @Test func `looks back from a place and on from it`() {
    var history = history("alpha 1", "beta", "alpha 2", "gamma", "alpha 3")
    func place(_ words: String, from start: Int, goingBack: Bool) -> Int? {
      history.line(holding: words, from: start, goingBack: goingBack)?.place
    }
    let found = [
      place("alpha", from: 5, goingBack: true), place("alpha", from: 4, goingBack: true),
      place("alpha", from: 2, goingBack: false), place("alpha", from: 0, goingBack: true),
      place("", from: 5, goingBack: true),
    ]
    #expect(found == [4, 2, 4, nil, nil])
  }
}

@Suite("A line that is looked for")
struct HistoryLookTests {
  @Test(arguments: [
    ("Die Straße ist zu", "STRASSE", 4), ("Die STRASSE ist zu", "straße", 4),
    ("ein Café, ein Bier", "cafe\u{301}", 4),
    ("ß und Gruß an Otto", "otto", 14), ("ΟΔΥΣΣΕΥΣ", "οδυσσευς", 0), ("Größe 3", "3", 6),
  ])
  func `is found whatever its capitals and however its letters are written`(line: String, words: String, offset: Int) {
    var history = History()
    history.add(line)
    let found = history.line(holding: words, from: 1, goingBack: true)
    #expect(found?.offset == offset)
  }
}
