import Calls
import Testing

@testable import Storage

@Suite struct Form2Tests {
  private func event(_ body: String, privateText: String? = nil) throws -> CallEvent {
    let books = Dictionary(uniqueKeysWithValues: Form2Sample.books.map { (Digest.of($0.text), $0) })
    return try Form2(body: body, apart: Form2.Apart(privateText: privateText) { books[$0] }).event
  }

  @Test(arguments: Form2Sample.all)
  func `an event is written as its frozen text`(_ sample: Form2Sample) throws {
    #expect(try Form2(sample.event).body() == sample.body)
    #expect(sample.event.privateText == sample.privateText)
  }

  @Test(arguments: Form2Sample.all)
  func `a frozen text of form 2 reads as its event`(_ sample: Form2Sample) throws {
    #expect(try event(sample.body, privateText: sample.privateText) == sample.event)
  }

  @Test func `every kind has a frozen text`() throws {
    #expect(Set(Form2Sample.all.map(\.event.kind)).count == 55)
  }

  @Test(arguments: Form2Sample.all)
  func `nothing of a private text or a book is in a body`(_ sample: Form2Sample) throws {
    if let text = sample.privateText { #expect(!sample.body.contains(text)) }
    if let copy = sample.event.bookCopy { #expect(!sample.body.contains(copy.text)) }
  }

  @Test(arguments: [
    "", "{}", "[]", "null", #"{"kind":1}"#, #"{"kind":"of a later form"}"#, #"{"kind":"noted"}"#,
    #"{"kind":"noted","text":2}"#, #"{"kind":"began","leader":"Casey","zone":""}"#,
    #"{"kind":"began","leader":"Casey","zone":"","book":"of no book"}"#,
    #"{"kind":"edited","reference":"x1","to":{"text":"a"}}"#, #"{"kind":"edited","reference":"n1"}"#,
    #"{"kind":"dropped","reference":""}"#, #"{"kind":"heat_read","number":99999999999999999999}"#,
    #"{"kind":"moved","to":"a","from":"b","manner":"sideways"}"#,
    #"{"kind":"next_word_set","due":{"date":"2026-02-30","offset":0}}"#,
  ])
  func `a text that lacks what its kind needs is refused`(body: String) {
    #expect(throws: DecodingError.self) { try event(body) }
  }

  @Test func `what a later version leaves open is told by its name`() throws {
    #expect(
      try event(#"{"kind":"ended","open":[{"what":"no_holidays"},{"what":"no_next_word"}]}"#)
        == .ended(open: [.asWritten("no_holidays"), .noNextWord]))
  }
}
