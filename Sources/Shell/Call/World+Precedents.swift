import Calls
import Language
import LineEditing
import Reports
import Storage

extension World {
  /// Further down nothing is like it any more.
  private static let mostFound = 200
  private static let mostCalls = 40

  /// What was granted where somebody wrote down words like these.
  func precedents(like text: String, for account: String?, besides this: Int) throws -> Precedents {
    let store = try store()
    // Whoever is on the line does not wait for the calls of an earlier version.
    let missing = try store.countOfUnsearchable()
    if missing <= World.mostFound {
      try makeSearchable(store)
    } else {
      console.complain(
        StyledText("\(missing) earlier calls are not looked at yet: evenkeel search reads them first", .muted))
    }
    var query = SearchQuery(SearchQuery.Term.beginnings(in: text), most: World.mostFound)
    (query.kinds, query.needsAll) = ([.issue, .remedy], false)
    var numbers: [Int] = []
    for found in try store.found(query) where found.place.call != this && !numbers.contains(found.place.call) {
      numbers.append(found.place.call)
    }
    // One that is damaged says nothing.
    func replayed(_ outlines: [CallOutline]) -> [(number: Int, call: Call)] {
      outlines.compactMap { outline in (try? store.replay(outline, withPrivate: false)).map { (outline.number, $0) } }
    }
    let own = try account.map { try store.calls(of: $0, most: World.mostCalls).filter { $0.number != this } } ?? []
    return Precedents(
      like: replayed(try numbers.prefix(World.mostCalls).map { try store.call($0) }), own: replayed(own),
      today: clock.now.civil.date)
  }
}
