import Calls
import Language
import Testing

/// An event and the text that form 2 has for it: frozen, to be read for ever. Add to it, never change it.
struct Form2Sample: CustomTestStringConvertible {
  let event: CallEvent
  let body: String
  /// What stands in the private table.
  let privateText: String?

  init(_ event: CallEvent, _ body: String, privateText: String? = nil) {
    (self.event, self.body, self.privateText) = (event, body, privateText)
  }

  var testDescription: String { body }

  static let books = ["playbook: short\n", "detour: abuse"].map { BookCopy(text: $0) }
  private static let short = "cc0caa71e4290cc3ac5ce017f6b07a6a43215c677c335a978a8ea846deef7982"
  private static let abuse = "17072d6849743be47ff66d2a20936ff3285337d6fbe18f9c60de4b5729c4e805"

  private static let day = EventSample.day
  private static let hour = EventSample.hour
  private static let note = Reference(.note, 1)

  static let all = called + captured + steps + withTheCustomer + edited + course

  private static let carried = {
    func item(_ reference: String, _ capture: Capture, _ mark: CarryOver.Mark? = nil) -> CarryOver.Item? {
      Reference(reference).map { CarryOver.Item(CallReference(call: "c-1", $0), capture, mark: mark) }
    }
    var issue = item("i1", .issue("Down"), .confirmed)
    issue?.isInTheirWords = true
    issue?.wording = Wording(text: "It was down.")
    var action = item("a2", .action(.me, "call", day), .agreed)
    action?.dateConfirmed = "no"
    action?.wording = Wording(text: nil)
    var remedy = item(
      "r1", .remedy("refund", cost: Money(hundredths: 500, currency: "EUR"), limit: nil), .declined)
    remedy?.approvedBy = "Kim"
    let rest = [
      item("t1", .todo("ask Legal")), item("?3", .question("since when?")), item("r2", .remedy("a visit"), .offered),
      item("w1", .nextWord(day, .call, remark: "her mobile")),
    ]
    return CarryOver(
      calls: ["c-1", "c-2"], facts: ["fault": "ours"], severity: 2, lines: 40,
      items: ([issue, action, remedy] + rest).compactMap(\.self))
  }()

  /// What is done and solved, and what has another date.
  private static let settled = {
    func item(_ reference: Reference, _ capture: Capture, _ mark: CarryOver.Mark) -> CarryOver.Item {
      CarryOver.Item(CallReference(call: "c-1", reference), capture, mark: mark)
    }
    var issue = item(Reference(.issue, 1), .issue("Down"), .confirmed)
    (issue.solution, issue.reopenings) = (Solution(on: EventSample.date, how: "rebuilt"), 2)
    issue.isTold = true
    var action = item(Reference(.action, 2), .action(.me, "call", day), .agreed)
    action.keptOn = EventSample.date
    (action.term, action.isDraftTaken) = (.long, true)
    action.promisedAt = Moment(seconds: 1_764_000_000, offset: 3600)
    action.dateChanges = [
      DateChange(on: EventSample.date, from: day, why: "late"), DateChange(on: EventSample.date, from: nil, why: nil),
    ]
    return CarryOver(
      calls: ["c-1"], contact: Contact(name: "Dana"), counts: [.issue: 3, .action: 2], lines: 4, items: [issue, action])
  }()

  private static let settledBody =
    #"{"calls":["c-1"],"contact":{"name":"Dana"},"counts":{"a":2,"i":3},"facts":{},"items":["#
    + #"{"call":"c-1","mark":"confirmed","reference":"i1","reopenings":2,"#
    + #""solution":{"on":"2026-11-25","text":"rebuilt"},"text":"Down","told":true},"#
    + #"{"actor":{"side":"ours"},"call":"c-1","date_changes":[{"from":{"date":"2026-11-25","offset":3600},"#
    + #""on":"2026-11-25","why":"late"},{"on":"2026-11-25"}],"draft":true,"due":{"date":"2026-11-25","offset":3600},"#
    + #""mark":"agreed","on":"2026-11-25","promised_at":"2025-11-24T17:00:00+01:00","reference":"a2","#
    + #""term":"long","text":"call"}],"lines":4}"#

