/// Days that have a name: "Good Friday", "Boxing Day", and those of the user's own list.
extension WhenFamily {
  static let holidayNames = WhenFamily(starters: HolidayNames.starters, rules: [namedHoliday])

  /// A name is read from the list of holidays, or as a day that is the same every year, or refused: never taken for the
  /// plain weekday in it.
  static let namedHoliday: WhenRule = { cursor in
    let start = cursor.index
    guard let (key, isListed) = cursor.takeHolidayName() else { return nil }
    let today = cursor.today
    if isListed {
      guard let date = cursor.context.working.holidays.next(key, from: today) else {
        return WhenSense(.fault(.noHoliday(cursor.text(from: start))))
      }
      return WhenSense(.calendar(date))
    }
    guard let day = HolidayNames.all[key] ?? nil else {
      return WhenSense(.fault(.noHoliday(cursor.text(from: start))))
    }
    return comingDate(day.day, day.month, .certain, cursor.context)
  }
}

extension WhenCursor {
  /// The longest name of a holiday here, as its key, and whether the user's list has it.
  fileprivate mutating func takeHolidayName() -> (key: String, isListed: Bool)? {
    var key = ""
    var copy = self
    var best: (key: String, isListed: Bool, end: WhenCursor)?
    for _ in 0..<HolidayNames.mostWords {
      guard let token = copy.token else { break }
      copy.skip()
      if case .mark(let mark) = token.kind {
        guard mark == "'" || mark == "." || mark == "-" else { break }
        continue
      }
      key += token.text.lowercased()
      if context.working.holidays.isNamed(key) {
        best = (key, true, copy)
      } else if HolidayNames.all[key] != nil {
        best = (key, false, copy)
      }
    }
    guard let best else { return nil }
    self = best.end
    return (best.key, best.isListed)
  }
}

/// Names of days that people plan by.
enum HolidayNames {
  struct Day {
    let day: Int
    let month: Int
  }

  /// In words, with apostrophes and marks.
  static let mostWords = 9

  /// By `Holidays.key`; nil where the date is another each year or differs between countries, and only a list can tell.
  static let all: [String: Day?] = {
    var all: [String: Day?] = [:]
    for name in moving { all.updateValue(nil, forKey: Holidays.key(name)) }
    for (name, day, month) in standing { all[Holidays.key(name)] = .some(Day(day: day, month: month)) }
    return all
  }()

  static let starters = Set((moving + standing.map(\.0)).flatMap(Holidays.starters))

  private static let standing = [
    ("Christmas", 25, 12), ("Christmas Day", 25, 12), ("Christmas Eve", 24, 12), ("Xmas", 25, 12),
    ("Xmas Day", 25, 12), ("Xmas Eve", 24, 12), ("Boxing Day", 26, 12), ("St Stephen's Day", 26, 12),
    ("New Year", 1, 1), ("New Year's", 1, 1), ("New Years", 1, 1), ("New Year's Day", 1, 1), ("New Years Day", 1, 1),
    ("New Year's Eve", 31, 12), ("New Years Eve", 31, 12), ("Halloween", 31, 10), ("Valentine's Day", 14, 2),
    ("St Patrick's Day", 17, 3), ("Juneteenth", 19, 6), ("Bastille Day", 14, 7), ("Anzac Day", 25, 4),
    ("Canada Day", 1, 7), ("Veterans Day", 11, 11), ("Epiphany", 6, 1),
  ]

  private static let moving = [
    "Good Friday", "Black Friday", "Holy Friday", "Cyber Monday", "Easter", "Easter Sunday", "Easter Monday",
    "Easter Friday", "Easter Saturday", "Easter Tuesday", "Easter Thursday", "Easter weekend", "Holy Saturday",
    "Holy Thursday", "Maundy Thursday", "Ash Wednesday", "Spy Wednesday", "Shrove Tuesday", "Shrove Monday",
    "Fat Tuesday", "Pancake Day", "Rose Monday", "Palm Sunday", "Whit Sunday", "Whit Monday", "Whitsun",
    "Pentecost", "Pentecost Monday", "Ascension", "Ascension Day", "Ascension Thursday", "Corpus Christi",
    "Trinity Sunday", "Low Sunday", "Advent Sunday", "Mothering Sunday", "Mother's Day", "Father's Day",
    "Thanksgiving", "Thanksgiving Day", "Thanksgiving Thursday", "Labor Day", "Labour Day", "Memorial Day",
    "Presidents Day", "President's Day", "Columbus Day", "Martin Luther King Day", "MLK Day", "Independence Day",
    "National Day", "May Day", "Bank Holiday", "Bank Holiday Monday", "Public Holiday", "Patch Tuesday",
    "Giving Tuesday", "Super Tuesday", "Super Saturday", "Super Sunday", "Small Business Saturday", "Super Bowl Sunday",
    "Victoria Day", "Australia Day", "Waitangi Day", "King's Day", "Queen's Day", "Family Day", "Heritage Day",
    "All Saints", "All Saints Day", "All Saints' Day", "All Souls Day", "Reformation Day", "Unity Day",
    "Day of German Unity", "Chinese New Year", "Lunar New Year", "Diwali", "Holi", "Eid", "Ramadan", "Passover",
    "Hanukkah", "Yom Kippur", "Rosh Hashanah", "Golden Week", "Carnival Monday", "Orthodox Easter",
    "Orthodox Christmas",
  ]
}
