import Testing

@testable import Shell

@Suite struct ShellWordsTests {
  @Test(
    arguments: [
      ("call \"Northwind Traders\" --contact 'Dana Reyes'", ["call", "Northwind Traders", "--contact", "Dana Reyes"]),
      ("call O'Neill", ["call", "O'Neill"]),
      ("  calls   --json ", ["calls", "--json"]),
      ("call \"\"", ["call", ""]),
      ("", []),
    ] as [(String, [String])])
  func `a line of the desk is split as any shell does it, and an apostrophe is a letter`(
    _ line: String, _ words: [String]
  ) {
    #expect(ShellWords.split(line) == words)
  }

  @Test func `a quotation mark that is not closed is refused`() {
    #expect(ShellWords.split("call \"Northwind") == nil)
  }
}
