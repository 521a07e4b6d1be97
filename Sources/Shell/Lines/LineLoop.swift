import LineEditing
import Surroundings

/// What a desk, a call or a watch does with the lines it is given. The loop asks for them, brings refused ones
/// back, and keeps what was half typed when the terminal went away.
protocol LineSitting: AnyObject {
  associatedtype Ending

  /// Called before each prompt, for what has come meanwhile; an ending ends the sitting.
  func beforeAsking() throws -> Ending?
  func request(startingWith prefill: Prefill?) -> LineRequest
  /// Takes a line; an ending ends the sitting. What it throws refuses the line, if `refusal` has words for it.
  func take(_ line: String) throws -> Ending?
  /// How a refused line is named; nil for what is no refusal and ends the sitting.
  func refusal(_ error: any Error, of line: String) -> LineRefusal?
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
  func afterAnswer() -> Ending? { nil }
  func interrupted() {}
}

/// Why a line was not taken.
struct LineRefusal {
  let words: String
  /// Where it has to be mended, in Unicode scalars from the start; behind the line when left out.
  var cursor: Int?
  /// Whether there is anything in it to mend or to keep.
  var comesBack = true
}

/// Ask, take, answer: one loop for every shell. Owns what the next prompt starts with.
final class LineLoop {
  private let world: World
  private let unfinished: UnfinishedLine?
  /// What the next line starts with.
  private var prefill: Prefill?
  private var hasExplained = false
  /// The lines that were read, and how many of them were refused.
  private(set) var lines = 0
  private(set) var refusals = 0

  /// - Parameter unfinished: where a half typed line is kept; nil where it need not be.
  init(_ world: World, unfinished: UnfinishedLine? = nil) {
    (self.world, self.unfinished) = (world, unfinished)
  }

  private var console: any Console { world.console }

  func run<Sitting: LineSitting>(_ sitting: Sitting) throws -> Sitting.Ending {
    while true {
      if let ending = try sitting.beforeAsking() { return ending }
      let request = sitting.request(startingWith: prefill)
      prefill = nil
      switch console.readLine(request) {
      case .line(let line):
        lines += 1
        world.clock.advance()
        let ending = try answer(line, sitting)
        unfinished?.settle()
        if let ending = ending ?? sitting.afterAnswer() { return ending }
      case .interrupted:
        sitting.interrupted()
        unfinished?.settle()
      case .endOfInput:
        if let ending = sitting.endOfInput() { return ending }
      case .ended(let signal, let text):
        unfinished?.keep(text)
        return sitting.signalled(signal)
      }
    }
  }

  private func answer<Sitting: LineSitting>(_ line: String, _ sitting: Sitting) throws -> Sitting.Ending? {
    do {
      return try sitting.take(line)
    } catch {
      guard let refusal = sitting.refusal(error, of: line) else { throw error }
      refuse(line, refusal)
      return nil
    }
  }

  /// A refused line comes back as if it were selected; from a pipe it is named by its number, never by its text.
  private func refuse(_ line: String, _ refusal: LineRefusal) {
    refusals += 1
    guard console.isInteractive else {
      return console.complain(StyledText("evenkeel: line \(lines): \(refusal.words)", .fault))
    }
    show(console.isLinear ? refusal.words.sentence : refusal.words, .fault)
    guard refusal.comesBack else { return }
    let cursor = refusal.cursor ?? line.unicodeScalars.count
    prefill = Prefill(text: line, cursor: cursor, isSelected: true)
    if console.putsLinesBack, !hasExplained || !console.marksSelection {
      show(console.marksSelection ? LineLoop.isMarked : LineLoop.isThere, .muted)
      hasExplained = true
    }
  }

  static let isMarked = "It stands there marked: type over it, or press an arrow to mend it."
  static let isThere = "It is still in the line: type over it, or press an arrow to mend it."

  /// Puts a text into the next line, the cursor behind it. The `lead` stays readable however long the text is.
  func put(_ text: String, lead: String = "") {
    prefill = Prefill(text: text, cursor: text.unicodeScalars.count, lead: lead.unicodeScalars.count)
  }

  /// Puts back what was being typed when the terminal went away.
  func takeUpUnfinished() {
    guard console.isInteractive, let text = unfinished?.takeUp() else { return }
    put(text)
    show(UnfinishedLine.isBack, .muted)
  }

  private func show(_ text: String, _ style: Style) {
    console.show(Paragraph(StyledText(text, style), indent: 2))
  }
}
