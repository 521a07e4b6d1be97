import Foundation
import TestSupport
import Testing

/// Every document of a few calls, read by programs that we did not write.
@Suite struct DocumentCheckTests {
  struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String
    let account: String
    let lines: [String]

    var testDescription: String { name }
  }

  private static let hostile =
    "=HYPERLINK(\"x\"),;\\ <script>alert(1)</script> Bcc: all@x.example BEGIN:VEVENT \u{1B}[31m \u{202E}&amp; --mixed"

  static let fixtures = [
    Fixture(
      name: "a usual call", account: "Northwind Traders",
      lines: [
        "/contact Dana Reyes, CFO, dana@northwind.example", "/severity 2", "=8",
        "\"our warehouse shipped every order twice since Monday", "!", "!Nobody answered the ticket for two days", "=9",
        "a note", "?who saw it first", ">>tell legal, tomorrow", "/ok 1 2", "/fact fault ours", "/fact liability no",
        "/understood",
        "$240 refund of the freight", "/offered", ">me: send the list, tomorrow noon", ">us: send the rates, Friday",
        ">them: send the file", "/agree", "=4", "@tomorrow 4pm call",
      ]),
    Fixture(name: "two minutes and nothing in it", account: "Acme", lines: ["@Friday email"]),
    Fixture(
      name: "hostile text", account: hostile,
      lines: [
        "/contact \(hostile)", "!\(hostile)", "/ok 1", ">\(hostile)", ">me: send the list, Friday", "/agree",
        " \(hostile)",
        "\"\(hostile)", "?\(hostile)", ">>\(hostile)", "/phone \(hostile)", "@tomorrow 4pm call \(hostile)",
      ]),
    Fixture(
      name: "every script", account: "متجر النور 🏭 Zürich",
      lines: [
        "/contact ليلى حداد", "!الطلب متأخر منذ يوم الاثنين", "!注文が二回届きました", "\"🔥🔥 👩‍👩‍👧 שלום", "/ok 1 2",
        ">me: שלח את הרשימה, Friday",
        "/agree", "@tomorrow 4pm call", String(repeating: "é🏳️‍🌈", count: 400),
      ]),
    Fixture(
      name: "500 issues", account: "Northwind Traders",
      lines: (1...500).map { "!order \($0) was late and the invoice for it is wrong" } + [
        "/ok 1", "@tomorrow 4pm call",
      ]),
    Fixture(
      name: "liability", account: "Quay Marine",
      lines: [
        "!two people were injured at the gate", "/ok 1", "/fact liability yes", "/fact fault ours", "$2000 credit",
        "/offered", "/offered", "/approved Sam Lee", "/agree", "@tomorrow 9am visit",
      ]),
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: fixtures)
  func `other programs read them as they are meant`(fixture: Fixture) throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00,10s")
    _ = try folder.write("name: Casey Lee\nlimit: 1000\n", to: "config/evenkeel/config.yaml")
    func evenkeel(_ arguments: String..., input: String = "") throws -> PipedProgram.Result {
      try PipedProgram.run(
        BuiltProgram.path(), arguments, input: input, environment: environment, timeout: .seconds(60))
    }
    let call = try evenkeel("call", fixture.account, input: (fixture.lines + ["/done", ""]).joined(separator: "\n"))
    #expect(call.output.contains("is saved"), "\(call.errors)")
    _ = try evenkeel("summary", "--for", "customer", "--accept-drafts")
    try FileManager.default.createDirectory(atPath: folder.file("out"), withIntermediateDirectories: true)
    for pair in [
      "internal": ["md", "txt", "html", "ics", "csv", "json"], "customer": ["md", "txt", "html", "eml", "ics"],
      "executive": ["md", "txt", "html"], "crm": ["csv"],
    ] {
      for form in pair.value {
        let file = folder.file("out/\(pair.key).\(form)")
        let end = try evenkeel("summary", "--for", pair.key, "--format", form, "-o", file)
        #expect(end.exitCode == 0, "\(pair.key) \(form): \(end.errors)")
        // The same events give the same bytes.
        let again = try evenkeel("summary", "--for", pair.key, "--format", form)
        if form != "md", form != "txt" { #expect(try again.output == String(contentsOfFile: file, encoding: .utf8)) }
      }
    }
    let checked = try PipedProgram.run(
      Self.root.path + "/.build/checks/bin/python",
      [
        Self.root.path + "/Tests/EndToEndTests/Documents/check.py", folder.file("out"),
        Self.root.path + "/docs/call.schema.json",
      ], environment: environment, timeout: .seconds(60))
    #expect(checked.exitCode == 0, "\(checked.output)\(checked.errors)")
  }
}
