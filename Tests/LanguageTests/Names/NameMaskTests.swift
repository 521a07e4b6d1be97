import Testing

@testable import Language

@Suite struct NameMaskTests {
  private func mask() -> NameMask {
    NameMask(people: ["Dana Reyes", "Krüger, Dr. Petra", "Will Mark"], companies: ["Northwind Traders GmbH"], seed: 7)
  }

  @Test func `a name is the same invented one wherever it stands, and however it is written`() {
    var mask = mask()
    let text = mask.masked("Dana said so. dana's boss, Mrs Reyes of NORTHWIND, told Krüger.")
    let other = mask.masked("Ask Dana Reyes")
    let given = text.prefix { $0 != " " }
    #expect(other.hasPrefix("Ask \(given) "))
    #expect(text.contains("\(given)'s boss"))
    for real in ["dana", "reyes", "northwind", "krüger"] { #expect(!text.lowercased().contains(real)) }
    #expect(text.contains("Mrs "))
    // A company's name in capitals stays loud.
    #expect(text.split(separator: " ").contains { $0.count > 4 && $0.allSatisfy { $0.isUppercase || $0 == "," } })
  }

  @Test(arguments: [
    "they will see it", "the traders wait", "3 pallets by 10:30 on 24.11.2026", "since 2026-11-24", "in 2026",
    "EUR 200 each", "",
  ])
  func `what names nobody stays`(text: String) {
    var mask = mask()
    #expect(mask.masked(text) == text)
  }

  @Test(arguments: [
    ("The Order Company", "The Order Company pays"), ("3M", "3M pays"), ("AT&T", "we are AT&T and at&t"),
    ("H&M", "H&M, not h&m"),
  ])
  func `a company of everyday words is another one as a whole`(name: String, text: String) {
    var mask = NameMask(people: [], companies: [name], seed: 1)
    #expect(!mask.masked(text).lowercased().contains(name.lowercased()))
    #expect(!mask.masked(name).lowercased().contains(name.lowercased()))
  }

  @Test(arguments: [
    ("Dr. Al Major", "ask Dr. Al Major", ["Major", "Al "]), ("Le Van Do", "Le Van Do said no", ["Le Van Do"]),
    ("mark rose", "my colleague mark rose and Mark", ["mark", "Mark", "rose"]),
    ("April Summers", "April was there, and June Carter", ["April"]),
  ])
  func `somebody whose name is made of other words is somebody else`(name: String, text: String, real: [String]) {
    var mask = NameMask(people: [name], companies: [], seed: 1)
    let masked = mask.masked(text) + mask.masked(name)
    for word in real { #expect(!masked.contains(word), "\(word): \(masked)") }
  }

  @Test(arguments: [
    ("Will May", "Will nobody answer us? It was down since May."),
    ("April Summers", "The portal is down since April, every April"),
    ("Will May", "it will do, as it may"), ("Bill Order", "the bill for the order"),
  ])
  func `a word that is a name too stays where it is none`(name: String, text: String) {
    var mask = NameMask(people: [name], companies: [], seed: 1)
    #expect(mask.masked(text) == text)
    #expect(mask.strangers(in: [text]) == [])
  }

  @Test(
    arguments: [
      "24.11.2026 9:30", "2026-11-24 14:00", "since 2025 4 servers", "24/11/26", "EUR 500.00", "12.5 t",
      "2 of 3 pallets",
      "3 or 4 or 5", "100,000 no more",
    ].dropLast())
  func `a date, an hour and what is short stay`(text: String) {
    var mask = mask()
    #expect(mask.masked(text) == text)
  }

  @Test(arguments: [
    "030 2045 1987", "20-45-77", "89 12 34", "(0711) 20 30 40", "12-34-56", "so4711882", "SO4711882", "+49 30 123 4567",
    "2010-11-2001", "4711", "EUR 12,450", "kate.obrien@siemens", "@kateob", "kate.obrien(at)siemens.com",
    "northwind-portal.com/login", "www.x.de", "https://x.y/z", "kate@x.de",
  ])
  func `what may say who it is, is another`(text: String) {
    var mask = mask()
    for text in [text, "ring \(text).", "<\(text)>"] {
      let masked = mask.masked(text)
      #expect(!masked.contains(text.filter { !"<>".contains($0) }), "\(masked)")
      if text.hasPrefix("<") { #expect(masked.hasPrefix("<") && masked.hasSuffix(">")) }
      if text.hasSuffix(".") { #expect(masked.hasSuffix(".")) }
    }
  }

  @Test func `who may be somebody is asked about, in whatever place`() {
    let mask = NameMask(people: ["Dana Lee"], companies: [], seed: 1)
    let texts = [
      "Bill never came to the site", "Will promised a refund", "Rose and Hope were there", "eBay is down",
      "said June Carter",
      "Grace's team waited", "I told Lee Major", "The May invoice", "Robin told us",
    ]
    #expect(
      mask.strangers(in: texts) == [
        "Bill", "Will", "Rose", "Hope", "eBay", "June", "Carter", "Grace's", "Major", "May", "Robin",
      ])
  }

  @Test func `addresses, links and long numbers are others, each the same throughout`() {
    var mask = mask()
    let text = mask.masked("mail dana@northwind.com, see https://northwind.com/x?id=1, order 4711882, EUR 12,450.00")
    #expect(text.hasPrefix("mail person1@example.com, see example.com, order "))
    #expect(!text.contains("4711882") && !text.contains("12,450"))
    #expect(text.suffix(9).first != "0" && text.suffix(3).first == "." && text.suffix(7).first == ",")
    #expect(mask.masked("dana@northwind.com.") == "person1@example.com.")
    let order = text.components(after: "order ")
    #expect(mask.masked("4711882") == order)
    #expect(mask.masked("+49 30 123 4567").filter(\.isNumber).count == 11)
  }

  @Test func `what may be a name is asked about, each once`() {
    var mask = mask()
    let texts = [
      "Our line stood still on Monday", "Karim promised it, and Karim forgot", "We run SAP and Helios in May",
      "The CFO asked. Ring Tom! Late again", "Dana knows", "I told Leeds that I'd call",
    ]
    #expect(mask.strangers(in: texts) == ["Karim", "SAP", "Helios", "Tom", "Leeds"])
    mask.mask("Karim")
    mask.keep("SAP")
    mask.mask("Helios", as: "the product")
    #expect(mask.strangers(in: texts) == ["Tom", "Leeds"])
    let text = mask.masked(texts[1])
    #expect(
      !text.contains("Karim") && Set(text.split(separator: " ").filter { $0.first?.isUppercase == true }).count == 1)
    #expect(mask.masked(texts[2]) == "We run SAP and the product in May")
  }

  @Test func `an invented name is nobody's who is there`() {
    var mask = NameMask(people: ["Robin Hale"], companies: ["Larkfield"], seed: 1)
    let text = mask.masked("Robin Hale of Larkfield")
    for word in ["Robin", "Hale", "Larkfield"] { #expect(!text.contains(word)) }
  }

  @Test func `no text crashes it, and there are names enough`() {
    let people = (0..<60).map { "Person\($0)a Family\($0)b" }
    var mask = NameMask(people: people, companies: people, seed: 3)
    let text = mask.masked(people.joined(separator: ", "))
    #expect(!text.contains("Family") && text.filter { $0 == "," }.count == 59)
    for text in [
      "@", "@@.", "a@", "@b.c", "'s", "\u{2019}", "1.", "1-", "😀 4711 😀", "\u{0}", "O'Neil's", "9999999999999999999999",
    ] {
      _ = mask.masked(text)
      _ = mask.strangers(in: [text])
    }
  }
}

extension String {
  /// The word behind another text.
  fileprivate func components(after text: String) -> String {
    guard let range = firstRange(of: text) else { return "" }
    return String(self[range.upperBound...].prefix { $0 != "," && $0 != " " })
  }
}
