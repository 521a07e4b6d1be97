import Books
import CallSupport
import Calls
import Language
import Storage
import Surroundings

/// Calls as managers lead them, one after the other over some years: an account rings two or three times about a matter, then
/// there is another matter. Most are over and nothing of them is due; some of the last wait for a next word or an action.
final class Corpus {
  private let eventsInCall: Int
  private let book: BookCopy
  private var random: SeededRandom
  private let numbers: Numbers
  private var escalation = ""

  /// Random numbers that are handed out to closures.
  private final class Numbers: @unchecked Sendable {
    var random: SeededRandom
    var milliseconds: UInt64 = 1_600_000_000_000

    init(seed: UInt64) { random = SeededRandom(seed: seed) }
  }

  init(eventsInCall: Int, seed: UInt64) throws {
    self.eventsInCall = eventsInCall
    book = BookCopy(text: try CallBench.shippedBook())
    random = SeededRandom(seed: seed)
    numbers = Numbers(seed: seed ^ 0xC0FFEE)
  }

  var chance: Chance {
    Chance(
      newID: { [numbers] in
        numbers.milliseconds += 40
        return TimeOrderedID.make(milliseconds: numbers.milliseconds, random: &numbers.random)
      },
      newSalt: { [numbers] in TimeOrderedID.salt(random: &numbers.random) })
  }

  /// The log of a call, by its place among all of them.
  func log(of index: Int, of count: Int) -> [Call.Entry] {
    let matter = index / 3
    if index % 3 == 0 { escalation = chance.newID() }
    // Nothing is closed yet, so that another matter is one of another account.
    let (name, trade) = (matter % Self.names.count, matter / Self.names.count % Self.trades.count)
    let account = "\(Self.names[name]) \(Self.trades[trade]) \(matter / Self.names.count / Self.trades.count + 1)"
    // The last fifty minutes of work end at noon on the day the tools look at.
    var seconds = Self.end - (count - index) * 3000
    var entries: [Call.Entry] = []
    func happens(_ event: CallEvent) {
      entries.append(Call.Entry(event: event, at: Moment(seconds: seconds, offset: 3600)))
      seconds += 20
    }
    happens(
      .began(
        CallEvent.Opening(
          account: account, escalation: escalation, contact: Contact(name: pick(Self.people)),
          severity: 1 + matter % 4, leader: "Casey", book: book, zone: "Europe/Berlin")))
    happens(.captured(.heat(6 + matter % 4)))
    happens(.moved(to: "listen", from: "acknowledge", manner: .next))
    let isDue = index >= count - 60
    let tail = isDue ? 7 : 5
    while entries.count < eventsInCall - tail { happens(heard()) }
    happens(.readBack([1]))
    happens(.captured(.action(.them, "\(pick(Self.tasks)) \(index)", due(days: 2, from: seconds))))
    happens(.captured(.action(.me, "\(pick(Self.tasks)) \(index)", isDue ? due(days: -1, from: seconds) : nil)))
    if isDue {
      happens(.agreed([Reference(.action, 2)]))
      happens(.captured(.nextWord(due(days: 0, from: seconds), .call)))
    }
    happens(.captured(.heat(3)))
    happens(.ended(open: [.notConfirmed([1])]))
    return entries
  }

  /// What a manager writes down while they listen.
  private func heard() -> CallEvent {
    let text = "\(pick(Self.subjects)) \(pick(Self.events)) \(pick(Self.times))"
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: return .captured(.note(text))
    case 9..<13: return .captured(.quote(text, speaker: nil))
    case 13..<15: return .captured(.issue(text))
    case 15: return .captured(.question("who knew that \(text)"))
    case 16: return .captured(.privateNote("I fear that \(text)"))
    case 17: return .captured(.todo(pick(Self.tasks)))
    case 18: return .undid
    default: return .captured(.heat(Int.random(in: 4...9, using: &random)))
    }
  }

  private func due(days: Int, from seconds: Int) -> Due {
    Due(
      date: Moment(seconds: seconds, offset: 3600).civil.date.adding(days: days), time: CivilTime(minuteOfDay: 16 * 60),
      offset: 3600)
  }

  private func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }

  /// Tuesday 24 November 2026, noon in Berlin.
  private static let end = 1_795_518_000

  private static let names = [
    "Northwind", "Fabrikam", "Alder", "Birchwood", "Castell", "Dornier", "Elmhurst", "Falkner", "Greve", "Harland",
    "Iverson", "Juniper", "Kestrel", "Lindqvist", "Moravia", "Nordhoff", "Osterman", "Pembroke", "Quillon", "Rosental",
  ]
  private static let trades = ["Traders", "Logistics", "Foods", "Clinics", "Mills", "Printers", "Lines", "Energy"]
  private static let people = ["Dana Reyes", "Tom Brandt", "Aylin Kaya", "Piotr Nowak", "Grace Obi", "Hana Sato"]
  private static let subjects = [
    "our warehouse", "the night shift", "the invoice run", "the export", "your support line", "the new release",
    "the label printer", "the customs file", "the price list", "our largest customer",
  ]
  private static let events = [
    "shipped every order twice", "stood still", "went out with the old prices", "lost a day of bookings",
    "answered nobody", "was rolled back without a word", "doubled the tax", "missed the cut-off",
    "had to be done by hand",
  ]
  private static let times = [
    "since Monday", "for the third time", "on Friday night", "all week", "again", "this morning",
  ]
  private static let tasks = [
    "send the log of the export", "find out who answered the ticket", "credit the double shipping",
    "name one person for the rollout", "put the fix on the test system", "ring their warehouse",
  ]
}
