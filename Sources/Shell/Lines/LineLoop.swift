import Language
import LineEditing
import Surroundings

/// Ask, take, answer: one loop for every shell. Owns what the next prompt starts with, and the lines that wait for the
/// store.
final class LineLoop {
  let world: World
  private let unfinished: UnfinishedLine?
  let waiting: WaitingLines?
  /// What the next line starts with.
  private var prefill: Prefill?
  /// Whether it is the line just given, because only the store refused it.
  private var isHeld = false
  private var hasExplained = false
  /// While a pipe has waited for the store in vain: when it is worth another trial.
  var nextTrial: ContinuousClock.Instant?
  /// The lines that were read, and how many of them were refused.
  private(set) var lines = 0
  var refusals = 0

  /// - Parameters:
  ///   - unfinished: where a half typed line is kept; nil where it need not be.
  ///   - waiting: where lines are kept that the store could not take; nil where none are.
  init(_ world: World, unfinished: UnfinishedLine? = nil, waiting: WaitingLines? = nil) {
    (self.world, self.unfinished, self.waiting) = (world, unfinished, waiting)
  }

  var console: any Console { world.console }

  func run<Sitting: LineSitting>(_ sitting: Sitting) throws -> Sitting.Ending {
    try takeUpWaiting(sitting)
    if let ending = sitting.afterAnswer() { return ending }
    let ending = try ask(sitting)
    settleHeld(isKept: true)
    try storeBeforeLeaving(sitting)
    return ending
  }

  private func ask<Sitting: LineSitting>(_ sitting: Sitting) throws -> Sitting.Ending {
    while true {
      if let ending = try sitting.beforeAsking() { return ending }
      let request = sitting.request(startingWith: prefill)
      prefill = nil
      switch console.readLine(request) {
      case .line(let raw):
        lines += 1
        let again = settleHeld(sending: raw)
        guard let text = letIn(raw) else { continue }
        world.clock.advance()
        let line = again ?? WaitingLines.Line(text, at: world.clock.now)
        isHeld = false
        let ending = try world.clock.turnedBack(to: again?.moment) { try take(line, sitting) }
        if !isHeld { waiting?.held = nil }
        unfinished?.settle()
        if let ending = ending ?? sitting.afterAnswer() { return ending }
      case .interrupted:
        settleHeld()
        sitting.interrupted()
        unfinished?.settle()
      case .endOfInput:
        settleHeld()
        if let ending = sitting.endOfInput() { return ending }
      case .ended(let signal, let text):
        let isForgotten = request.memory?.forgets(text) ?? false
        if !isForgotten, waiting?.held == nil || console.hasTypedOver { unfinished?.keep(text) }
        settleHeld(isKept: true)
        return sitting.signalled(signal)
      }
    }
  }

  /// The one door for what is typed, pasted, piped or written in an editor. Nil when it is too long, which is said.
  private func letIn(_ raw: String) -> String? {
    guard raw.utf8.count <= IncomingText.mostBytes else {
      let words = "\(IncomingText.tooLong): send it in parts"
      refuse(WaitingLines.Line(raw, at: world.clock.now), LineRefusal(words: words))
      return nil
    }
    let incoming = IncomingText(raw)
    if let remark = incoming.remark { say(remark, .muted) }
    return incoming.text
  }

  /// What becomes of the line that the store refused: typed over it waits, and sent as it is it is tried again.
  @discardableResult
  private func settleHeld(sending text: String? = nil, isKept: Bool = false) -> WaitingLines.Line? {
    guard let held = waiting?.held else { return nil }
    if console.hasTypedOver || isKept {
      waiting?.add(held)
      return nil
    }
    if held.text == text { return held }
    waiting?.held = nil
    return nil
  }

  // MARK: - One line

  private func take<Sitting: LineSitting>(_ line: WaitingLines.Line, _ sitting: Sitting) throws -> Sitting.Ending? {
    if countOfWaiting > 0, line.text.allSatisfy(\.isWhitespace) {
      if let refusal = try storeWaiting(sitting) { say("\(refusal.words). \(countOfWaiting) waiting.", .caution) }
      return nil
    }
    if countOfWaiting > 0, sitting.isStored(line.text), let refusal = try storeWaiting(sitting) {
      wait(line, refusal)
      return nil
    }
    return try answer(line, sitting)
  }

  private func answer<Sitting: LineSitting>(_ line: WaitingLines.Line, _ sitting: Sitting) throws -> Sitting.Ending? {
    do {
      return try sitting.take(line.text)
    } catch {
      guard let refusal = sitting.refusal(error, of: line.text) else { throw error }
      if refusal.kind == .notStored, !console.putsLinesBack {
        try waitOut(line, refusal, sitting)
      } else {
        refuse(line, refusal)
      }
      return nil
    }
  }

  /// A refused line comes back as if it were selected; from a pipe it is named by its number, never by its text.
  private func refuse(_ line: WaitingLines.Line, _ refusal: LineRefusal) {
    refusals += 1
    say(refusal.words, .fault)
    guard console.isInteractive, refusal.kind != .overWith else { return }
    let cursor = refusal.cursor ?? line.text.unicodeScalars.count
    prefill = Prefill(text: line.text, cursor: cursor, isSelected: true)
    guard console.putsLinesBack else { return }
    if refusal.kind == .notStored {
      waiting?.held = line
      isHeld = true
      show(LineLoop.isTriedAgain, .muted)
    } else if !hasExplained || !console.marksSelection {
      show(console.marksSelection ? LineLoop.isMarked : LineLoop.isThere, .muted)
      hasExplained = true
    }
  }

  static let isMarked = "It stands there marked: type over it, or press an arrow to mend it."
  static let isThere = "It is still in the line: type over it, or press an arrow to mend it."
  static let isTriedAgain = "Enter tries again. If you type over it, it waits and is stored first."

  // MARK: - The next line

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

  /// To a person in the shell, to a script by the number of its line.
  func say(_ text: String, _ style: Style) {
    guard console.isInteractive else {
      let place = lines == 0 ? "" : "line \(lines): "
      return console.complain(StyledText("evenkeel: \(place)\(text)", style))
    }
    show(console.isLinear ? text.sentence : text, style)
  }

  func show(_ text: String, _ style: Style) {
    console.show(Paragraph(StyledText(text, style), indent: 2))
  }
}
