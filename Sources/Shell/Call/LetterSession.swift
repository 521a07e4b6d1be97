import Calls
import Language
import LineEditing
import Reports
import Surroundings

/// What stays when a call is over: one prompt at which its letter is settled, line by line, and shown.
final class LetterSession: LineSitting {
  private let session: CallSession
  private let loop: LineLoop
  /// The line on the screen that waits for an answer, and whether something had been typed before it was drawn.
  private var shown: (reference: Reference, isTypedAhead: Bool)?
  private var asksSignature = false
  /// Where the letter was written to, until that has been said.
  private var path: String?

  init(_ session: CallSession) {
    self.session = session
    loop = LineLoop(session.world)
  }

  private var world: World { session.world }
  private var console: any Console { world.console }
  private var call: Call { session.call }

  func run() throws -> Outcome { try loop.run(self) }

  /// Shows the first line that waits, or the letter.
  func begin() throws { try showNext() }

  func request(startingWith prefill: Prefill?) -> LineRequest {
    let prompt = StyledText(console.isLinear ? "letter: " : "letter> ", .prompt)
    return LineRequest(prompt: LiveText(prompt), prefill: prefill, memory: world.memory { _ in false })
  }

  func endOfInput() -> Outcome? { .done }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }

  func refusal(_ error: any Error, of line: String) -> LineRefusal? { session.refusal(error, of: line) }

  func take(_ line: String) throws -> Outcome? {
    let text = line.trimmed
    let word = text.prefix { !$0.isWhitespace }.lowercased()
    let rest = String(text.dropFirst(word.count)).trimmed
    if asksSignature, !text.hasPrefix("/") {
      try sign(as: text)
      return nil
    }
    switch word {
    case "": try showNext()
    case "/ok", "/k": try settle(rest) { $0.written.draft }
    case "/fix": try fix(rest)
    case "/letter": try showLetter()
    case "/summary": console.show(StyledText(DocumentFormat.text.summary?(try session.record()) ?? ""))
    case "/leave", "/quit", "/exit", "/q", "/done", "quit", "exit", "leave", "q": return .done
    default: throw Failure(.usage, "the call is over", hint: LetterSession.help)
    }
    return nil
  }

  private static let help =
    "Enter shows the letter, /ok takes a draft, /fix TEXT writes another, Ctrl-D leaves; evenkeel resume reopens the call"

  // MARK: - Settling

  private var waiting: [LetterLine] { CustomerRecord.waiting(in: call) }

  /// The next line that waits; when none does, who signs, once; then the letter.
  private func showNext() throws {
    if let gap = CustomerRecord.gaps(in: call).first { throw Failure(.badInput, "no letter yet", hint: gap.message) }
    if let line = waiting.first {
      draw(line)
    } else if !world.settings.hasSignature {
      asksSignature = true
      let known = world.settings.signature.map { " Enter: \($0)." } ?? ""
      session.show("Who signs your letters? Type it as it is to stand there.\(known) It is asked this once.")
    } else {
      try showLetter()
    }
  }

  private func draw(_ line: LetterLine) {
    shown = (line.reference, console.hasTypedAhead)
    console.show([Gap()] + LetterView.asking(line))
  }

  /// `/ok`, for the line on the screen alone.
  private func settle(_ rest: String, _ text: (LetterLine) -> String?) throws {
    guard let shown, let line = waiting.first(where: { $0.reference == shown.reference }),
      rest.isEmpty || Reference(rest) == shown.reference
    else { throw Failure(.usage, "no line is on the screen that waits", hint: "Enter shows the next") }
    guard !shown.isTypedAhead else {
      draw(line)
      throw Failure(.usage, "typed before the draft was there", hint: "look at it, then /ok")
    }
    try keep(line.reference, text(line))
  }

  /// `/fix TEXT` for the line on the screen, `/fix a1 TEXT` for any line of the letter.
  private func fix(_ rest: String) throws {
    let first = rest.prefix { !$0.isWhitespace }
    if let named = Reference(first), let line = LetterLines(call).all.first(where: { $0.reference == named }) {
      let text = String(rest.dropFirst(first.count)).trimmed
      guard !text.isEmpty else { throw Failure(.usage, "/fix \(named) wants the sentence", hint: "/fix \(named) TEXT") }
      try keep(line.reference, text)
      return
    }
    guard !rest.isEmpty else { throw Failure(.usage, "/fix wants the sentence", hint: "/fix TEXT") }
    try settle("") { _ in rest }
  }

  private func keep(_ reference: Reference, _ text: String?) throws {
    try session.change(.mend(.settle(reference, text: text)))
    shown = nil
    if waiting.isEmpty { try write() }
    try showNext()
  }

  private func sign(as name: String) throws {
    let name = name.isEmpty ? world.settings.signature ?? "" : name
    guard !name.isEmpty else { throw Failure(.usage, "a letter needs a name under it", hint: "type it") }
    asksSignature = false
    try world.sign(as: name)
    try write()
    try showLetter()
  }

  // MARK: - The letter

  private func write() throws {
    path = try SummaryFiles.write(try session.record(), letter: try session.mail(), home: world.home).letter
  }

  private func showLetter() throws {
    guard let mail = try session.mail() else {
      let count = waiting.count
      throw Failure(.usage, "\(count) line\(count == 1 ? " waits" : "s wait")", hint: "Enter shows the next")
    }
    let text = DocumentFormat.text.letter?(mail) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    world.page(
      [Gap()]
        + lines.map { line -> any Block in
          if line.isEmpty { return Gap() }
          return Paragraph(StyledText(String(line)), indent: 2)
        })
    if let path { session.show("The letter is written: \(path)", .muted) }
    path = nil
    let found = LetterCheck(call, signature: world.settings.signature).findings
    guard !found.isEmpty else { return }
    session.show("Before it goes:", .caution)
    console.show(LetterView.findings(found, indent: 2))
  }
}

extension World {
  /// The letter of a call and what a mail has around it; nil while something is missing, or a line waits.
  func mail(of call: Call, id: String) -> CustomerMail? {
    CustomerRecord(call).map {
      CustomerMail($0, signature: settings.signature, from: settings.mail, stamp: DocumentStamp(of: call, id: id))
    }
  }
}

extension CallSession {
  func mail() throws -> CustomerMail? { world.mail(of: call, id: writer.id) }
}
