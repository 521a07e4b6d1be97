import CPseudoTerminal
import Foundation

/// A program on a terminal of its own, as a person has it. Owns the process and the terminal; both are gone when
/// nobody holds it any more.
///
/// Nothing here sleeps for a fixed time: every wait is for something to appear, with a deadline, and a wait that
/// failed says what had been printed.
package final class PseudoTerminalProgram {
  /// How long a wait may last where the test does not say.
  package static let patience = Duration.seconds(10)

  private let process: ChildProcess
  private let terminal: Descriptor
  private let errorPipe: Descriptor?
  private var mark = 0

  /// All that was printed to the terminal, the echo of what was typed included, as it came.
  package private(set) var outputBytes: [UInt8] = []
  /// What was printed on standard error, where that was kept apart.
  package private(set) var errorBytes: [UInt8] = []

  /// Starts `program` (a path, or a name along PATH) with exactly this environment.
  /// - Parameter keepsErrorsApart: standard error goes to a pipe (`errors`) instead of the terminal.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], directory: String = "/",
    rows: Int = 24, columns: Int = 80, keepsErrorsApart: Bool = false
  ) throws(ProgramFault) {
    let path = try ChildProcess.path(of: program, environment: environment)
    ChildProcess.starting.lock()
    defer { ChildProcess.starting.unlock() }
    let errors = keepsErrorsApart ? try Descriptor.pipe(testerReads: true) : nil
    var end: Int32 = -1
    let number = ChildProcess.withLists(program: program, arguments: arguments, environment: environment) {
      pseudo_terminal_start(
        path, $0, $1, directory, UInt16(clamping: rows), UInt16(clamping: columns),
        errors?.program.number ?? -1, &end)
    }
    guard number > 0 else { throw .cannotStart(program: path, number: errno) }
    process = ChildProcess(number: number)
    terminal = Descriptor(end)
    errorPipe = errors?.tester
  }

  /// All that was printed to the terminal so far, as text. Lines end with `\r\n`, as a terminal gets them.
  package var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// What was printed on standard error so far, where that was kept apart.
  package var errors: String { String(decoding: errorBytes, as: UTF8.self) }

  /// What was printed since the last `type`, the echo included.
  package var outputSinceTyping: String { String(decoding: outputBytes[mark...], as: UTF8.self) }

  /// Whether the program still runs.
  package var isRunning: Bool { !process.hasEnded }

  /// Types `text`: `\n` is Enter, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
  ///
  /// The system cuts a line typed to a program that does not edit lines itself at 4,095 bytes.
  package func type(_ text: String) throws(ProgramFault) {
    try type(bytes: Array(text.utf8))
  }

  /// Types bytes, which need not be whole characters.
  package func type(bytes: [UInt8]) throws(ProgramFault) {
    receive()
    mark = outputBytes.count
    let deadline = Deadline(in: Self.patience)
    var untyped = bytes[...]
    while !untyped.isEmpty {
      terminal.writeAvailable(&untyped)
      guard terminal.isOpen else { throw .cannotType(output: output) }
      guard !deadline.hasPassed else {
        throw .tooLate(awaited: "the program to take what is typed", timeout: deadline.timeout, output: output)
      }
      if !untyped.isEmpty {
        // A program that prints while it is typed to must be read, or both wait for ever.
        Descriptor.wait(toRead: [terminal], toWrite: [terminal], milliseconds: deadline.milliseconds(atMost: 50))
        receive()
      }
    }
  }

  /// Waits until `text` appears in what was printed since the last `type` (before any, since the start), so that
  /// the prompt of the line before is not taken for the next one.
  package func waitFor(_ text: String, timeout: Duration = patience) throws(ProgramFault) {
    let earlier = mark
    try wait(for: "\"\(text)\"", timeout: timeout) {
      String(decoding: $0.outputBytes[earlier...], as: UTF8.self).contains(text)
    }
  }

  /// Waits until `isMet` says so of all that was printed since the start. `awaited` is for the fault.
  package func waitUntil(
    _ awaited: String, timeout: Duration = patience, _ isMet: (String) -> Bool
  ) throws(ProgramFault) {
    try wait(for: awaited, timeout: timeout) { isMet($0.output) }
  }

  /// Sends a signal to the program alone, as `kill` does.
  package func kill(_ signal: Int32) {
    process.signal(signal)
  }

  /// Gives the terminal another size, which the program is told of.
  package func resize(rows: Int, columns: Int) {
    guard terminal.isOpen else { return }
    _ = pseudo_terminal_resize(terminal.number, UInt16(clamping: rows), UInt16(clamping: columns))
  }

  /// Closes the terminal, as a lost connection does.
  package func hangUp() {
    receive()
    terminal.close()
  }

  /// Waits for the program to end; all it printed is then in `output` and `errors`.
  @discardableResult
  package func wait(timeout: Duration = patience) throws(ProgramFault) -> ProgramEnd {
    let deadline = Deadline(in: timeout)
    while !process.hasEnded {
      guard !deadline.hasPassed else {
        throw .tooLate(awaited: "the program to end", timeout: timeout, output: output)
      }
      Descriptor.wait(toRead: open, milliseconds: deadline.milliseconds(atMost: 5))
      receive()
    }
    // The system closes the terminal with its first program, but delivers what that printed a moment later.
    while !open.isEmpty, !deadline.hasPassed {
      Descriptor.wait(toRead: open, milliseconds: deadline.milliseconds(atMost: 50))
      receive()
    }
    return process.collect()
  }

  private var open: [Descriptor] {
    [terminal, errorPipe].compactMap(\.self).filter(\.isOpen)
  }

  /// Takes what has been printed by now.
  private func receive() {
    outputBytes += terminal.readAvailable()
    errorBytes += errorPipe?.readAvailable() ?? []
  }

  /// Waits until `isMet` says so; asked again whenever something was printed.
  func wait(
    for awaited: String, timeout: Duration, _ isMet: (PseudoTerminalProgram) -> Bool
  ) throws(ProgramFault) {
    let deadline = Deadline(in: timeout)
    receive()
    while !isMet(self) {
      guard terminal.isOpen else { throw .endedEarly(awaited: awaited, output: output + errors) }
      guard !deadline.hasPassed else {
        throw .tooLate(awaited: awaited, timeout: timeout, output: output + errors)
      }
      Descriptor.wait(toRead: open, milliseconds: deadline.milliseconds())
      receive()
    }
    // Standard error is written before the prompt that follows it, so it is here by now.
    errorBytes += errorPipe?.readAvailable() ?? []
  }
}
