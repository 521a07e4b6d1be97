/// Verbs of business English and their forms, for telling where a clause has its verb. What is on no list is not taken for one.
enum EnglishVerb {
  struct Forms: OptionSet, Hashable, Sendable {
    let rawValue: Int
    /// "ship", which is also what follows "to" and what people in the plural do.
    static let base = Forms(rawValue: 1)
    /// "ships"
    static let third = Forms(rawValue: 2)
    /// "shipped", "went"
    static let past = Forms(rawValue: 4)
    /// "shipped", "gone"
    static let participle = Forms(rawValue: 8)
    /// "shipping"
    static let ing = Forms(rawValue: 16)
  }

  /// Empty for what is no verb that is known here.
  /// - Parameter key: see `TypedWord.key`.
  static func forms(of key: String) -> Forms {
    if let known = listed.forms[key] { return known }
    if key.utf8.count > 5, key.hasSuffix("ed"), !noVerbs.contains(key) { return [.past, .participle] }
    return []
  }

  /// "Send" of "sends"; nil for what is no such form.
  static func base(ofThird key: String) -> String? {
    guard forms(of: key).contains(.third) else { return nil }
    let stems = [key.dropLast(), key.dropLast(2), key.dropLast(3) + "y"].map(String.init)
    return stems.first { forms(of: $0).contains(.base) && third(of: $0[...]) == key }
  }

  /// "Sent" of "send"; nil for what stands on no list.
  static func past(ofBase key: String) -> String? { listed.pasts[key] }

  /// Whether it stands on the list, and is not only spelt like a past.
  static func isListed(_ key: String) -> Bool { listed.forms[key] != nil }

