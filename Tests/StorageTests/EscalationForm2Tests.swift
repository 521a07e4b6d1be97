import Calls
import Language
import Testing

@testable import Storage

@Suite struct EscalationForm2Tests {
  /// Frozen, to be read for ever. Add to it, never change it.
  static let samples: [(EscalationEvent, String)] = [
    (.opened(account: "Nordwind", call: "c-1"), #"{"account":"Nordwind","author":"Sam","call":"c-1","kind":"opened"}"#),
    (.opened(account: "Nordwind", call: nil), #"{"account":"Nordwind","author":"Sam","kind":"opened"}"#),
    (
      .accountNamed("Nordwind AG", from: "Nordwind"),
      #"{"account":"Nordwind AG","author":"Sam","from":"Nordwind","kind":"account_named"}"#
    ),
    (.callJoined("c-2"), #"{"author":"Sam","call":"c-2","kind":"call_joined"}"#),
    (.callLeft("c-2"), #"{"author":"Sam","call":"c-2","kind":"call_left"}"#),
    (.withdrawn, #"{"author":"Sam","kind":"withdrawn"}"#),
    (
      .kept([CallReference(call: "c-1", Reference(.action, 2))], on: EventSample.date),
      #"{"author":"Sam","kind":"kept","on":"2026-11-25","promises":[{"call":"c-1","reference":"a2"}]}"#
    ),
    (
      .waived([CallReference(call: "c-1", Reference(.todo, 1))], why: "they found it"),
      #"{"author":"Sam","kind":"waived","promises":[{"call":"c-1","reference":"t1"}],"why":"they found it"}"#
    ),
    (
      .snoozed([CallReference(call: "c-1", Reference(.todo, 1))], until: EventSample.date, why: "the part is late"),
      #"{"author":"Sam","kind":"snoozed","on":"2026-11-25","promises":[{"call":"c-1","reference":"t1"}],"#
        + #""why":"the part is late"}"#
    ),
    (
      .woken([CallReference(call: "c-1", Reference(.todo, 1))]),
      #"{"author":"Sam","kind":"woken","promises":[{"call":"c-1","reference":"t1"}]}"#
    ),
    (
      .given(CallReference(call: "c-1", Reference(.action, 2)), to: Actor(side: .ours, name: "Ana")),
      #"{"actor":{"name":"Ana","side":"ours"},"author":"Sam","kind":"given","promises":[{"call":"c-1","reference":"a2"}]}"#
    ),
    (
      .moved(
        CallReference(call: "c-1", Reference(.action, 2)),
        to: Due(date: EventSample.date, time: CivilTime(minuteOfDay: 960), offset: 3600), why: "the part is late",
        from: Due(date: EventSample.date, time: nil, offset: 3600)),
      #"{"author":"Sam","due":{"date":"2026-11-25","offset":3600,"time":"16:00"},"kind":"moved","#
        + #""promises":[{"call":"c-1","reference":"a2"}],"was":{"date":"2026-11-25","offset":3600},"#
        + #""why":"the part is late"}"#
    ),
    (
      .termSet(CallReference(call: "c-1", Reference(.action, 2)), .long),
      #"{"author":"Sam","kind":"term_set","promises":[{"call":"c-1","reference":"a2"}],"term":"long"}"#
    ),
    (
      .termSet(CallReference(call: "c-1", Reference(.action, 2)), nil),
      #"{"author":"Sam","kind":"term_set","promises":[{"call":"c-1","reference":"a2"}]}"#
    ),
    (
      .remarked(CallReference(call: "c-1", Reference(.issue, 1)), "ask Ana"),
      #"{"author":"Sam","kind":"remarked","promises":[{"call":"c-1","reference":"i1"}],"text":"ask Ana"}"#
    ),
    (
      .ranked([CallReference(call: "c-1", Reference(.issue, 2)), CallReference(call: "c-1", Reference(.issue, 1))]),
      #"{"author":"Sam","kind":"ranked","promises":[{"call":"c-1","reference":"i2"},{"call":"c-1","reference":"i1"}]}"#
    ),
    (.severityRated(2), #"{"author":"Sam","kind":"severity_rated","severity":2}"#),
    (.ownerNamed("Sam Lee"), #"{"author":"Sam","kind":"owner_named","owner":"Sam Lee"}"#),
    (.exitSet("two quiet weeks"), #"{"author":"Sam","exit":"two quiet weeks","kind":"exit_set"}"#),
    (.staged(.planAgreed), #"{"author":"Sam","kind":"staged","stage":"plan agreed"}"#),
    (.closed(call: "c-3"), #"{"author":"Sam","call":"c-3","kind":"closed"}"#),
    (.reopened(call: "c-4"), #"{"author":"Sam","call":"c-4","kind":"reopened"}"#),
    (
      .notKept([CallReference(call: "c-1", Reference(.action, 2))]),
      #"{"author":"Sam","kind":"not_kept","promises":[{"call":"c-1","reference":"a2"}]}"#
    ),
  ]

  @Test(arguments: samples)
  func `an event is written as its frozen text and read back`(event: EscalationEvent, body: String) throws {
    #expect(try EscalationForm2(event, by: "Sam").body() == body)
    let stored = try EscalationForm2(body: body)
    #expect(stored.live == event)
    #expect(stored.author == "Sam")
  }

  @Test(arguments: [
    #"{"kind":"merged"}"#, #"{"kind":"opened"}"#, #"{"kind":"call_joined"}"#,
    #"{"kind":"kept","on":"2026-11-25","promises":[{"call":"c-1","reference":"x"}]}"#,
    #"{"kind":"kept","promises":[]}"#, #"{"kind":"not_kept"}"#, #"{"kind":"closed"}"#,
    #"{"kind":"waived","promises":[]}"#, #"{"kind":"given","actor":{"side":"ours"},"promises":[]}"#,
    #"{"kind":"moved","promises":[{"call":"c-1","reference":"a2"}]}"#,
  ])
  func `a text that lacks what its kind needs reads as nothing`(body: String) throws {
    #expect(try EscalationForm2(body: body).live == nil)
  }
}
