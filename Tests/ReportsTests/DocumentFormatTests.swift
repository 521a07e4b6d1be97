import CallSupport
import Calls
import Foundation
import Language
import Testing

@testable import Reports

@Suite("Documents for other programs")
struct DocumentFormatTests {
  private static let hostile =
    "=HYPERLINK(\"x\")\u{202E}<script>alert(1)</script>\u{1B}[31m\u{0}BEGIN:VEVENT,;\\ Bcc: a@b.c"

  private func hostileCall() throws -> Call {
    var bench = try CallBench()
    let text = Self.hostile
    try bench.type([
      "/account \(text)", "/contact \(text)", "!the order was late", "/ok 1", ">\(text): send the list, Friday",
    ])
    try bench.type([
      ">me: send the list, tomorrow noon", "/agree", "@tomorrow 4pm call", " \(text)", "\"\(text)", "?\(text)",
    ])
    try bench.want(.mend(.settle(Reference(.issue, 1), text: text)))
    return bench.call
  }

  private func usual() throws -> CallBench {
    var bench = try CallBench()
    try bench.type([
      "!the order was late", "/ok 1", ">me: send the list, tomorrow noon", ">us: send the rates, Friday",
      ">them: send the file",
      "/agree", ">not agreed, Monday", "@tomorrow 4pm call",
    ])
    return bench
  }

  // MARK: - Calendar

