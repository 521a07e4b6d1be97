import Books
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// What a book asks and the store can count: it is answered, shown and can be said otherwise, and nobody has to look it up while
/// somebody waits on the line.
extension CallSession {
  /// Whether they had a credit from us in the last six months, where the book asks. What cannot be read is left to be asked.
  func answerWhatIsCounted() {
    guard !isRehearsed, let account = call.state.account, call.state.facts[KnownFact.recentCredit] == nil,
      call.playbook.fact(KnownFact.recentCredit)?.choice(KnownFact.yes) != nil,
      let credits = try? world.credits(to: account, besides: writer.number)
    else { return }
    do {
      show(CountedView.words(credits, today: world.clock.now.civil.date), .muted)
      try change(
        .course(.establish(fact: KnownFact.recentCredit, value: credits.isEmpty ? KnownFact.no : KnownFact.yes)))
    } catch {
      show(Failure(error).line, .fault)
    }
  }

  /// Whether another account or another book may have something to be counted.
  func mayCount(after event: CallEvent) -> Bool {
    switch event {
    case .accountNamed, .escalationJoined, .bookChanged: true
    default: false
    }
  }
}

/// What was counted, in one line.
enum CountedView {
  static func words(_ credits: [Precedents.Grant], today: CivilDate) -> String {
    guard let last = credits.max(by: { $0.day < $1.day }) else {
      return "Counted: no credit from us in the last six months. /fact recent_credit yes says otherwise."
    }
    let times = credits.count == 1 ? "a credit" : "\(credits.count) credits"
    let cost = last.cost.map { ", \($0.words)" } ?? ""
    return
      "Counted: \(times) from us in the last six months, the last on \(WhenWords.day(last.day, now: today))\(cost) "
      + "(\(last.name)). /fact recent_credit no says otherwise."
  }
}

extension World {
  /// What an account was granted in the last six months that has a price.
  func credits(to account: String, besides this: Int) throws -> [Precedents.Grant] {
    let today = clock.now.civil.date
    let outlines = try store().callsWithRemedies(of: account, since: today.adding(days: -Precedents.days))
    let calls = try outlines.filter { $0.number != this }.map {
      ($0.number, try store().replay($0, withPrivate: false))
    }
    return Precedents(like: [], own: calls, today: today).theirs.filter { $0.cost != nil }
  }
}
