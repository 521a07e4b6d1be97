import Calls
import Foundation
import Language

extension DocumentFormat {
  package static let mail = DocumentFormat(name: "eml", letter: MailDocuments.draft)
}

/// The letter as a mail that opens as a draft (RFC 5322): text and HTML, the next word attached for the calendar.
enum MailDocuments {
  @Sendable static func draft(_ mail: CustomerMail) -> String {
    let (outer, inner) = ("mixed-\(mail.stamp.call)", "text-\(mail.stamp.call)")
    let html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>\(HTMLText.escaped(mail.subject))</title></head>\n"
      + "<body>\n\(HTMLText.letter(mail.letter))\n</body>\n</html>\n"
    let lines =
      headers(mail) + ["Content-Type: multipart/mixed;", " boundary=\"\(outer)\"", "", "--\(outer)"]
      + ["Content-Type: multipart/alternative;", " boundary=\"\(inner)\"", "", "--\(inner)"]
      + part("text/plain; charset=utf-8", TextDocuments.letter(mail.letter)) + ["--\(inner)"]
      + part("text/html; charset=utf-8", html) + ["--\(inner)--", "", "--\(outer)"]
      + attachment(CalendarText.of([mail.nextWord], mail.stamp)) + ["--\(outer)--"]
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func headers(_ mail: CustomerMail) -> [String] {
    let from = MailAddress(mail.signature ?? "", mail.from ?? "unsent@evenkeel.invalid").header
    let to = mail.to.flatMap { contact in contact.mail.map { "To: \(MailAddress(contact.name, $0).header)" } }
    return ["From: \(from)"] + [to].compactMap { $0 } + [
      "Subject: \(MailAddress.encoded(mail.subject, after: 9))", "Date: \(date(mail.stamp.at))",
      "Message-ID:\r\n <\(mail.stamp.address("letter-\(mail.stamp.revision)"))>", "MIME-Version: 1.0", "X-Unsent: 1",
    ]
  }

  private static func part(_ type: String, _ text: String) -> [String] {
    ["Content-Type: \(type)", "Content-Transfer-Encoding: quoted-printable", "", QuotedPrintable.of(text)]
  }

  private static func attachment(_ calendar: String) -> [String] {
    let bytes = Data(calendar.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    return [
      "Content-Type: text/calendar; charset=utf-8; method=PUBLISH", "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment; filename=\"next-word.ics\"", "", bytes,
    ]
  }

  /// "Tue, 24 Nov 2026 10:12:30 +0100"
  private static func date(_ moment: Moment) -> String {
    let civil = moment.civil
    let minutes = abs(moment.offset) / 60
    let zone = "\(moment.offset < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
    let second = two(moment.seconds % 60)
    return "\(civil.date.weekday.shortName), \(civil.date.day) \(Month.shortName(civil.date.month)) \(civil.date.year) "
      + "\(civil.time):\(second) \(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Somebody's name and address in a header.
struct MailAddress {
  let name: String
  let address: String

  init(_ name: String, _ address: String) {
    (self.name, self.address) = (PlainText.neutral(name), PlainText.neutral(address))
  }

  var header: String {
    if name.isEmpty { return "<\(address)>" }
    if name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), name.utf8.count < 60 {
      return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\" <\(address)>"
    }
    return "\(MailAddress.words(name))\r\n <\(address)>"
  }

  /// A text of a header in words of at most 75 bytes (RFC 2047) where it is not short and plain.
  /// - Parameter used: the columns that stand in front of it on its line.
  static func encoded(_ text: String, after used: Int) -> String {
    let text = PlainText.neutral(text)
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.utf8.count + used < 78, !text.contains("=?") {
      return text
    }
    return words(text)
  }

  private static func words(_ text: String) -> String {
    var words: [String] = []
    var bytes: [UInt8] = []
    // 45 bytes are 60 characters of base64; with "=?utf-8?B??=" in front of a fold that fits.
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if bytes.count + next.count > 42 {
        words.append("=?utf-8?B?\(Data(bytes).base64EncodedString())?=")
        bytes = []
      }
      bytes += next
    }
    words.append("=?utf-8?B?\(Data(bytes).base64EncodedString())?=")
    return words.joined(separator: "\r\n ")
  }
}

/// Text in lines of at most 76 plain characters (RFC 2045).
enum QuotedPrintable {
  static func of(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(Array($0.utf8)) }.joined(separator: "\r\n")
  }

  private static func line(_ bytes: [UInt8]) -> String {
    var lines: [String] = []
    var current = ""
    for (index, byte) in bytes.enumerated() {
      let isEnd = index == bytes.count - 1
      let isPlain = (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20 && !isEnd
      // A dot alone on a line would end the mail on its way.
      let isDot = byte == UInt8(ascii: ".") && current.isEmpty
      let piece = isPlain && !isDot ? String(UnicodeScalar(byte)) : "=\(hex(byte >> 4))\(hex(byte & 15))"
      if current.utf8.count + piece.utf8.count > 75 {
        lines.append(current + "=")
        current = ""
      }
      current += piece
    }
    return (lines + [current]).joined(separator: "\r\n")
  }

  private static func hex(_ digit: UInt8) -> String { String(digit, radix: 16, uppercase: true) }
}
