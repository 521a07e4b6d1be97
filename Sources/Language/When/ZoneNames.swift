/// The names of zones that stand behind a time, as people write them in business mail.
enum ZoneNames {
  /// A name for one fixed distance from UTC.
  struct Fixed {
    /// East of UTC.
    let minutes: Int
    /// Where the name is used, so that a summer name in winter is noticed; nil where the clock never changes.
    let home: String?

    init(_ minutes: Int, _ home: String? = nil) {
      (self.minutes, self.home) = (minutes, home)
    }
  }

  static let fixed: [String: Fixed] = [
    "utc": Fixed(0), "gmt": Fixed(0), "z": Fixed(0), "zulu": Fixed(0),
    "est": Fixed(-300, newYork), "edt": Fixed(-240, newYork), "cdt": Fixed(-300, chicago),
    "mst": Fixed(-420, denver), "mdt": Fixed(-360, denver), "pst": Fixed(-480, losAngeles),
    "pdt": Fixed(-420, losAngeles), "akst": Fixed(-540, "America/Anchorage"), "akdt": Fixed(-480, "America/Anchorage"),
    "hst": Fixed(-600), "wet": Fixed(0, "Europe/Lisbon"), "west": Fixed(60, "Europe/Lisbon"),
    "bst": Fixed(60, london), "cet": Fixed(60, berlin), "cest": Fixed(120, berlin), "mez": Fixed(60, berlin),
    "mesz": Fixed(120, berlin), "eet": Fixed(120, "Europe/Athens"), "eest": Fixed(180, "Europe/Athens"),
    "msk": Fixed(180), "sast": Fixed(120), "eat": Fixed(180), "wat": Fixed(60), "pkt": Fixed(300), "ict": Fixed(420),
    "wib": Fixed(420), "sgt": Fixed(480), "hkt": Fixed(480), "pht": Fixed(480), "awst": Fixed(480), "jst": Fixed(540),
    "kst": Fixed(540), "acst": Fixed(570, "Australia/Adelaide"), "acdt": Fixed(630, "Australia/Adelaide"),
    "aest": Fixed(600, "Australia/Sydney"), "aedt": Fixed(660, "Australia/Sydney"),
    "nzst": Fixed(720, "Pacific/Auckland"), "nzdt": Fixed(780, "Pacific/Auckland"), "brt": Fixed(-180),
    "clst": Fixed(-180, "America/Santiago"), "cot": Fixed(-300),
  ]

  /// What the clock of a place is called when it is so far from UTC.
  static func name(home: String, seconds: Int) -> String {
    if home == london, seconds == 0 { return "GMT" }
    let names = fixed.filter { $0.value.home == home && $0.value.minutes * 60 == seconds }.map(\.key)
    return names.min { ($0.count, $0) < ($1.count, $1) }?.uppercased() ?? Zone.fixed(seconds: seconds).name
  }

  /// The clock of a place, winter and summer.
  static let clocks: [String: String] = [
    "et": newYork, "ct": chicago, "mt": denver, "pt": losAngeles,
  ]

  /// What may stand before "time": "eastern time", "UK time".
  static let places: [String: String] = [
    "eastern": newYork, "central": chicago, "mountain": denver, "pacific": losAngeles, "central european": berlin,
    "eastern european": "Europe/Athens", "uk": london, "british": london, "english": london, "irish": "Europe/Dublin",
    "german": berlin, "germany": berlin, "austrian": "Europe/Vienna", "swiss": "Europe/Zurich",
    "french": "Europe/Paris", "france": "Europe/Paris", "italian": "Europe/Rome", "dutch": "Europe/Amsterdam",
    "danish": "Europe/Copenhagen", "swedish": "Europe/Stockholm", "norwegian": "Europe/Oslo",
    "polish": "Europe/Warsaw", "indian": "Asia/Kolkata", "india": "Asia/Kolkata", "japanese": "Asia/Tokyo",
    "japan": "Asia/Tokyo", "chinese": "Asia/Shanghai", "china": "Asia/Shanghai", "israeli": "Asia/Jerusalem",
  ]

