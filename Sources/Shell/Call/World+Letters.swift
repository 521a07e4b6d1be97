import Calls
import Reports
import Surroundings

/// The letter of a call as it is written here: by its template, and in the hand that the settings say.
extension World {
  var letterStyle: Letter.Style {
    Letter.Style(
      signature: settings.signature, company: settings.company, tone: settings.tone, spelling: settings.spelling)
  }

  /// The lines that somebody has to look at before the letter goes.
  func waiting(in call: Call) -> [LetterLine] { CustomerRecord.waiting(in: call, settings.spelling) }

  /// The letter and what a mail has around it; nil while something is missing, or a line waits.
  /// - Parameter letter: the name of the template; the one that the call's book asks for if left out.
  func mail(of call: Call, id: String, letter: String? = nil) throws -> CustomerMail? {
    guard let record = CustomerRecord(call, settings.spelling) else { return nil }
    return try CustomerMail(
      record, by: template(letter ?? call.letter), letterStyle, from: settings.mail,
      stamp: DocumentStamp(of: call, id: id))
  }

  /// A template by its name or the beginning of it.
  func template(_ name: String) throws -> LetterTemplate {
    let (found, text) = try shelf.letter(named: name)
    return try LetterTemplate(text: text, file: found.path)
  }
}

extension CallSession {
  func mail() throws -> CustomerMail? { try world.mail(of: call, id: writer.id) }
}
