import LineEditing

/// What a desk, a call or a watch does with the lines it is given. The loop asks for them, brings refused ones
/// back, has those wait that the store could not take, and keeps what was half typed when the terminal went away.
protocol LineSitting: AnyObject {
  associatedtype Ending

  /// Called before each prompt, for what has come meanwhile; an ending ends the sitting.
  func beforeAsking() throws -> Ending?
  func request(startingWith prefill: Prefill?) -> LineRequest
  /// Takes a line; an ending ends the sitting. What it throws refuses the line, if `refusal` has words for it.
  func take(_ line: String) throws -> Ending?
  /// How a refused line is named; nil for what is no refusal and ends the sitting.
  func refusal(_ error: any Error, of line: String) -> LineRefusal?
  /// Whether a line is to be stored, and so waits behind others that wait.
  func isStored(_ line: String) -> Bool
  /// Called when a line was taken or refused.
  func afterAnswer() -> Ending?
  /// Ctrl-C: the line was given up.
  func interrupted()
  /// Ctrl-D, or the end of a pipe; nil goes on.
  func endOfInput() -> Ending?
  /// The terminal went away, or the program is to end.
  func signalled(_ signal: Int32) -> Ending
}

extension LineSitting {
  func beforeAsking() throws -> Ending? { nil }
  func refusal(_ error: any Error, of line: String) -> LineRefusal? { nil }
  func isStored(_ line: String) -> Bool { false }
  func afterAnswer() -> Ending? { nil }
  func interrupted() {}
}

/// Why a line was not taken.
struct LineRefusal {
  let words: String
  /// Where it has to be mended, in Unicode scalars from the start; behind the line when left out.
  var cursor: Int?
  var kind = Kind.toBeMended

  enum Kind {
    case toBeMended
    /// There is nothing in it to mend or to keep.
    case overWith
    /// It is right, and only the store could not take it.
    case notStored
  }
}
