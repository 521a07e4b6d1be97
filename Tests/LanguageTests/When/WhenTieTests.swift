import Testing

@testable import Language

/// Lines as typed after `>`, without a comma: as many that must get no date as lines that must.
@Suite struct WhenTieTests {
  @Test(arguments: [
    WhenExample("call accounts tomorrow", "2026-11-25"), WhenExample("ring them tomorrow morning", "2026-11-25T09:00"),
    WhenExample("call Tom at 5", "2026-11-24T17:00"), WhenExample("call Bob on Wednesday at 10", "2026-11-25T10:00"),
    WhenExample("send the new contract Friday", "2026-11-27"), WhenExample("send updated quote tomorrow", "2026-11-25"),
    WhenExample("fix the failed export tomorrow noon", "2026-11-25T12:00"),
    WhenExample("pay invoice 4711 due 2026-11-30", "2026-11-30"),
    WhenExample("follow up on the promised refund Friday", "2026-11-27"),
    WhenExample("get the contract signed tomorrow", "2026-11-25"),
    WhenExample("have the fix tested Monday", "2026-11-30"), WhenExample("get it done by Friday", "2026-11-27"),
    WhenExample("set up a call tomorrow 10am", "2026-11-25T10:00"), WhenExample("join the demo Friday", "2026-11-27"),
    WhenExample("send that file tomorrow", "2026-11-25"), WhenExample("book a room on Monday", "2026-11-30"),
    WhenExample("check the logs again at noon", "2026-11-24T12:00"), WhenExample("email Legal Mon", "2026-11-30"),
    WhenExample("send them the list in 2 hours", "2026-11-24T12:02"),
    WhenExample("reply to her end of day", "2026-11-24T17:00"),
    WhenExample("ask Legal first thing tomorrow", "2026-11-25T09:00"),
    WhenExample("need the logs Friday", "2026-11-27"),
    WhenExample("send it Thu 3 Dec", "2026-12-03"), WhenExample("chase engineering again tonight", "2026-11-24T20:00"),
    WhenExample("proceed with the rollback tomorrow", "2026-11-25"),
    WhenExample("find out why it broke, by Monday", "2026-11-30"),
    WhenExample("tell them we close until Friday", "2026-11-27"),
    WhenExample("send the credit note 27.11.", "2026-11-27"),
    WhenExample("have Sam call them Wed 3pm", "2026-11-25T15:00"),
    WhenExample("answer her mail this afternoon", "2026-11-24T14:00"),
  ])
  func `a date that ends the line is by when`(example: WhenExample) throws {
    #expect(try WhenExample.reader().trailing(in: example.text)?.reading.iso == example.iso)
  }

  @Test(arguments: [
    ("find out why it broke on Monday", "Monday"), ("pull the figures of Tuesday", "Tuesday"),
    ("ask what failed at 3pm", "3pm"), ("read the report filed Friday", "Friday"),
    ("check the file they uploaded Friday", "Friday"), ("tell them we close Friday", "Friday"),
    ("see who called on Sunday", "Sunday"), ("prepare the slides for Friday", "Friday"),
    ("cancel the meeting Friday", "Friday"), ("confirm the call tomorrow", "tomorrow"),
    ("make sure the file is there Monday", "Monday"), ("explain the outage on Monday", "Monday"),
    ("find the orders shipped to them Friday", "Friday"), ("say that she is back on Thursday", "Thursday"),
    ("tell us how it went Friday", "Friday"), ("write up what Bob said on Wednesday", "Wednesday"),
    ("look at tickets sent Friday", "Friday"), ("list everything we lost on Monday", "Monday"),
    ("check the invoice since Friday", "Friday"), ("make a list of the changes from Monday", "Monday"),
    ("look into the incident Friday", "Friday"), ("call them after the demo Friday", "Friday"),
    ("confirm he arrives Thursday", "Thursday"), ("work on the offer for next week", "next week"),
    ("check whether it runs Friday", "Friday"), ("ask Sam about Monday", "Monday"),
    ("find out if they can do Thursday", "Thursday"), ("get the logs from Sunday", "Sunday"),
    ("the report broke on Friday", "Friday"), ("they agreed Friday", "Friday"),
    ("fix the import job that runs at 4am", "4am"),
    ("check the contract that ends 31 Dec", "31 Dec"), ("call accounts tomorrow about the credit", "tomorrow"),
    ("on Friday I call her again", "Friday"), ("send the report on Friday to Tom", "Friday"),
  ])
  func `a date that belongs to the text is left in it, and known`(line: String, phrase: String) throws {
    let reader = try WhenExample.reader()
    #expect(try reader.trailing(in: line)?.text == nil)
    #expect(reader.textualDate(in: line) == phrase)
  }

  @Test(arguments: ["look into what broke yesterday", "check the tickets yesterday", "send it last Friday"])
  func `a day that is over is text where nothing sets it off`(line: String) throws {
    #expect(try WhenExample.reader().trailing(in: line)?.text == nil)
  }

  @Test(arguments: ["call them Monday or Tuesday", "send it by Monday or Tuesday"])
  func `two days are refused here too`(line: String) throws {
    let reader = try WhenExample.reader()
    #expect(throws: WhenFault.self) { try reader.trailing(in: line) }
  }
}
