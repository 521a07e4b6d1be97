/// Where lines are read from and answers are shown: the only way the shell speaks with a person or a pipe.
///
/// To be used from the main thread alone.
package protocol Console: AnyObject {
  /// The columns to draw for, 20 to 100: `COLUMNS`, else the terminal's width, else 80.
  var columns: Int { get }

  /// Whether someone is there to answer; prompts are shown only then.
  var isInteractive: Bool { get }

  /// Whether what is shown is on a terminal, and not in a file or a pipe.
  var isShownOnTerminal: Bool { get }

  /// Whether a refused line can be put back into the input.
  var putsLinesBack: Bool { get }

  /// Whether a line that stands there as if selected can be told from one that is being typed.
  var marksSelection: Bool { get }

  /// Whether the last line was typed over the one that stood there as if selected.
  var hasTypedOver: Bool { get }

  /// Whether something has been typed that no line has taken yet: it was typed before what is shown next.
  var hasTypedAhead: Bool { get }

  /// Whether what is shown is read aloud: said in words, from the top down.
  var isLinear: Bool { get }

  /// Writes one or more lines to standard output; the last newline is added.
  func show(_ text: StyledText)

  /// Writes a text to standard output to the byte, for what another program reads.
  func put(_ text: String)

  /// Writes one or more lines to standard error; the last newline is added.
  func complain(_ text: StyledText)

  /// Takes everything off the screen, and out of what can be scrolled back to where the terminal allows it.
  func clear()

  /// Waits for the next line.
  func readLine(_ request: LineRequest) -> LineOutcome

  /// Ctrl-C was pressed, or the program was asked to end, since the last line was read: what takes long stops.
  var isInterrupted: Bool { get }

  /// The signal that has asked the program to end.
  var endingSignal: Int32? { get }

  /// Gives the terminal to another program for as long as `body` takes.
  func lend(_ body: () -> Void)

  /// What the keys do while a line is typed.
  var keys: [KeyLine] { get }

  /// Something that was shown did not arrive, because the disk is full. A reader who has gone does not count.
  var isOutputLost: Bool { get }

  /// Gives the terminal back as it was found. Nothing is read afterwards.
  func close()
}
