/// Whose clock is meant: "their time", "4pm EST", "16:00 UTC+2", "3pm London time".
///
/// All but "their time" are tried only right behind a time, where nothing else is likely.
extension WhenFamily {
  static let zones = WhenFamily(starters: ["their"], rules: [theirTime])

  /// Tried behind a time: the name as it stands, in brackets, or after "in".
  static let behindTime: [WhenRule] = [plainZone, bracketedZone, zoneAfterIn]

  private static let plainZone: WhenRule = { cursor in longest(of: names + [unsaidPlace], &cursor) }

  private static let bracketedZone: WhenRule = { cursor in
    guard cursor.take(mark: "(") || cursor.take(mark: "[") || cursor.take(mark: "/") else { return nil }
    let sense = longest(of: names + [placeAlone], &cursor)
    if !cursor.take(mark: ")") { cursor.take(mark: "]") }
    return sense
  }

  private static let zoneAfterIn: WhenRule = { cursor in
    cursor.take("in") ? longest(of: names + [placeAlone], &cursor) : nil
  }

  private static let names: [WhenRule] = [
    theirTime, ownTime, distanceFromUTC, signedDistance, databaseName, dottedName, shortName, regionName, placeTime,
    unknownShortName,
  ]

  private static func longest(of rules: [WhenRule], _ cursor: inout WhenCursor) -> WhenSense? {
    var best: (sense: WhenSense, end: WhenCursor)?
    for rule in rules {
      var copy = cursor
      guard let sense = rule(&copy), copy.index > (best?.end.index ?? cursor.index) else { continue }
      best = (sense, copy)
    }
    guard let best else { return nil }
    cursor = best.end
    return best.sense
  }

  private static let theirTime: WhenRule = { cursor in
    cursor.take("their", "time") ? WhenSense(.theirTime) : nil
  }

  private static let ownTime: WhenRule = { cursor in
    guard cursor.take(anyOf: ["our", "my", "local"]) != nil, cursor.take("time") else { return nil }
    return WhenSense(.ownTime)
  }

  /// "UTC+2", "GMT -5", "UTC+05:30".
  private static let distanceFromUTC: WhenRule = { cursor in
    let start = cursor.index
    guard let name = cursor.take(anyOf: ["utc", "gmt"]), let minutes = cursor.signedMinutes(allowingHours: true) else {
      return nil
    }
    return fixed(minutes, named: cursor.text(from: start))
  }

  /// "16:00+01:00".
  private static let signedDistance: WhenRule = { cursor in
    let start = cursor.index
    guard cursor.token?.isMark("+") == true, let minutes = cursor.signedMinutes(allowingHours: false) else {
      return nil
    }
    return fixed(minutes, named: cursor.text(from: start))
  }

  private static let shortName: WhenRule = { cursor in
    guard let token = cursor.token, let word = token.word, token.isCapital || !ZoneNames.words.contains(word) else {
      return nil
    }
    let name = token.text
    cursor.skip()
    // "EST time" says it twice.
    cursor.take("time")
    return abbreviation(word, typed: name, cursor.context)
  }

  private static func abbreviation(_ word: String, typed name: String, _ context: WhenContext) -> WhenSense? {
    if let fixed = ZoneNames.fixed[word] {
      let zone = Zone.fixed(seconds: fixed.minutes * 60)
      return WhenSense(.zone(WhenZone(name: name, zone: zone, home: fixed.home)))
    }
    if let cure = ZoneNames.doubtful[word] { return WhenSense(.fault(.doubtfulZone(name, cure: cure))) }
    guard let clock = ZoneNames.clocks[word] else { return nil }
    return named(name, context.zoneNamed(clock))
  }

  /// "Europe/London", as the tz database has it.
  private static let databaseName: WhenRule = { cursor in
    let start = cursor.index
    guard cursor.token?.word != nil else { return nil }
    cursor.skip()
    guard cursor.take(inner: "/"), cursor.token?.word != nil else { return nil }
    cursor.skip()
    while cursor.take(inner: "_"), cursor.token?.word != nil { cursor.skip() }
    let name = cursor.text(from: start)
    return cursor.context.zoneNamed(name).map { named(name, $0) }
  }

  /// "E.S.T."
  private static let dottedName: WhenRule = { cursor in
    let start = cursor.index
    guard let letters = cursor.dottedLetters() else { return nil }
    return abbreviation(letters, typed: cursor.text(from: start), cursor.context)
  }

