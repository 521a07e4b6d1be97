import Language

/// What people say and promise in the simulated year. Every text has a mark, "K1234", that stands in no other.
struct YearTexts {
  private var next = 1000

  mutating func mark() -> String {
    next += 1
    return "K\(next)"
  }

  static let accounts = [
    "Alder Logistics", "Bexley Foods", "Calder & Sons", "Dunmore Glass", "Eastgate Clinics", "Fenwick Rail",
    "Garland Paper", "Hollis Bakeries", "Ivory Coast Cocoa", "Juniper Hotels", "Kestrel Air", "Larch Timber",
    "Marlow Pharma", "Northwind Traders", "Orchard Juices", "Pinder Pumps", "Quayside Fish", "Rowan Textiles",
    "Selby Tools", "Thorne Energy", "Ulmer Druck", "Vesper Films", "Wexford Dairy", "Xanten Ziegel", "Yarrow Seeds",
    "Zeller Optik", "Ashdown Homes", "Brightwater Spa", "Corvin Steel", "Delmar Shipping", "Elmira Toys",
    "Foxglove Florists", "Greenhill Farms", "Harbour Cranes", "Inverness Wool", "Jasper Mines", "Kingsley Books",
    "Lindqvist Möbel", "Müller Werkzeuge", "Nordlicht Lampen",
  ]

  static let contacts = [
    "Dana Reyes", "Tom Hale", "Priya Nair", "Jürgen Weiß", "Mai Okafor", "Elena Petrova", "Samuel Ortiz", "Ingrid Dahl",
  ]

  static let issues = [
    "every order of series # is shipped twice", "invoice # has the wrong amount",
    "nobody answered ticket # for two days", "machine # stands still since Monday", "pallet # came damaged",
    "the report # came too late", "the portal shows the wrong price for #", "delivery # was late by a week",
    "the spare part # does not fit", "the night shift cannot log in to #", "the display of # goes dark",
  ]

  static let ours = [
    "send the report #", "check the prices of series #", "ring the carrier about pallet #", "replace pump #",
    "correct invoice #", "find out why delivery # was late", "book the technician for machine #",
    "train the night shift on line #", "put machine # back on line", "send the list of orders #",
    "have the display of # replaced", "write up what happened with #",
  ]

  static let theirs = [
    "send us the log of machine #", "tell us which orders of # are urgent", "let us into hall #",
    "confirm the address for pallet #", "send back the part #",
  ]

  static let remedies = [
    "$200 refund of the freight of #", "$90 credit for invoice #", "$250 voucher for the late delivery #",
  ]

  static let reasons = [
    "the supplier delivers the part later", "the technician is ill", "the price list has to be corrected first",
    "the tax office wants it in another form",
  ]

  static let cures = [
    "we changed the bearing", "the price list was corrected", "the carrier was changed",
    "we call back within an hour now",
  ]

  static let quotes = [
    "we cannot go on like this", "my boss asks me every day", "thank you for calling back", "it stands still again",
  ]

  static let lessons = [
    "you should have rung us on the first day", "the first letter was too long", "nobody told the night shift",
  ]

  /// A text of a list with a mark of its own.
  mutating func one(of list: [String], _ random: inout SeededRandom) -> (text: String, mark: String) {
    let mark = mark()
    let text = list.randomElement(using: &random) ?? "#"
    return (text.replacing("#", with: mark), mark)
  }
}
