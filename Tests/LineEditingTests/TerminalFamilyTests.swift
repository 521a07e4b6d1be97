import Testing

@testable import LineEditing

@Suite struct TerminalFamilyTests {
  @Test(arguments: [
    ["TERM": "tmux-256color"], ["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"],
    ["TERM": "xterm-256color", "VTE_VERSION": "7600"], ["TERM": "xterm-kitty"],
    ["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"],
  ])
  func `a terminal that says who it is is known to wrap anew`(environment: [String: String]) {
    #expect(TerminalFamily.wrapsAnew(environment))
  }

  @Test(arguments: [
    ["TERM": "xterm-256color"], ["TERM": "linux"], [:], ["TERM": "screen", "STY": "1.pts", "VTE_VERSION": "7600"],
    ["TERM": "xterm", "VTE_VERSION": ""],
  ])
  func `of another nothing is known`(environment: [String: String]) {
    #expect(!TerminalFamily.wrapsAnew(environment))
  }
}
