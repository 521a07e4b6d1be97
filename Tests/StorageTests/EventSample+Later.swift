import Calls

extension EventSample {
  static let withTheCustomer = [
    EventSample(
      .factEstablished("fault", value: "ours"), #"{"fact":"fault","kind":"fact_established","value":"ours"}"#),
    EventSample(
      .moved(to: "own", from: "listen", manner: .next),
      #"{"from":"listen","kind":"moved","manner":"next","to":"own"}"#),
    EventSample(
      .moved(to: "listen", from: "own", manner: .back),
      #"{"from":"own","kind":"moved","manner":"back","to":"listen"}"#),
    EventSample(
      .moved(to: "close", from: "listen", manner: .jump, open: [.asWritten("no issue")]),
      #"{"from":"listen","kind":"moved","manner":"jump","missing":["no issue"],"to":"close"}"#),
    EventSample(
      .moved(to: "close", from: "own", manner: .skip(why: nil)),
      #"{"from":"own","kind":"moved","manner":"skip","to":"close"}"#),
    EventSample(
      .moved(to: "close", from: "own", manner: .skip(why: "no time")),
      #"{"from":"own","kind":"moved","manner":"skip","to":"close","why":"no time"}"#),
    EventSample(.readBack([1, 2]), #"{"kind":"read_back","numbers":[1,2]}"#),
    EventSample(.issuesConfirmed([1]), #"{"kind":"issues_confirmed","numbers":[1]}"#),
    EventSample(.issueCorrected(1, "Slow"), #"{"kind":"issue_corrected","number":1,"text":"Slow"}"#),
    EventSample(.quoteLinked(2, issue: 1), #"{"issue":1,"kind":"quote_linked","quote":2}"#),
    EventSample(.remediesOffered([1, 3]), #"{"kind":"remedies_offered","numbers":[1,3]}"#),
    EventSample(
      .remediesOffered([1], early: [.notUnderstood, .liability, .faultUnknown, .notApproved(1)]),
      #"{"kind":"remedies_offered","missing":["not understood","liability","fault unknown","not approved r1"],"#
        + #""numbers":[1]}"#),
    EventSample(
      .captured(.nextWord(day, .call, remark: "her mobile")),
      #"{"channel":"call","due":{"date":"2026-11-25","offset":3600},"kind":"next_word_set","text":"her mobile"}"#),
    EventSample(
      .agreed([Reference(.action, 1), Reference(.remedy, 2)]), #"{"kind":"agreed","references":["a1","r2"]}"#),
    EventSample(
      .remediesApproved([1], by: "Kim"), #"{"by":"Kim","kind":"remedies_approved","numbers":[1]}"#),
    EventSample(.noteSplit(2), #"{"kind":"note_split","number":2}"#),
    EventSample(.lineHeld(minutes: 5), #"{"kind":"line_held","number":5}"#),
    EventSample(
      .detourEntered("abuse", BookCopy(text: "detour: abuse")),
      #"{"book":"detour: abuse","kind":"detour_entered","name":"abuse"}"#),
    EventSample(.detourLeft, #"{"kind":"detour_left"}"#),
    EventSample(.bookChanged(BookCopy(text: "playbook: b")), #"{"book":"playbook: b","kind":"book_changed"}"#),
    EventSample(.dropped([Reference(.question, 1)]), #"{"kind":"dropped","references":["?1"]}"#),
  ]

  static let revised = [
    EventSample(
      .edited(Reference(.issue, 1), .issue("Slow")),
      #"{"kind":"edited","references":["i1"],"revision":"text","text":"Slow"}"#),
    EventSample(
      .edited(Reference(.privateNote, 1), .privateNote("he does not")),
      #"{"kind":"edited","references":["p1"],"revision":"text"}"#, privateText: "he does not"),
    EventSample(
      .edited(Reference(.quote, 1), .quote("No.", speaker: "Dana")),
      #"{"kind":"edited","references":["q1"],"revision":"quote","speaker":"Dana","text":"No."}"#),
    EventSample(
      .edited(Reference(.action, 1), .action(robin, "call", day)),
      #"{"actor":{"name":"Robin","side":"ours"},"due":{"date":"2026-11-25","offset":3600},"kind":"edited","#
        + #""references":["a1"],"revision":"action","text":"call"}"#),
    EventSample(
      .edited(Reference(.todo, 1), .todo("tell Kim", day)),
      #"{"due":{"date":"2026-11-25","offset":3600},"kind":"edited","references":["t1"],"revision":"todo","#
        + #""text":"tell Kim"}"#),
    EventSample(
      .edited(Reference(.remedy, 1), .remedy("credit", cost: cost, limit: nil)),
      #"{"cost":{"currency":"EUR","hundredths":240050},"kind":"edited","references":["r1"],"revision":"remedy","#
        + #""text":"credit"}"#),
    EventSample(
      .edited(Reference(.nextWord, 1), .nextWord(day, nil, remark: "her mobile")),
      #"{"due":{"date":"2026-11-25","offset":3600},"kind":"edited","references":["w1"],"revision":"next_word","#
        + #""text":"her mobile"}"#),
    EventSample(
      .edited(Reference(.nextWord, 1), .nextWord(day, .call)),
      #"{"channel":"call","due":{"date":"2026-11-25","offset":3600},"kind":"edited","references":["w1"],"#
        + #""revision":"next_word"}"#),
    EventSample(
      .edited(Reference(.heat, 1), .heat(3)),
      #"{"kind":"edited","number":3,"references":["h1"],"revision":"heat"}"#),
  ]

  static let course = [
    EventSample(.undid, #"{"kind":"undid"}"#),
    EventSample(.redid, #"{"kind":"redid"}"#),
    EventSample(.reminded(.leaving(step: "next: no issue")), #"{"kind":"reminded","text":"next: no issue"}"#),
    EventSample(.reminded(.ending), #"{"kind":"reminded","text":"done"}"#),
    EventSample(
      .reminded(.early([.notUnderstood, .notApproved(2)])),
      #"{"kind":"reminded","text":"offer: not understood, not approved r2"}"#),
    EventSample(.warningsHeard, #"{"kind":"warnings_heard"}"#),
    EventSample(.lineDropped, #"{"kind":"line_dropped"}"#),
    EventSample(.scribingAllowed, #"{"kind":"scribing_allowed"}"#),
    EventSample(.scribingEnded, #"{"kind":"scribing_ended"}"#),
    EventSample(.ended(open: []), #"{"kind":"ended","missing":[]}"#),
    EventSample(.ended(open: [.asWritten("no next word")]), #"{"kind":"ended","missing":["no next word"]}"#),
    EventSample(.reopened, #"{"kind":"reopened"}"#),
  ]
}