  /// What has another date than they know of, and the order of the issues.
  private static let movedAtTheDesk = {
    let (issue, action) = (
      CallReference(call: "c-1", Reference(.issue, 2)), CallReference(call: "c-1", Reference(.action, 2))
    )
    var item = CarryOver.Item(action, .action(.me, "call", nil), mark: .agreed)
    item.knownDue = day
    return CarryOver(
      calls: ["c-1"], issueRanking: Ranking([issue], at: Moment(seconds: 1_764_000_000, offset: 3600)), items: [item])
  }()

  private static let movedBody =
    #"{"calls":["c-1"],"facts":{},"items":["#
    + #"{"actor":{"side":"ours"},"call":"c-1","known_due":{"date":"2026-11-25","offset":3600},"mark":"agreed","#
    + #""reference":"a2","text":"call"}],"lines":0,"#
    + #""ranking":{"at":"2025-11-24T17:00:00+01:00","things":[{"call":"c-1","reference":"i2"}]}}"#

  private static let carriedBody =
    #"{"calls":["c-1","c-2"],"facts":{"fault":"ours"},"items":["#
    + #"{"call":"c-1","mark":"confirmed","reference":"i1","text":"Down","wording":{"text":"It was down."},"#
    + #""words":"theirs"},"#
    + #"{"actor":{"side":"ours"},"call":"c-1","date_confirmed":"no","due":{"date":"2026-11-25","offset":3600},"#
    + #""mark":"agreed","reference":"a2","text":"call","wording":{}},"#
    + #"{"by":"Kim","call":"c-1","cost":{"currency":"EUR","hundredths":500},"mark":"declined","reference":"r1","#
    + #""text":"refund"},"#
    + #"{"call":"c-1","reference":"t1","text":"ask Legal"},{"call":"c-1","reference":"?3","text":"since when?"},"#
    + #"{"call":"c-1","mark":"offered","reference":"r2","text":"a visit"},"#
    + #"{"call":"c-1","channel":"call","due":{"date":"2026-11-25","offset":3600},"reference":"w1","#
    + #""text":"her mobile"}],"lines":40,"severity":2}"#

