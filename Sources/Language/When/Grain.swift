/// How exact a date phrase was.
package enum Grain: String, Sendable, Hashable, CaseIterable {
  case minute, hour, day, week, month
}
