import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// The letter of a call as it is written here: by its template, and in the hand that the settings say.
extension World {
  var letterStyle: Letter.Style {
    Letter.Style(
      signature: settings.signature, company: settings.company, tone: settings.tone, spelling: settings.spelling)
  }

  /// The lines that somebody has to look at before the letter goes.
  /// - Parameter letter: the name of the template; the one that the call's book asks for if left out.
  func waiting(in call: Call, letter: String? = nil) -> [LetterLine] {
    CustomerRecord.waiting(in: call, settings.spelling, letter: letter)
  }

  /// The letter and what a mail has around it; nil while something is missing, or a line waits.
  /// - Parameter letter: the name of the template; the one that the call's book asks for if left out.
  func mail(of call: Call, id: String, letter: String? = nil) throws -> CustomerMail? {
    let letter = try letter.map { try shelf.letter(named: $0).found.name }
    guard let record = CustomerRecord(call, settings.spelling, letter: letter) else { return nil }
    return try CustomerMail(
      record, by: template(letter ?? call.letter), letterStyle, from: settings.mail,
      stamp: DocumentStamp(of: call, id: id))
  }

  /// Says beside the letter what somebody should know before it goes: counsel comes first, or it tells days from another day.
  func warn(of call: Call, _ number: Int) {
    let today = clock.now.civil.date
    let day = WrittenDate.day(call.writtenOn, now: today, settings.spelling)
    let stale =
      call.writtenOn < today
      ? "the letter tells days from \(day): evenkeel resume \(number) and /done write it from today" : nil
    for caution in [CustomerRecord.caution(in: call), stale].compactMap(\.self) {
      console.complain(StyledText("evenkeel: \(caution)", .caution))
    }
  }

  /// A template by its name or the beginning of it.
  func template(_ name: String) throws -> LetterTemplate {
    let (found, text) = try shelf.letter(named: name)
    return try LetterTemplate(text: text, file: found.path)
  }
}

extension World {
  /// What is to be done with a letter that is not ready: where somebody is there to answer they are asked, else it is refused
  /// with what is missing.
  /// - Parameter isShown: whether it was to be shown, and not to go into a file.
  func settle(_ outline: CallOutline, _ call: Call, isShown: Bool) throws -> Outcome {
    let gaps = CustomerRecord.gaps(in: call)
    guard gaps.isEmpty else {
      throw Failure(
        .badInput, "the letter of call \(outline.number) is not ready",
        hint: gaps.map(\.message).joined(separator: "; "))
    }
    if console.isInteractive, console.isShownOnTerminal, isShown {
      let letter = LetterSession(try session(outline))
      try letter.begin()
      return try letter.run()
    }
    let waiting = waiting(in: call)
    for line in waiting {
      let why = line.written.doubt.map { ", \($0.words)" } ?? ""
      console.complain(StyledText("\(line.reference) \(line.typed)\(why). Draft: \(line.draftWords)", .caution))
    }
    throw Failure(
      .badInput,
      "\(waiting.count) line\(waiting.count == 1 ? "" : "s") of the letter of call \(outline.number) must be settled",
      hint: "--accept-drafts takes the drafts, and on a terminal each is asked for")
  }

  /// A sitting at a stored call.
  func session(_ outline: CallOutline) throws -> CallSession {
    let writer = try CallWriter(resuming: outline, in: try store(), holder: holder, now: clock.now)
    return CallSession(world: self, writer: writer, call: writer.first)
  }

  /// Opens a letter in the mail program of this system; where there is none it says where the mail is.
  func open(_ mail: CustomerMail, of record: CallRecord) throws {
    let path = try SummaryFiles.writeMail(mail, of: record, home: home)
    let isOpen = MailProgram(environment: environment)?.open(path) ?? false
    let words = isOpen ? "Opened in your mail program." : "No mail program was found here: open it with yours."
    console.show(Paragraph(StyledText(words), indent: 2))
    console.show(Paragraph(StyledText(console.isLinear ? "Mail: \(path)" : "mail     \(path)"), indent: 2))
    if mail.to?.mail == nil {
      console.show(
        Paragraph(StyledText("It has no address yet: /contact NAME, ADDRESS gives it one.", .muted), indent: 2))
    }
  }
}

extension CallSession {
  func mail() throws -> CustomerMail? { try world.mail(of: call, id: writer.id) }
}

extension World {
  /// What somebody should know before the letter of a call goes.
  func lastLook(at call: Call) -> [LetterCheck.Finding] {
    // A reader that cannot be had keeps no letter back.
    LetterCheck(call, signature: settings.signature, cues: try? cueGuide()).findings
  }
}