  static let called = [
    Form2Sample(
      .began(CallEvent.Opening(leader: "Casey", book: books[0], zone: "Europe/Berlin")),
      #"{"book":"\#(short)","kind":"began","leader":"Casey","zone":"Europe/Berlin"}"#),
    Form2Sample(
      .began(
        CallEvent.Opening(
          account: "Nordwind", escalation: "e-1",
          contact: Contact(name: "Dana Reyes", role: "CTO", zone: "America/New_York"), severity: 1, leader: "",
          book: books[0], zone: "")),
      #"{"account":"Nordwind","book":"\#(short)","contact":{"name":"Dana Reyes","role":"CTO","#
        + #""zone":"America/New_York"},"escalation":"e-1","kind":"began","leader":"","severity":1,"zone":""}"#),
    Form2Sample(
      .began(
        CallEvent.Opening(
          leader: "Casey", book: books[0], zone: "Europe/Berlin",
          heldAt: Moment(seconds: 1_764_000_000, offset: 3600))),
      #"{"book":"\#(short)","held_at":"2025-11-24T17:00:00+01:00","kind":"began","leader":"Casey","#
        + #""zone":"Europe/Berlin"}"#),
    Form2Sample(
      .began(CallEvent.Opening(leader: "", book: books[0], zone: "", carried: settled)),
      #"{"book":"\#(short)","carried":\#(settledBody),"kind":"began","leader":"","zone":""}"#),
    Form2Sample(
      .began(
        CallEvent.Opening(
          leader: "", book: books[0], zone: "",
          prepared: Prepared(
            call: "c-9", day: EventSample.date, answers: [Prepared.Answer(fact: "limit", words: "EUR 500.00")],
            facts: ["tier": "key"], limit: Money(hundredths: 50_000, currency: "EUR"), notes: ["ring first"]))),
      #"{"book":"\#(short)","kind":"began","leader":"","prepared":{"answers":[{"fact":"limit","words":"EUR 500.00"}],"#
        + #""call":"c-9","facts":{"tier":"key"},"limit":{"currency":"EUR","hundredths":50000},"notes":["ring first"],"#
        + #""on":"2026-11-25"},"zone":""}"#),
    Form2Sample(
      .began(CallEvent.Opening(leader: "", book: books[0], zone: "", carried: movedAtTheDesk)),
      #"{"book":"\#(short)","carried":\#(movedBody),"kind":"began","leader":"","zone":""}"#),
    Form2Sample(
      .began(CallEvent.Opening(leader: "", book: books[0], zone: "", carried: carried)),
      #"{"book":"\#(short)","carried":\#(carriedBody),"kind":"began","leader":"","zone":""}"#),
    Form2Sample(
      .accountNamed("Nordwind", escalation: "e-1", from: "Northwind", carried: CarryOver(calls: ["c-1"])),
      #"{"account":"Nordwind","carried":{"calls":["c-1"],"facts":{},"items":[],"lines":0},"escalation":"e-1","#
        + #""from":"Northwind","kind":"account_named"}"#),
    Form2Sample(
      .accountNamed("Nordwind", escalation: "e-1"),
      #"{"account":"Nordwind","escalation":"e-1","kind":"account_named"}"#),
    Form2Sample(
      .accountNamed("Nordwind", escalation: "e-1", from: "Northwind"),
      #"{"account":"Nordwind","escalation":"e-1","from":"Northwind","kind":"account_named"}"#),
    Form2Sample(
      .escalationJoined("e-2", account: "Nordwind", from: "e-1", carried: CarryOver(calls: ["c-1"])),
      #"{"account":"Nordwind","carried":{"calls":["c-1"],"facts":{},"items":[],"lines":0},"escalation":"e-2","#
        + #""from":"e-1","kind":"escalation_joined"}"#),
    Form2Sample(.contactNamed(Contact(name: "Dana")), #"{"contact":{"name":"Dana"},"kind":"contact_named"}"#),
    Form2Sample(
      .contactNamed(Contact(name: "Tom", role: "CFO"), from: Contact(name: "Dana")),
      #"{"contact":{"name":"Tom","role":"CFO"},"from":{"name":"Dana"},"kind":"contact_named"}"#),
    Form2Sample(
      .contactNamed(
        Contact(name: "Tom", zone: "Asia/Tokyo", mail: "t@n.example", power: .hasSay, attitude: .againstUs)),
      #"{"contact":{"attitude":"against_us","mail":"t@n.example","name":"Tom","power":"has_say","#
        + #""zone":"Asia/Tokyo"},"kind":"contact_named"}"#),
    Form2Sample(.severityRated(2), #"{"kind":"severity_rated","number":2}"#),
    Form2Sample(.severityRated(2, from: 3), #"{"from":3,"kind":"severity_rated","number":2}"#),
    Form2Sample(
      .phoneGiven("+49 30 1234", from: "+49 30 1"),
      #"{"from":"+49 30 1","kind":"phone_given","text":"+49 30 1234"}"#),
  ]

  static let captured = [
    Form2Sample(.notesBrought(["late", "a/b"]), #"{"kind":"notes_brought","texts":["late","a/b"]}"#),
    Form2Sample(.captured(.note(#"a/b "c" \ é 🙂"#)), #"{"kind":"noted","text":"a/b \"c\" \\ é 🙂"}"#),
    Form2Sample(.captured(.quote("Enough.")), #"{"kind":"quoted","text":"Enough."}"#),
    Form2Sample(
      .captured(.quote("Enough.", speaker: "Dana")), #"{"kind":"quoted","speaker":"Dana","text":"Enough."}"#),
    Form2Sample(.captured(.issue("Down")), #"{"kind":"issue_raised","text":"Down"}"#),
    Form2Sample(.captured(.issue("Down", quote: 3)), #"{"kind":"issue_raised","quote":3,"text":"Down"}"#),
    Form2Sample(
      .captured(.action(.us, "mend", day)),
      #"{"actor":{"side":"ours","team":true},"due":{"date":"2026-11-25","offset":3600},"kind":"action_planned","#
        + #""text":"mend"}"#),
    Form2Sample(
      .captured(.action(.them, "send logs")),
      #"{"actor":{"side":"theirs"},"kind":"action_planned","text":"send logs"}"#),
    Form2Sample(
      .captured(.action(EventSample.robin, "call", hour)),
      #"{"actor":{"name":"Robin","side":"ours"},"due":{"date":"2026-11-25","offset":-18000,"time":"16:00","#
        + #""zone":"America/New_York"},"kind":"action_planned","text":"call"}"#),
    Form2Sample(
      .captured(.todo("tell Robin", day)),
      #"{"due":{"date":"2026-11-25","offset":3600},"kind":"todo_added","text":"tell Robin"}"#),
    Form2Sample(
      .captured(.remedy("credit", cost: EventSample.cost, limit: EventSample.limit)),
      #"{"cost":{"currency":"EUR","hundredths":240050},"kind":"remedy_proposed","#
        + #""limit":{"currency":"EUR","hundredths":100000},"text":"credit"}"#),
    Form2Sample(
      .captured(.nextWord(day, .email, remark: "her mobile")),
      #"{"channel":"email","due":{"date":"2026-11-25","offset":3600},"kind":"next_word_set","text":"her mobile"}"#),
    Form2Sample(.captured(.question("Since when?")), #"{"kind":"question_asked","text":"Since when?"}"#),
    Form2Sample(.captured(.privateNote("he bluffs")), #"{"kind":"privately_noted"}"#, privateText: "he bluffs"),
    Form2Sample(.captured(.privateNote(nil)), #"{"kind":"privately_noted"}"#),
    Form2Sample(.captured(.heat(7)), #"{"kind":"heat_read","number":7}"#),
  ]

  static let steps = [
    Form2Sample(
      .factEstablished("fault", value: "ours"), #"{"fact":"fault","kind":"fact_established","value":"ours"}"#),
    Form2Sample(
      .dropped([Reference(.note, 1), Reference(.action, 2)]), #"{"kind":"dropped","references":["n1","a2"]}"#),
    Form2Sample(.remediesDeclined([1, 2]), #"{"kind":"remedies_declined","numbers":[1,2]}"#),
    Form2Sample(
      .questionAnswered(1, "sensor 4"), #"{"answer":"sensor 4","kind":"question_answered","number":1}"#),
    Form2Sample(
      .questionAnswered(1, "sensor 5", from: "sensor 4"),
      #"{"answer":"sensor 5","from":"sensor 4","kind":"question_answered","number":1}"#),
    Form2Sample(
      .letterLineSettled(Reference(.issue, 2), text: "You waited two days.", from: "You waited."),
      #"{"from":"You waited.","kind":"letter_line_settled","reference":"i2","text":"You waited two days."}"#),
    Form2Sample(
      .letterLineSettled(Reference(.action, 1), text: nil), #"{"kind":"letter_line_settled","reference":"a1"}"#),
    Form2Sample(
      .letterLineSettled(Reference(.action, 1), text: "I will ring.", isDraft: true),
      #"{"draft":true,"kind":"letter_line_settled","reference":"a1","text":"I will ring."}"#),
    Form2Sample(.holdEnded, #"{"kind":"hold_ended"}"#),
    Form2Sample(
      .factsAsked(["fault", "liability"]), #"{"facts":["fault","liability"],"kind":"facts_asked"}"#),
    Form2Sample(
      .factEstablished("fault", value: "ours", from: "unknown"),
      #"{"fact":"fault","from":"unknown","kind":"fact_established","value":"ours"}"#),
    Form2Sample(
      .moved(to: "own", from: "listen", manner: .next), #"{"from":"listen","kind":"moved","manner":"next","to":"own"}"#),
    Form2Sample(
      .moved(to: "listen", from: "own", manner: .back), #"{"from":"own","kind":"moved","manner":"back","to":"listen"}"#),
    Form2Sample(
      .moved(
        to: "close", from: "listen", manner: .jump,
        open: [
          .need("issues captured", step: "listen"), .question(fact: "fault", step: "listen"), .passedOver(step: "own"),
        ]),
      #"{"from":"listen","kind":"moved","manner":"jump","open":[{"condition":"issues captured","step":"listen","#
        + #""what":"need"},{"fact":"fault","step":"listen","what":"question"},{"step":"own","what":"passed_over"}],"#
        + #""to":"close"}"#),
    Form2Sample(
      .moved(to: "close", from: "own", manner: .skip(why: "no time")),
      #"{"from":"own","kind":"moved","manner":"skip","to":"close","why":"no time"}"#),
    Form2Sample(
      .moved(to: "close", from: "own", manner: .skip(why: nil)),
      #"{"from":"own","kind":"moved","manner":"skip","to":"close"}"#),
    Form2Sample(
      .detourEntered("abuse", books[1]), #"{"book":"\#(abuse)","kind":"detour_entered","name":"abuse"}"#),
    Form2Sample(.detourLeft, #"{"kind":"detour_left"}"#),
    Form2Sample(.bookChanged(books[0]), #"{"book":"\#(short)","kind":"book_changed"}"#),
  ]

  static let withTheCustomer = [
    Form2Sample(.readBack([1, 2]), #"{"kind":"read_back","numbers":[1,2]}"#),
    Form2Sample(.issuesConfirmed([1]), #"{"kind":"issues_confirmed","numbers":[1]}"#),
    Form2Sample(
      .issueCorrected(1, "Slow", from: "Down"), #"{"from":"Down","kind":"issue_corrected","number":1,"text":"Slow"}"#),
    Form2Sample(.quoteLinked(2, issue: 1), #"{"issue":1,"kind":"quote_linked","quote":2}"#),
    Form2Sample(.quoteLinked(2, issue: 1, from: 3), #"{"from":3,"issue":1,"kind":"quote_linked","quote":2}"#),
    Form2Sample(.remediesOffered([1, 3]), #"{"kind":"remedies_offered","numbers":[1,3]}"#),
    Form2Sample(
      .remediesOffered([1], early: [.notUnderstood, .liability, .faultUnknown, .notApproved(1)]),
      #"{"early":[{"reason":"not_understood"},{"reason":"liability"},{"reason":"fault_unknown"},"#
        + #"{"reason":"not_approved","remedy":1}],"kind":"remedies_offered","numbers":[1]}"#),
    Form2Sample(
      .agreed([Reference(.action, 1), Reference(.remedy, 2)]), #"{"kind":"agreed","references":["a1","r2"]}"#),
    Form2Sample(
      .kept([Reference(.action, 1), Reference(.todo, 2)], on: EventSample.date),
      #"{"kind":"kept","on":"2026-11-25","references":["a1","t2"]}"#),
    Form2Sample(
      .issuesSolved([1, 3], on: EventSample.date), #"{"kind":"issues_solved","numbers":[1,3],"on":"2026-11-25"}"#),
    Form2Sample(
      .issuesSolved([1], how: "we rebuilt it", on: EventSample.date),
      #"{"kind":"issues_solved","numbers":[1],"on":"2026-11-25","text":"we rebuilt it"}"#),
    Form2Sample(.issuesRanked([3, 1]), #"{"kind":"issues_ranked","numbers":[3,1]}"#),
    Form2Sample(.issuesReopened([1]), #"{"kind":"issues_reopened","numbers":[1]}"#),
    Form2Sample(
      .rescheduled(Reference(.action, 1), to: day, on: EventSample.date),
      #"{"kind":"rescheduled","on":"2026-11-25","reference":"a1","to":{"date":"2026-11-25","offset":3600}}"#),
    Form2Sample(
      .rescheduled(Reference(.todo, 2), to: day, why: "the part is late", from: day, on: EventSample.date),
      #"{"from":{"date":"2026-11-25","offset":3600},"kind":"rescheduled","on":"2026-11-25","reference":"t2","#
        + #""to":{"date":"2026-11-25","offset":3600},"why":"the part is late"}"#),
    Form2Sample(
      .termSet([1, 2], .long, from: .short), #"{"from":"short","kind":"term_set","numbers":[1,2],"term":"long"}"#),
    Form2Sample(.termSet([1], nil), #"{"kind":"term_set","numbers":[1]}"#),
    Form2Sample(.remediesApproved([1], by: "Kim"), #"{"by":"Kim","kind":"remedies_approved","numbers":[1]}"#),
    Form2Sample(
      .remediesApproved([1], by: "Kim", from: "Sam"),
      #"{"by":"Kim","from":"Sam","kind":"remedies_approved","numbers":[1]}"#),
  ]

  static let edited = [
    Form2Sample(
      .edited(note, .note("b"), from: .note("a")),
      #"{"from":{"text":"a"},"kind":"edited","reference":"n1","to":{"text":"b"}}"#),
    Form2Sample(
      .edited(Reference(.quote, 1), .quote("No.", speaker: "Dana"), from: .quote("Now.")),
      #"{"from":{"text":"Now."},"kind":"edited","reference":"q1","to":{"speaker":"Dana","text":"No."}}"#),
    Form2Sample(
      .edited(Reference(.todo, 1), .todo("tell Kim", day), from: .todo("tell Kim")),
      #"{"from":{"text":"tell Kim"},"kind":"edited","reference":"t1","#
        + #""to":{"due":{"date":"2026-11-25","offset":3600},"text":"tell Kim"}}"#),
    Form2Sample(
      .edited(Reference(.heat, 1), .heat(3), from: .heat(8)),
      #"{"from":{"number":8},"kind":"edited","reference":"h1","to":{"number":3}}"#),
    Form2Sample(
      .edited(Reference(.privateNote, 1), .privateNote("he does not"), from: .privateNote(nil)),
      #"{"from":{},"kind":"edited","reference":"p1","to":{}}"#, privateText: "he does not"),
    Form2Sample(.noteSplit(2), #"{"kind":"note_split","number":2}"#),
    Form2Sample(.dropped([Reference(.question, 1)]), #"{"kind":"dropped","reference":"?1"}"#),
    Form2Sample(.undid, #"{"kind":"undid"}"#),
    Form2Sample(.redid, #"{"kind":"redid"}"#),
  ]

  static let course = [
    Form2Sample(
      .reminded(.leaving(step: "listen")), #"{"kind":"reminded","reminder":{"about":"leaving","step":"listen"}}"#),
    Form2Sample(.reminded(.ending), #"{"kind":"reminded","reminder":{"about":"ending"}}"#),
    Form2Sample(
      .reminded(.early([.liability])),
      #"{"kind":"reminded","reminder":{"about":"early","early":[{"reason":"liability"}]}}"#),
    Form2Sample(.warningsHeard, #"{"kind":"warnings_heard"}"#),
    Form2Sample(.lineDropped, #"{"kind":"line_dropped"}"#),
    Form2Sample(.lineHeld(minutes: 5), #"{"kind":"line_held","number":5}"#),
    Form2Sample(.scribingAllowed, #"{"kind":"scribing_allowed"}"#),
    Form2Sample(.scribingEnded, #"{"kind":"scribing_ended"}"#),
    Form2Sample(.ended(open: []), #"{"kind":"ended","open":[]}"#),
    Form2Sample(
      .ended(open: [
        .notDone(step: "own"), .accountUnknown, .notConfirmed([1, 2]), .noDate(Reference(.action, 1)),
        .notAgreed(Reference(.action, 1)), .notApproved(remedy: 1), .notFoundOut([1]), .noNextWord, .asWritten("late"),
      ]),
      #"{"kind":"ended","open":[{"step":"own","what":"not_done"},{"what":"account_unknown"},"#
        + #"{"numbers":[1,2],"what":"not_confirmed"},{"reference":"a1","what":"no_date"},"#
        + #"{"reference":"a1","what":"not_agreed"},{"numbers":[1],"what":"not_approved"},"#
        + #"{"numbers":[1],"what":"not_found_out"},{"what":"no_next_word"},{"text":"late","what":"as_written"}]}"#),
    Form2Sample(.reopened, #"{"kind":"reopened"}"#),
    Form2Sample(.reminded(.discarding), #"{"kind":"reminded","reminder":{"about":"discarding"}}"#),
    Form2Sample(.discarded, #"{"kind":"discarded"}"#),
    Form2Sample(.restored(escalation: "e-1"), #"{"escalation":"e-1","kind":"restored"}"#),
    Form2Sample(.restored(escalation: nil), #"{"kind":"restored"}"#),
  ]
}
