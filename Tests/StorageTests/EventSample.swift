import Calls
import Language
import Testing

/// An event and the text that form 1 has for it: frozen, to be read for ever.
struct EventSample: CustomTestStringConvertible {
  let event: CallEvent
  let body: String
  /// What stands in the private table.
  let privateText: String?

  init(_ event: CallEvent, _ body: String, privateText: String? = nil) {
    self.event = event
    self.body = body
    self.privateText = privateText
  }

  var testDescription: String { body }

  /// 25 November 2026.
  static let date = CivilDate(dayNumber: 20_782)
  static let day = Due(date: date, time: nil, offset: 3600)
  static let hour = Due(
    date: date, time: CivilTime(minuteOfDay: 16 * 60), offset: -18_000, saidZone: "America/New_York")
  static let cost = Money(hundredths: 240_050, currency: "EUR")
  static let limit = Money(hundredths: 100_000, currency: "EUR")
  static let robin = Actor(side: .ours, name: "Robin")

  static let all = called + captured + withTheCustomer + revised + course

  static let called = [
    EventSample(
      .began(CallEvent.Opening(leader: "Casey", book: BookCopy(text: "playbook: short\n"), zone: "Europe/Berlin")),
      #"{"book":"playbook: short\n","kind":"began","leader":"Casey","zone":"Europe/Berlin"}"#),
    EventSample(
      .began(
        CallEvent.Opening(
          account: "Nordwind", escalation: "e-1", contact: Contact(name: "Dana Reyes", role: "CTO"), severity: 1,
          leader: "", book: BookCopy(text: "b"), zone: "")),
      #"{"account":"Nordwind","book":"b","escalation":"e-1","kind":"began","leader":"","name":"Dana Reyes","#
        + #""role":"CTO","severity":1,"zone":""}"#),
    EventSample(
      .accountNamed("Nordwind", escalation: "e-1"),
      #"{"account":"Nordwind","escalation":"e-1","kind":"account_named"}"#),
    EventSample(.contactNamed(Contact(name: "Dana")), #"{"kind":"contact_named","name":"Dana"}"#),
    EventSample(
      .contactNamed(Contact(name: "Dana", role: "CTO")), #"{"kind":"contact_named","name":"Dana","role":"CTO"}"#),
    EventSample(.severityRated(2), #"{"kind":"severity_rated","number":2}"#),
    EventSample(.phoneGiven("+49 30 1234"), #"{"kind":"phone_given","text":"+49 30 1234"}"#),
  ]

  static let captured = [
    EventSample(.captured(.note(#"a/b "c" \ é 🙂"#)), #"{"kind":"noted","text":"a/b \"c\" \\ é 🙂"}"#),
    EventSample(.captured(.quote("Enough.", speaker: nil)), #"{"kind":"quoted","text":"Enough."}"#),
    EventSample(.captured(.quote("Enough.", speaker: "Dana")), #"{"kind":"quoted","speaker":"Dana","text":"Enough."}"#),
    EventSample(.captured(.issue("Down", quote: nil)), #"{"kind":"issue_raised","text":"Down"}"#),
    EventSample(.captured(.issue("Down", quote: 3)), #"{"kind":"issue_raised","quote":3,"text":"Down"}"#),
    EventSample(
      .captured(.action(.me, "ring back", nil)),
      #"{"actor":{"side":"ours"},"kind":"action_planned","text":"ring back"}"#),
    EventSample(
      .captured(.action(.us, "mend", day)),
      #"{"actor":{"side":"ours","team":true},"due":{"date":"2026-11-25","offset":3600},"kind":"action_planned","#
        + #""text":"mend"}"#),
    EventSample(
      .captured(.action(robin, "call", hour)),
      #"{"actor":{"name":"Robin","side":"ours"},"due":{"date":"2026-11-25","offset":-18000,"time":"16:00","#
        + #""zone":"America/New_York"},"kind":"action_planned","text":"call"}"#),
    EventSample(
      .captured(.action(.them, "send logs", nil)),
      #"{"actor":{"side":"theirs"},"kind":"action_planned","text":"send logs"}"#),
    EventSample(.captured(.todo("tell Robin", nil)), #"{"kind":"todo_added","text":"tell Robin"}"#),
    EventSample(
      .captured(.todo("tell Robin", day)),
      #"{"due":{"date":"2026-11-25","offset":3600},"kind":"todo_added","text":"tell Robin"}"#),
    EventSample(
      .captured(.remedy("a month free", cost: nil, limit: nil)), #"{"kind":"remedy_proposed","text":"a month free"}"#),
    EventSample(
      .captured(.remedy("credit", cost: cost, limit: limit)),
      #"{"cost":{"currency":"EUR","hundredths":240050},"kind":"remedy_proposed","#
        + #""limit":{"currency":"EUR","hundredths":100000},"text":"credit"}"#),
    EventSample(
      .captured(.nextWord(day, nil)), #"{"due":{"date":"2026-11-25","offset":3600},"kind":"next_word_set"}"#),
    EventSample(
      .captured(.nextWord(day, .email)),
      #"{"channel":"email","due":{"date":"2026-11-25","offset":3600},"kind":"next_word_set"}"#),
    EventSample(.captured(.question("Since when?")), #"{"kind":"question_asked","text":"Since when?"}"#),
    EventSample(.captured(.privateNote("he bluffs")), #"{"kind":"privately_noted"}"#, privateText: "he bluffs"),
    EventSample(.captured(.privateNote(nil)), #"{"kind":"privately_noted"}"#),
    EventSample(.captured(.heat(7)), #"{"kind":"heat_read","number":7}"#),
  ]
}