  @Test func `a calendar has the next word and our dated promises, timed ones in UTC and days as days`() throws {
    let text = try document(usual().call, .calendar)
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 4)
    #expect(text.contains("UID:c1-next-word@evenkeel.invalid\r\n"))
    #expect(text.contains("SUMMARY:Next word to Dana\\, Northwind Traders\\, by phone\r\n"))
    #expect(text.contains("DTSTART:20261125T150000Z\r\nDTEND:20261125T151500Z\r\n"))
    #expect(text.contains("DTSTART:20261125T104500Z\r\nDTEND:20261125T110000Z\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128\r\n"))
    #expect(try !document(usual().call, .calendar, for: .customer).contains("promised"))
  }

  @Test func `what was taken back leaves the calendar, and comes back when it is promised again`() throws {
    var bench = try usual()
    func cancelled() throws -> [String] {
      let events = try document(bench.call, .calendar).components(separatedBy: "BEGIN:VEVENT").dropFirst()
      return events.filter { $0.contains("STATUS:CANCELLED") && !$0.contains("VALARM") }.compactMap { event in
        event.components(separatedBy: "UID:c1-").last?.components(separatedBy: "@").first
      }
    }
    #expect(try cancelled() == [])
    try bench.type("/drop a1")
    #expect(try cancelled() == ["a1"])
    try bench.type("/edit a2 us: send the new rates, Monday")
    #expect(try cancelled() == ["a1", "a2"])
    try bench.type("/agree a2")
    #expect(try cancelled() == ["a1"])
    try bench.type("/drop w1")
    #expect(try cancelled() == ["next-word", "a1"])
    try bench.type("@Friday noon call")
    #expect(try cancelled() == ["a1"])
    try bench.type(["/undo", "/undo"])
    #expect(try cancelled() == ["a1"])
  }

  @Test func `a second export has the same ids and a higher sequence`() throws {
    var bench = try usual()
    let first = try document(bench.call, .calendar)
    try bench.type("@tomorrow 5pm call")
    let second = try document(bench.call, .calendar)
    func values(_ name: String, _ text: String) -> [String] {
      text.components(separatedBy: "\r\n").filter { $0.hasPrefix("\(name):") }
    }
    #expect(values("UID", first) == values("UID", second))
    let sequences = [first, second].map { Set(values("SEQUENCE", $0).compactMap { Int($0.dropFirst(9)) }) }
    #expect(sequences[0].count == 1 && sequences[1].count == 1)
    #expect(try #require(sequences[0].first) < #require(sequences[1].first))
  }

  @Test func `no line of a calendar is longer than 75 bytes, and none is cut in a character`() throws {
    var bench = try CallBench(account: String(repeating: "Zürich日本👩‍👩‍👧 ", count: 20))
    try bench.type("@tomorrow 4pm call")
    let text = try document(bench.call, .calendar)
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(text.replacing("\r\n ", with: "").contains(String(repeating: "Zürich日本👩‍👩‍👧 ", count: 20)))
  }

  // MARK: - Mail

  @Test func `a mail is a draft to their address, with the letter twice and the next word`() throws {
    var bench = try usual()
    try bench.type("/contact Dana Reyes, CFO, dana@northwind.example")
    let text = try document(bench.call, .mail, for: .customer)
    #expect(
      text.hasPrefix("From: \"Casey Lee\" <unsent@evenkeel.invalid>\r\nTo: \"Dana Reyes\" <dana@northwind.example>\r\n")
    )
    #expect(text.contains("\r\nX-Unsent: 1\r\n"))
    #expect(text.contains("\r\nDate: Tue, 24 Nov 2026 10:03:30 +0100\r\n"))
    for type in ["text/plain", "text/html", "text/calendar"] { #expect(text.contains("\r\nContent-Type: \(type);")) }
    for line in text.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 78)
      #expect(!line.contains("\n") && !line.contains("\r"))
    }
  }

  @Test func `a name that is not plain is encoded, and no header can be made of it`() {
    let address = MailAddress("Zoë \"Z\"\r\nBcc: all@x.example", "z@x.example").header
    #expect(!address.contains("Bcc:"))
    #expect(address.hasPrefix("=?utf-8?B?") && address.hasSuffix("<z@x.example>"))
    #expect(MailAddress("Dana \"D\" Reyes", "d@x.example").header == "\"Dana \\\"D\\\" Reyes\" <d@x.example>")
    let long = MailAddress.encoded(String(repeating: "Größe ", count: 30), after: 9)
    for line in long.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 76) }
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("a = b", "a =3D b"), ("ends with a blank ", "ends with a blank=20"), (".", "=2E"),
    ("ä", "=C3=A4"), ("one\ntwo", "one\r\ntwo"), ("", ""), ("tab\there", "tab=09here"),
  ])
  func `quoted-printable keeps each byte`(text: String, written: String) {
    #expect(QuotedPrintable.of(text) == written)
  }

  // MARK: - Tables and text

  @Test func `a plan has its order, sides, owners, days and states`() throws {
    #expect(
      try document(usual().call, .csv)
        == [
          "order,ref,side,owner,action,due,state", "1,a1,ours,Casey,send the list,2026-11-25 12:00,agreed",
          "2,a2,ours,our team,send the rates,2026-11-27,agreed", "3,a4,ours,Casey,not agreed,2026-11-30,open",
          "4,a3,theirs,Northwind Traders,send the file,,agreed", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `an activity is one row, whatever was said in it`() throws {
    let text = try document(hostileCall(), .csv, for: .crm)
    #expect(text.hasPrefix("Subject,Date,Account,Contact,Description\r\n"))
    #expect(text.components(separatedBy: "\r\n").count == 3)
  }

  @Test func `a text fits a note field and has no marks of another form`() throws {
    var bench = try usual()
    try bench.type([String(repeating: "a long word after another ", count: 20), String(repeating: "x", count: 300)])
    for line in try document(bench.call, .text).components(separatedBy: "\n") { #expect(line.count <= 80) }
    let letter = try document(usual().call, .text, for: .customer)
    #expect(!letter.contains { "*_#\\`<>".contains($0) })
    #expect(letter.contains("\u{2022} We will send the rates by Friday 27 November.\n"))
  }

  @Test func `what was typed is neutral in every form`() throws {
    let call = try hostileCall()
    for format in DocumentFormat.all {
      for reader in Reader.allCases where format.isThere(for: reader) {
        let text = try document(call, format, for: reader, signature: Self.hostile, takingDrafts: true)
        let place = "\(format.name) for \(reader.rawValue)"
        if format.name != "json" { #expect(!text.contains("\u{1B}") && !text.contains("\u{0}"), "\(place)") }
        if format.name == "csv" {
          #expect(!text.contains(",=HYPERLINK") && !text.contains(",\"=HYPERLINK"), "\(place)")
        }
        if ["md", "ics", "eml", "csv", "txt"].contains(format.name) { #expect(!text.contains("\u{202E}"), "\(place)") }
        #expect(!text.contains("\nBcc:") && !text.contains("\r\nBEGIN:VEVENT,"), "\(place)")
        if format.name == "md" { #expect(!text.contains("<script>"), "\(place)") }
        if format.name == "eml" { #expect(text.hasPrefix("From: =?utf-8?B?") && text.contains("&lt;script&gt;")) }
      }
    }
  }

  @Test func `a mark on a sign of HTML does not hide it`() {
    #expect(
      HTMLText.escaped("<\u{338}b onclick='\"x\"'>&\u{301}")
        == "&lt;\u{338}b onclick=&#39;&quot;x&quot;&#39;&gt;&amp;\u{301}")
  }

  @Test func `every pair that is there is named`() {
    #expect(
      DocumentFormat.pairs
        == "internal md txt html ics csv json; customer md txt html eml ics; executive md txt html; crm csv")
  }
}