  /// "Eastern", "US Eastern time", "Pacific Standard Time", "Central European Time".
  private static let regionName: WhenRule = { cursor in
    let start = cursor.index
    cursor.take("us")
    guard let first = cursor.token?.word else { return nil }
    cursor.skip()
    let region = cursor.take("european") ? "\(first) european" : first
    cursor.take(anyOf: ["standard", "daylight", "summer", "winter"])
    guard ZoneNames.regions.contains(region), let zone = ZoneNames.places[region] else { return nil }
    cursor.take("time")
    return named(cursor.text(from: start), cursor.context.zoneNamed(zone))
  }

  /// "in London": behind a time and "in" a city's name alone is enough.
  private static let placeAlone: WhenRule = { cursor in
    let start = cursor.index
    guard let place = cursor.city(), let zone = cursor.context.zoneNamed(place) else { return nil }
    return named(cursor.text(from: start), zone)
  }

  /// "3pm London" may be its clock or an office there.
  private static let unsaidPlace: WhenRule = { cursor in
    let start = cursor.index
    guard cursor.city() != nil else { return nil }
    return WhenSense(.fault(.unsaidZone(cursor.text(from: start))))
  }

  /// "London time", "New York time", "UK time".
  private static let placeTime: WhenRule = { cursor in
    let start = cursor.index
    guard let first = cursor.token?.word, !ZoneNames.noPlaces.contains(first) else { return nil }
    var words: [String] = []
    while let word = cursor.token?.word, word != "time", words.count < 3 {
      words.append(word)
      cursor.skip()
      // "Mexico-City time", "St. Petersburg time"
      if cursor.token?.isGlued == true, cursor.token(ahead: 1)?.word != nil { cursor.skip() }
    }
    let name = cursor.text(from: start)
    guard !words.isEmpty, cursor.take("time") else { return nil }
    let place = words.joined(separator: " ")
    return named("\(name) time", cursor.context.zoneNamed(ZoneNames.places[place] ?? ZoneNames.cities[place] ?? place))
  }

  /// Capitals that look like a zone and are none we know: better asked than taken for a remark.
  private static let unknownShortName: WhenRule = { cursor in
    guard let token = cursor.token, let word = token.word, token.isCapital, (3...5).contains(word.utf8.count),
      word.hasSuffix("st") || word.hasSuffix("dt"), ZoneNames.fixed[word] == nil, ZoneNames.doubtful[word] == nil,
      cursor.tokens.contains(where: { $0.word != nil && !$0.isCapital })
    else { return nil }
    cursor.skip()
    return WhenSense(.fault(.unknownZone(token.text)))
  }

  static func fixed(_ minutes: Int, named name: String) -> WhenSense {
    guard (-12 * 60...14 * 60).contains(minutes) else { return WhenSense(.fault(.unknownZone(name))) }
    return WhenSense(.zone(WhenZone(name: name, zone: .fixed(seconds: minutes * 60), home: nil)))
  }

  private static func named(_ name: String, _ zone: Zone?) -> WhenSense {
    guard let zone else { return WhenSense(.fault(.unknownZone(name))) }
    return WhenSense(.zone(WhenZone(name: name, zone: zone, home: nil)))
  }
}

extension WhenCursor {
  /// A city that business is done in, as the name under which its zone is found.
  fileprivate mutating func city() -> String? {
    guard token?.text.first?.isUppercase == true, let first = token?.word else { return nil }
    let two = token(ahead: 1)?.word.map { "\(first) \($0)" }
    if let two, let zone = ZoneNames.cities[two] {
      skip(2)
      return zone
    }
    guard let zone = ZoneNames.cities[first] else { return nil }
    skip()
    return zone
  }

  /// "+2", "-05:30", "+0200": minutes east of UTC.
  mutating func signedMinutes(allowingHours: Bool) -> Int? {
    attempt { cursor in
      let sign = cursor.take(mark: "+") ? 1 : cursor.take(mark: "-") ? -1 : 0
      guard sign != 0, let (value, digits) = cursor.digits(1...4), digits != 3 else { return nil }
      if digits == 4 { return sign * (value / 100 * 60 + value % 100) }
      guard cursor.take(inner: ":") else { return allowingHours ? sign * value * 60 : nil }
      return cursor.gluedDigits(2...2).map { sign * (value * 60 + $0) }
    }
  }
}
