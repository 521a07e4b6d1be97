import Calls
import Language
import LineEditing
import Reports
import Surroundings

/// What stays when a call is over: one prompt at which its letter is settled, line by line, and shown.
final class LetterSession: LineSitting {
  private let session: CallSession
  private let loop: LineLoop
  /// What is asked on the screen, and whether something had been typed before it stood there: that is no answer to it.
  private var asked: (question: Question, isTypedAhead: Bool)?
  /// The template that was asked for; nil for the one of the call's book.
  private var letter: String?
  /// Where the letter was written to, until that has been said.
  private var path: String?

  private enum Question: Equatable {
    case line(Reference)
    case signature
  }

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

  func endOfInput() -> Outcome? {
    let count = waiting.count
    if count > 0, CustomerRecord.gaps(in: call).isEmpty {
      let lines = "\(count) line\(count == 1 ? "" : "s") of the letter still wait\(count == 1 ? "s" : "")"
      session.show("\(lines). evenkeel summary \(session.writer.number) --for customer goes on.")
    }
    return .done
  }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }

  func refusal(_ error: any Error, of line: String) -> LineRefusal? { session.refusal(error, of: line) }

  func take(_ line: String) throws -> Outcome? {
    let text = line.trimmed
    let word = text.prefix { !$0.isWhitespace }.lowercased()
    let rest = String(text.dropFirst(word.count)).trimmed
    if LetterSession.goodbyes.contains(word) { return endOfInput() }
    if asked?.question == .signature, !text.hasPrefix("/") {
      try sign(as: text)
      return nil
    }
    switch word {
    case "": try showNext()
    case "/ok", "/k":
      // "/ok 2" confirms an issue that is not in the letter yet.
      if let issue = Reference(rest, bare: .issue), call.state.issues[number: issue.number]?.isConfirmed == false {
        try amend(line)
      } else if let left = lines.leftOut.first(where: { $0.reference == Reference(rest) }) {
        guard let draft = left.written.draft else {
          throw Failure(.usage, "there is no draft of \(left.reference)", hint: "/fix \(left.reference) TEXT")
        }
        try keep(left.reference, draft, isDraft: true)
      } else {
        try settle(rest, isDraft: true) { $0.written.draft }
      }
    case "/fix": try fix(rest)
    case "/letter": try showLetter(by: rest)
    case "/mail": try openMail()
    case "/summary": console.show(StyledText(DocumentFormat.text.summary?(try session.record()) ?? ""))
    case "/help", "/h", "help", "?": session.show(LetterSession.help.capitalizedFirst + ".")
    default: try amend(line)
    }
    return nil
  }

  /// Another line of the call: its record is opened for it and closed again, and the letter is written anew.
  private func amend(_ line: String) throws {
    guard let first = line.first, world.settings.keys.meanings[first] != nil else {
      throw Failure(.usage, "plain words change nothing here", hint: LetterSession.help)
    }
    try session.amend(line)
    asked = nil
    // It may say something else now.
    SummaryFiles.withdrawLetter(of: session.writer.number, home: world.home)
    try write()
  }

  private static let goodbyes: Set<String> = [
    "/leave", "/quit", "/exit", "/q", "/done", "leave", "quit", "exit", "q",
  ]
  private static let help =
    "Enter shows the letter, /ok takes a draft, /fix TEXT writes another, /mail opens it to send; ! > $ @ and commands put the call right; Ctrl-D leaves"

  // MARK: - Settling

  private var waiting: [LetterLine] { world.waiting(in: call) }
  private var lines: LetterLines { LetterLines(call, world.settings.spelling) }

  /// The next line that waits; when none does, who signs, once; then the letter.
  private func showNext() throws {
    if let gap = CustomerRecord.gaps(in: call).first { throw Failure(.badInput, "no letter yet", hint: gap.message) }
    if let line = waiting.first {
      ask(.line(line.reference), [Gap()] + LetterView.asking(line))
    } else if !world.settings.hasSignature {
      let known = world.settings.signature.map { " Enter: \($0)." } ?? ""
      let words = "Who signs your letters? Type the name as it should stand there.\(known) You are asked only once."
      ask(.signature, [Paragraph(StyledText(words), indent: 2)])
    } else {
      try showLetter()
    }
  }

  private func ask(_ question: Question, _ words: [any Block]) {
    asked = (question, console.hasTypedAhead)
    console.show(words)
  }

  /// Refuses what was typed before the question stood there, and asks again.
  private func requireSeen() throws {
    guard let asked, asked.isTypedAhead else { return }
    try showNext()
    throw Failure.typedAhead
  }

  /// `/ok`, for the line on the screen alone.
  private func settle(_ rest: String, isDraft: Bool = false, _ text: (LetterLine) -> String?) throws {
    guard let line = waiting.first(where: { asked?.question == .line($0.reference) }),
      rest.isEmpty || Reference(rest) == line.reference
    else { throw Failure(.usage, "no line is on the screen that waits", hint: "Enter shows the next") }
    try requireSeen()
    try keep(line.reference, text(line), isDraft: isDraft)
  }

  /// `/fix TEXT` for the line on the screen, `/fix a1 TEXT` for any line of the letter, and for what stands from before and was
  /// left out of it.
  private func fix(_ rest: String) throws {
    let first = rest.prefix { !$0.isWhitespace }
    if let named = Reference(first),
      let line = (lines.all + lines.leftOut).first(where: { $0.reference == named })
    {
      let text = String(rest.dropFirst(first.count)).trimmed
      guard !text.isEmpty else { throw Failure(.usage, "/fix \(named) wants the sentence", hint: "/fix \(named) TEXT") }
      try keep(line.reference, text)
      return
    }
    guard !rest.isEmpty else { throw Failure(.usage, "/fix wants the sentence", hint: "/fix TEXT") }
    // A mistyped number must not become a sentence.
    if let named = Reference(first) {
      throw Failure(
        .usage, "\(named) is no line of the letter", hint: "Enter shows the next that waits, /letter all of it")
    }
    try settle("") { _ in rest }
  }

  private func keep(_ reference: Reference, _ text: String?, isDraft: Bool = false) throws {
    try session.change(.mend(.settle(reference, text: text, isDraft: isDraft)))
    asked = nil
    if waiting.isEmpty { try write() }
    try showNext()
  }

  private func sign(as name: String) throws {
    let name = name.isEmpty ? world.settings.signature ?? "" : name
    try requireSeen()
    guard !name.isEmpty else { throw Failure(.usage, "a letter needs a name under it", hint: "type it") }
    // A key too many before a command, or another line of the call.
    guard name.first?.isLetter == true, !name.contains(where: { "/<>@$#=\\".contains($0) }) else {
      throw Failure(.usage, "\(name) is no name", hint: "type yours as it should stand under the letter")
    }
    try world.sign(as: name)
    asked = nil
    try write()
    try showLetter()
  }

  // MARK: - The letter

  /// The letter, or another one of this name.
  private func showLetter(by name: String) throws {
    guard !name.isEmpty, waiting.isEmpty else { return try showLetter() }
    let before = letter
    letter = name
    do { try write() } catch {
      letter = before
      throw error
    }
    try showLetter()
  }

  private func write() throws {
    path = try SummaryFiles.write(try session.record(), letter: try mail(), home: world.home).letter
  }

  private func openMail() throws {
    guard let mail = try mail() else { throw notReady }
    // A mail goes out with a name under it.
    guard world.settings.hasSignature else { return try showNext() }
    try world.open(mail, of: try session.record())
  }

  private var notReady: Failure {
    let count = waiting.count
    return Failure(.usage, "\(count) line\(count == 1 ? " waits" : "s wait")", hint: "Enter shows the next")
  }

  private func mail() throws -> CustomerMail? {
    try world.mail(of: call, id: session.writer.id, letter: letter)
  }

  private func showLetter() throws {
    guard let mail = try mail() else { throw notReady }
    // Here a pager would take the lines that are meant for us.
    console.show([Gap()] + LetterView.page(mail))
    if let path { session.show("The letter is written: \(path)", .muted) }
    path = nil
    console.show(LetterView.lastLook(at: call, world))
  }
}
