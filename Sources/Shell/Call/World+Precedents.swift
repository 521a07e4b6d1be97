import Calls
import Language
import Reports
import Storage

extension World {
  /// Further down nothing is like it any more.
  private static let mostFound = 200
  private static let mostCalls = 40

  /// What was granted where somebody wrote down words like these.
  func precedents(like text: String, for account: String?, besides this: Int) throws -> Precedents {
    let store = try store()
    try makeSearchable(store)
    var query = SearchQuery(SearchQuery.Term.beginnings(in: text), most: World.mostFound)
    (query.kinds, query.needsAll) = ([.issue, .remedy], false)
    var numbers: [Int] = []
    for found in try store.found(query) where found.place.call != this && !numbers.contains(found.place.call) {
      numbers.append(found.place.call)
    }
    func replayed(_ outlines: [CallOutline]) throws -> [(number: Int, call: Call)] {
      try outlines.map { ($0.number, try store.replay($0, withPrivate: false)) }
    }
    let own = try account.map { try store.calls(of: $0, most: World.mostCalls).filter { $0.number != this } } ?? []
    return Precedents(
      like: try replayed(numbers.prefix(World.mostCalls).map { try store.call($0) }), own: try replayed(own),
      today: clock.now.civil.date)
  }
}
