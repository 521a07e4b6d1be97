import Foundation
import TestSupport
import Testing

/// A refused line comes back as if it were selected: typing goes over it, and nobody who looks elsewhere types into it.
@Suite struct RefusedLineTests {
  private let home: CallHome

  init() throws {
    home = try CallHome()
  }

  /// Types a line that is refused, and waits until it stands there again.
  private func refuse(_ line: String, in terminal: ScreenProgram, prompt: String = "acknowledge> ") throws {
    try terminal.type(line + "\r")
    try terminal.waitForScreen("\(line) in the line again") { screen in
      let row = screen.cursor.row
      return row > 1 && screen.screen[row].contains(prompt + line)
        && screen.screen[..<row].contains { $0.contains(prompt + line) }
    }
  }

  /// Waits until the line being typed is this, whatever is hinted at behind it.
  private func wait(for line: String, in terminal: ScreenProgram, prompt: String = "acknowledge> ") throws {
    try terminal.waitForScreen("\"\(line)\" in the line") { screen in
      let row = screen.screen[screen.cursor.row]
      return line.isEmpty ? (row + "          ").contains("\(prompt)     ") : row.contains(prompt + line)
    }
  }

  private func shown() throws -> String {
    try home.run("show").output
  }

  @Test func `what is typed next goes over it, a blank and a mark as well, and is a line of its own`() throws {
    let terminal = try home.call()
    for (refused, line, answer) in [
      ("/fxi 1 three days", "\"I had to find out from my own customers", "       q1"),
      ("=11", "presents on Thursday", "       n1"), ("/nxet", " /nxet is what I typed", "       n2"),
      ("@yesterday", "=9", "       heat 9"),
    ] {
      try refuse(refused, in: terminal)
      try terminal.type(line + "\r")
      try terminal.waitForRow(holding: answer)
    }
    let shown = try shown()
    for text in ["I had to find out from my own customers", "presents on Thursday", "/nxet is what I typed"] {
      #expect(shown.contains(text))
    }
    #expect(!shown.contains("/fxi"))
    #expect(!shown.contains("=11presents"))
  }

  @Test func `it stands there in reverse video, and that is said once`() throws {
    let terminal = try home.call()
    try refuse("/nxet", in: terminal)
    #expect(terminal.program.output.contains("\u{1B}[7m/nxet"))
    try refuse("/skup", in: terminal)
    #expect(terminal.program.output.components(separatedBy: "stands there marked").count == 2)
  }

  @Test func `where nothing can show that, each reason says that it is there`() throws {
    let terminal = try home.call(["NO_COLOR": "1"])
    try refuse("/nxet", in: terminal)
    try refuse("/skup", in: terminal)
    #expect(!terminal.program.output.contains("\u{1B}[7m"))
    #expect(terminal.program.output.components(separatedBy: "still in the line").count == 3)
  }

  @Test func `an arrow opens it at the fault, and a paste goes over it`() throws {
    let terminal = try home.call()
    try refuse("/fxi 1 three days", in: terminal)
    try terminal.type("\u{1B}[D\u{7F}\u{7F}ix")
    try wait(for: "/fix 1 three days", in: terminal)
    try terminal.type("\u{3}")
    try refuse("/nxet", in: terminal)
    try terminal.type("\u{1B}[200~they ship\u{1B}[201~")
    try wait(for: "they ship", in: terminal)
  }

  @Test func `deleting and completing open it`() throws {
    let terminal = try home.call()
    try refuse("/go ownn", in: terminal)
    try terminal.type("\u{7F}")
    try wait(for: "/go own", in: terminal)
    try terminal.type("\u{3}")
    try refuse("/acc", in: terminal)
    try terminal.type("\t")
    try wait(for: "/account ", in: terminal)
  }

  @Test func `Up brings back what was typed over, and Enter sends it again`() throws {
    let terminal = try home.call()
    try refuse("/fxi 1 three days", in: terminal)
    try terminal.type("they")
    try wait(for: "they", in: terminal)
    try terminal.type("\u{1B}[A")
    try wait(for: "/fxi 1 three days", in: terminal)
    try terminal.type("\u{3}")
    try refuse("/nxet", in: terminal)
    try terminal.type("\r")
    try terminal.waitForScreen("the reason twice") { screen in
      screen.screen.count { $0.contains("did you mean /next?") } == 2
    }
  }

  @Test func `lines that were on their way go over it`() throws {
    let terminal = try home.call()
    try terminal.type("/nxet\r\rthey ship twice\r=11\rand again\r")
    try terminal.waitForRow(holding: "n2")
    let shown = try shown()
    #expect(shown.contains("they ship twice"))
    #expect(shown.contains("and again"))
    #expect(terminal.program.output.components(separatedBy: "did you mean /next?").count == 2)
  }

  @Test func `a command that only comes at the wrong moment leaves the line empty`() throws {
    let terminal = try home.call()
    for (line, reason) in [
      ("/b", "this is the first step"), ("!", "no words before it"), ("/agree", "no offered remedy"),
      ("/undo", "nothing to take back"),
    ] {
      try terminal.type(line + "\r")
      try terminal.waitForRow(holding: reason)
      try wait(for: "", in: terminal)
    }
  }

  @Test func `with vi keys it comes back in insert mode, and Escape keeps it`() throws {
    let home = try CallHome(settings: "editing: vi\n")
    let terminal = try home.call()
    try refuse("/nxet", in: terminal)
    try terminal.type("typed over")
    try wait(for: "typed over", in: terminal)
    try terminal.type("\r")
    try terminal.waitForRow(holding: "n1")
    try refuse("/skup", in: terminal)
    try terminal.type("\u{1B}")
    pause(milliseconds: 200)
    try terminal.type("Ax")
    try wait(for: "/skupx", in: terminal)
  }

  @Test func `at the desk as well`() throws {
    let terminal = try ScreenProgram(BuiltProgram.path(), environment: home.environment)
    try terminal.waitForRow(holding: "evenkeel>")
    for line in ["brif Northwind", "show 99", "!it is down", "config get nothing"] {
      try refuse(line, in: terminal, prompt: "evenkeel> ")
      try terminal.type("calls\r")
      try terminal.waitForScreen("the list") { screen in
        screen.screen[screen.cursor.row].hasSuffix("evenkeel>") || screen.screen[screen.cursor.row].hasSuffix("> ")
      }
    }
    try terminal.type("resume\r")
    try terminal.waitForRow(holding: "there is no call yet")
    try wait(for: "", in: terminal, prompt: "evenkeel> ")
  }
}