  /// Of these the ones that need no "time" behind them.
  static let regions: Set<String> = [
    "eastern", "central", "mountain", "pacific", "central european", "eastern european",
  ]

  /// Cities in whose clock business is done, by the zone they are in.
  static let cities: [String: String] = {
    let byZone = [
      london: ["london", "edinburgh", "manchester", "birmingham"], "Europe/Paris": ["paris", "lyon"],
      berlin: ["berlin", "munich", "frankfurt", "hamburg", "cologne", "stuttgart", "düsseldorf"],
      "Europe/Madrid": ["madrid", "barcelona"], "Europe/Rome": ["rome", "milan", "turin"],
      "Europe/Zurich": ["zurich", "geneva", "basel"], "Europe/Vienna": ["vienna"],
      "Europe/Amsterdam": ["amsterdam", "rotterdam"], "Europe/Brussels": ["brussels"], "Europe/Dublin": ["dublin"],
      "Europe/Stockholm": ["stockholm"], "Europe/Oslo": ["oslo"], "Europe/Copenhagen": ["copenhagen"],
      "Europe/Helsinki": ["helsinki"], "Europe/Warsaw": ["warsaw"], "Europe/Prague": ["prague"],
      "Europe/Budapest": ["budapest"], "Europe/Lisbon": ["lisbon"], "Europe/Athens": ["athens"],
      "Europe/Istanbul": ["istanbul"], "Europe/Moscow": ["moscow"], "Asia/Dubai": ["dubai", "abu dhabi"],
      "Asia/Jerusalem": ["tel aviv", "jerusalem"], "Africa/Johannesburg": ["johannesburg", "cape town"],
      "Asia/Kolkata": ["mumbai", "delhi", "new delhi", "bangalore", "bengaluru", "chennai", "hyderabad", "pune"],
      "Asia/Singapore": ["singapore"], "Asia/Hong_Kong": ["hong kong"], "Asia/Shanghai": ["shanghai", "beijing"],
      "Asia/Tokyo": ["tokyo", "osaka"], "Asia/Seoul": ["seoul"], "Australia/Melbourne": ["melbourne"],
      "Pacific/Auckland": ["auckland"], newYork: ["new york", "boston", "atlanta", "miami", "philadelphia"],
      "America/Toronto": ["toronto", "montreal", "ottawa"], chicago: ["chicago", "houston", "dallas"],
      losAngeles: ["los angeles", "san francisco", "seattle", "san diego"], "America/Vancouver": ["vancouver"],
      "America/Mexico_City": ["mexico city"], "America/Sao_Paulo": ["sao paulo", "são paulo"],
    ]
    return Dictionary(uniqueKeysWithValues: byZone.flatMap { zone, cities in cities.map { ($0, zone) } })
  }()

  /// Names that two regions use for different clocks, with what can be typed instead.
  static let doubtful: [String: String] = [
    "cst": "CT, UTC-6 or China time", "ist": "India time, Dublin time or UTC+2", "ast": "UTC-4 or UTC+3",
    "sst": "UTC+8 or UTC-11", "gst": "UTC+4", "ect": "UTC-5 or UTC-4", "amt": "UTC-4 or UTC+4",
    "cat": "UTC+2", "pst8pdt": "PT", "bdt": "UTC+6", "art": "UTC-3", "lmt": "UTC-1",
  ]

  /// English words too: a zone only in capital letters.
  static let words: Set<String> = [
    "art", "cat", "eat", "ct", "et", "mt", "pt", "west", "wet", "wat", "met", "z", "amt",
  ]

  /// What stands before "time" and is no place.
  static let noPlaces: Set<String> = [
    "any", "day", "dinner", "first", "free", "full", "half", "last", "lead", "lunch", "next", "night", "no", "of",
    "on", "part", "prime", "real", "response", "same", "second", "some", "tea", "the", "this", "what",
  ]

  private static let newYork = "America/New_York"
  private static let chicago = "America/Chicago"
  private static let denver = "America/Denver"
  private static let losAngeles = "America/Los_Angeles"
  private static let london = "Europe/London"
  private static let berlin = "Europe/Berlin"
}
