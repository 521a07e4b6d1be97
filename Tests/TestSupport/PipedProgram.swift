import CPseudoTerminal
import Foundation

/// Runs a program on three pipes, as a script would.
package enum PipedProgram {
  /// What a program left behind.
  package struct Result: Sendable {
    package let status: ProgramEnd
    package let outputBytes: [UInt8]
    package let errorBytes: [UInt8]

    package var output: String { String(decoding: outputBytes, as: UTF8.self) }
    package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    /// The exit code; nil when a signal ended it.
    package var exitCode: Int32? { status.code }
  }

  /// Runs `program` (a path, or a name along PATH) to its end, giving it `input` and then the end of input.
  ///
  /// Input and output of any size may cross. What the program started and left running is killed when it ends; at
  /// the deadline all of it is killed and the fault says what was printed until then.
  package static func run(
    _ program: String, _ arguments: [String] = [], input: String = "", environment: [String: String],
    directory: String = "/", timeout: Duration = .seconds(20)
  ) throws(ProgramFault) -> Result {
    let started = try start(program, arguments, environment: environment, directory: directory)
    let deadline = Deadline(in: timeout)
    var unread = ArraySlice(input.utf8.map { $0 })
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var leftoversKilled = false

    while started.output.isOpen || started.errors.isOpen || !started.process.hasEnded {
      started.input.writeAvailable(&unread)
      if unread.isEmpty { started.input.close() }
      output += started.output.readAvailable()
      errors += started.errors.readAvailable()

      if started.process.hasEnded, !leftoversKilled {
        started.process.signalGroup(SIGKILL)
        leftoversKilled = true
      }
      if deadline.hasPassed {
        started.process.signalGroup(SIGKILL)
        let printed = String(decoding: output + errors, as: UTF8.self)
        throw .tooLate(awaited: "the end of \(program)", timeout: timeout, output: printed)
      }
      // While both pipes are silent the end of the process is looked for every few milliseconds.
      Descriptor.wait(
        toRead: [started.output, started.errors], toWrite: [started.input],
        milliseconds: deadline.milliseconds(atMost: 5))
    }
    return Result(status: started.process.collect(), outputBytes: output, errorBytes: errors)
  }

  private struct Started {
    let process: ChildProcess
    let input: Descriptor
    let output: Descriptor
    let errors: Descriptor
  }

  private static func start(
    _ program: String, _ arguments: [String], environment: [String: String], directory: String
  ) throws(ProgramFault) -> Started {
    let path = try ChildProcess.path(of: program, environment: environment)
    ChildProcess.starting.lock()
    defer { ChildProcess.starting.unlock() }
    let input = try Descriptor.pipe(testerReads: false)
    let output = try Descriptor.pipe(testerReads: true)
    let errors = try Descriptor.pipe(testerReads: true)
    let number = ChildProcess.withLists(program: program, arguments: arguments, environment: environment) {
      piped_program_start(
        path, $0, $1, directory, input.program.number, output.program.number, errors.program.number)
    }
    guard number > 0 else { throw .cannotStart(program: path, number: errno) }
    return Started(
      process: ChildProcess(number: number), input: input.tester, output: output.tester, errors: errors.tester)
  }
}
