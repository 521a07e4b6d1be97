import Testing

@testable import Language

@Suite struct SameTaskTests {
  @Test(arguments: [
    ("send the log", "mail them the log"), ("Send Dana the log!", "send the log to Dana"),
    ("ring Dana", "call Dana again"),
    ("fix the export job", "mending the export jobs"), ("rebuild the night export", "rebuild the night's export now"),
    ("send the log of the pump alarm", "send the pump alarm log today"), ("check invoice 4711", "review invoice 4711"),
  ])
  func `is told by the words that carry it`(one: String, other: String) {
    #expect(SameTask.isSame(one, other) && SameTask.isSame(other, one))
  }

  @Test(arguments: [
    ("send the log", "send the invoice"), ("ring Dana", "ring Tom"), ("check invoice 4711", "check invoice 4712"),
    ("send the log", "read the log"), ("ring Dana", "ring Dana about the invoices of October"), ("", ""), ("a", "b"),
    ("send", "it"), ("?!", "..."), ("日程を送る", "send"),
  ])
  func `is not told where there is doubt`(one: String, other: String) {
    #expect(!SameTask.isSame(one, other) && !SameTask.isSame(other, one))
  }
}