  private static let listed: (forms: [String: Forms], pasts: [String: String]) = {
    var forms: [String: Forms] = [:]
    var pasts: [String: String] = [:]
    func add(_ word: some StringProtocol, _ form: Forms) { forms[String(word), default: []].formUnion(form) }
    for base in regular.split(whereSeparator: \.isWhitespace) {
      let stem = base.hasSuffix("e") ? base.dropLast() : doubling.contains(String(base)) ? base + base.suffix(1) : base
      let past = endsInConsonantAndY(base) ? base.dropLast() + "ied" : stem + "ed"
      pasts[String(base)] = String(past)
      add(base, .base)
      add(third(of: base), .third)
      add(past, [.past, .participle])
      add(stem + "ing", .ing)
    }
    for line in irregular.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 4 else { continue }
      pasts[String(words[0])] = String(words[1])
      add(words[0], .base)
      add(third(of: words[0]), .third)
      add(words[1], .past)
      add(words[2], .participle)
      add(words[3], .ing)
    }
    return (forms, pasts)
  }()

  private static func endsInConsonantAndY(_ base: Substring) -> Bool {
    base.hasSuffix("y") && !(base.dropLast().last.map { "aeiou".contains($0) } ?? true)
  }

  private static func third(of base: Substring) -> String {
    if endsInConsonantAndY(base) { return base.dropLast() + "ies" }
    let hisses = ["s", "sh", "ch", "x", "z", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }

  /// They end like a past and are none.
  private static let noVerbs: Set<String> = ["hundred", "indeed", "naked", "sacred", "wicked", "kindred", "speed"]

  private static let doubling: Set<String> = [
    "ship", "stop", "plan", "drop", "cancel", "log", "refer", "transfer", "label", "level", "trap", "swap",
    "chat", "rip", "slip", "tap", "map", "permit", "admit", "submit", "commit", "travel", "model", "occur", "defer",
    "skip", "strip", "trip", "fit", "wrap", "chip", "grab", "nag", "ban", "scan", "pin", "pop", "clog", "equip",
  ]

  private static let regular = """
    accept access account add adjust admit advise affect agree allow announce answer apologise apologize appear
    apply approve argue arrange arrive ask assign assume assure attach attend audit authorise authorize back balance
    ban bill blame block book bother bounce call cancel care carry cause change charge chase chat check claim
    clarify clean clear click clog close collapse collect commit compare compensate complain complete concern
    confirm connect consider contact contain continue control copy correct cover crash create credit cure damage
    deal debit decide declare decline deduct defer delay delete deliver demand deny depend deploy describe deserve
    destroy detect develop dial disable disagree disappear disappoint disconnect discover discuss dispatch display
    dispute document double download drop duplicate earn email employ empty enable encounter end ensure enter equip
    escalate estimate exceed exchange exclude excuse expect expire explain export extend fail fetch file fill finish
    fit fix flag follow forward freeze gain grab guarantee hand handle happen help hire honour honor host identify
    ignore import improve include increase inform inspect install instruct insist insure intend introduce
    investigate invite invoice involve issue join jump kick label lack land last launch lease lift like limit list
    load lock log look lower mail maintain manage map match matter mention merge migrate misplace miss mix monitor
    move name need nominate note notice notify number obtain occur offer open operate order organise organize
    overcharge overbill owe own pack package park pass patch pause phone pick pin place plan plug pop post postpone
    prepare present press prevent price print process produce promise prove provide pull purchase push query
    question queue raise reach react receive recommend reconnect record recover redirect reduce refer refund refuse
    register regret reimburse reinstall reinstate reject relate release rely remain remember remind remove renew
    rent reopen repair repeat replace reply report reprint request require reschedule reserve reset resolve respond
    restart restore result resume retain return reverse revert review revise rework roll ruin sack save scan
    schedule scrap search secure seem seize select separate serve service settle share ship shorten show sign skip
    slip solve sort spoil stack staff start state stay stock stop store stress strip submit suffer suggest supply
    support suppose switch talk tap target test thank tow track train transfer translate travel treat trip trigger
    trust try turn type unblock unlock update upgrade upload use validate verify view visit vouch wait waive walk
    want warn waste watch weigh welcome withhold wonder work worry wrap
    """

  /// Base, past, participle, with "ing".
  private static let irregular = """
    become became become becoming
    begin began begun beginning
    bend bent bent bending
    break broke broken breaking
    bring brought brought bringing
    build built built building
    burn burned burnt burning
    buy bought bought buying
    catch caught caught catching
    choose chose chosen choosing
    come came come coming
    cost cost cost costing
    cut cut cut cutting
    deal dealt dealt dealing
    do did done doing
    draw drew drawn drawing
    drive drove driven driving
    eat ate eaten eating
    fall fell fallen falling
    feel felt felt feeling
    find found found finding
    fly flew flown flying
    forget forgot forgotten forgetting
    freeze froze frozen freezing
    get got got getting
    give gave given giving
    go went gone going
    grow grew grown growing
    hang hung hung hanging
    have had had having
    hear heard heard hearing
    hide hid hidden hiding
    hit hit hit hitting
    hold held held holding
    keep kept kept keeping
    know knew known knowing
    lay laid laid laying
    lead led led leading
    leave left left leaving
    lend lent lent lending
    let let let letting
    lie lay lain lying
    lose lost lost losing
    make made made making
    mean meant meant meaning
    meet met met meeting
    overpay overpaid overpaid overpaying
    oversee oversaw overseen overseeing
    pay paid paid paying
    put put put putting
    quit quit quit quitting
    read read read reading
    redo redid redone redoing
    rebuild rebuilt rebuilt rebuilding
    ring rang rung ringing
    rise rose risen rising
    rerun reran rerun rerunning
    run ran run running
    say said said saying
    see saw seen seeing
    seek sought sought seeking
    sell sold sold selling
    send sent sent sending
    resend resent resent resending
    set set set setting
    shake shook shaken shaking
    shut shut shut shutting
    sit sat sat sitting
    sleep slept slept sleeping
    speak spoke spoken speaking
    spend spent spent spending
    split split split splitting
    stand stood stood standing
    steal stole stolen stealing
    stick stuck stuck sticking
    swear swore sworn swearing
    take took taken taking
    teach taught taught teaching
    tear tore torn tearing
    tell told told telling
    think thought thought thinking
    throw threw thrown throwing
    understand understood understood understanding
    undo undid undone undoing
    wake woke woken waking
    wear wore worn wearing
    win won won winning
    withdraw withdrew withdrawn withdrawing
    withhold withheld withheld withholding
    write wrote written writing
    """
}
