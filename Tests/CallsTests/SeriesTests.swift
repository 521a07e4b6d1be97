import Language
import TestSupport
import Testing

@testable import Calls

@Suite struct SeriesTests {
  @Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
  func `a series is the list that it stands for, and a copy stays as it was`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var series: Series<Int> = []
    var list: [Int] = []
    for step in 0..<600 {
      let (before, was) = (series, list)
      switch Int.random(in: 0...9, using: &random) {
      case 0 where !list.isEmpty:
        let length = Int.random(in: 0...list.count, using: &random)
        series.shorten(to: length)
        list.removeLast(list.count - length)
      case 1, 2:
        guard let index = list.indices.randomElement(using: &random) else { continue }
        (series[index], list[index]) = (step, step)
      default:
        series.append(step)
        list.append(step)
      }
      #expect(Array(series) == list)
      #expect(Array(before) == was)
      #expect(series.changes(since: before) == list.indices.filter { $0 >= was.count || list[$0] != was[$0] })
      #expect((series == before) == (list == was))
    }
  }

  @Test func `a series is shortened no further than there is`() {
    var series: Series = [1, 2, 3]
    series.shorten(to: 5)
    series.shorten(to: -1)
    #expect(Array(series) == [1, 2, 3])
    series.shorten(to: 0)
    #expect(series.isEmpty && series == [])
  }
}
