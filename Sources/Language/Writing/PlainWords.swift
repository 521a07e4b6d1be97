/// The words that lines of a letter are made of where nobody needs to look at them: small words, known verbs, and the things and
/// qualities of business. A line with any other word is read by somebody first, whatever else is right about it: it may be a name, a
/// thing for counsel, or slang.
enum PlainWords {
  /// The first word that is not one; nil where all are.
  /// - Parameter known: names that the reader knows; single words, small letters.
  static func stranger(in words: [String], known: Set<String>) -> String? {
    words.first { word in
      let key = TypedWord.key(of: word)
      return !key.isEmpty && !isPlain(key, word) && !known.contains(key) && !known.contains(key.withoutPossessive)
    }
  }

  private static func isPlain(_ key: String, _ word: String) -> Bool {
    if key.contains(where: \.isNumber) { return true }
    if GrammarWords.isSmall(key) || isThing(key) { return true }
    // "SLA", "API", "VAT".
    if key.utf8.count <= 4, key.utf8.count > 1, word.contains(where: \.isLetter), word.allSatisfy({ !$0.isLowercase }) {
      return true
    }
    if !EnglishVerb.forms(of: key).isEmpty, EnglishVerb.isListed(key), !doubtful.contains(key) {
      // "Mark", "Grace": a capital inside a line is a name.
      return word.first?.isLowercase == true
    }
    if key.hasSuffix("'s") { return isPlain(key.withoutPossessive, word.lowercased()) }
    if key.contains("-") { return key.split(separator: "-").allSatisfy { isPlain(String($0), String($0)) } }
    return key.hasSuffix("ly") && key.utf8.count > 4 && !doubtful.contains(key)
  }

  /// Whether it is a thing of business, one or many.
  static func isNoun(_ key: String) -> Bool {
    nouns.contains(key)
      || [("ies", "y"), ("es", ""), ("s", "")].contains {
        key.hasSuffix($0.0) && nouns.contains(key.dropLast($0.0.count) + $0.1)
      }
  }

  /// Whether it is a thing or a quality of business, one or many.
  static func isThing(_ key: String) -> Bool { isNoun(key) || qualities.contains(key) }

  /// Verbs that are seldom told to the other side: of ours they say too much, of theirs they blame.
  private static let doubtful: Set<String> = Set(
    wordsOf:
      """
      ban banned blame blamed burn burned burnt collapse collapsed destroy destroyed die died disappear fit freeze
      hide hid hidden hit ignore ignored lie lied lies lying ruin ruined ruins sack sacked sacking steal stole stolen
      suffer suffered swear swore sworn tear tore trap trapped warn warning waste wasted withhold withheld cover
      covered kick kicked throw threw thrown grab grabbed shake shook rip ripped nag shut cut cuts cutting sleep slept
      eat ate honestly obviously basically literally seriously excuse excused regret regretted appall stress stressed
      hang hung sit sat
      """)

  static let nouns: Set<String> = Set(
    wordsOf:
      """
      access account action address agenda agent alarm alternative amount analysis answer apology app application
      appointment area article assistant audit balance bank barcode basket batch bill board booking box branch brand
      brief brochure bug building business button calendar call callback campaign capacity card carrier carton case
      catalogue category cause certificate change channel charge checklist choice client code colleague colour color
      column comment commitment company compensation complaint component condition confirmation connection consignment
      contact container content contract copy correction cost coupon courier cover crate credit currency customer
      damage dashboard data database date day deadline deal dealer decision default defect delay delivery department
      deposit depot design desk detail device diagram difference director discount display dispatch document door
      draft drawing driver duplicate email employee end engineer engineering entry equipment error escalation estimate
      event evidence exchange explanation export extension facility factory feature fee feedback field figure file
      finance fitter fix fixture floor form goodwill config bell format freight function gap gate goods group
      guarantee guest half hardware head help hold hotline hour house id idea image import increase information input
      inspection installation instruction integration interface internet interruption inventory invoice issue item job
      journey key kit label labour layout lead leaflet letter level licence license limit line link list load loading
      location lock log login logistics logo lorry loss machine maintenance management manager manual map margin
      material matter meeting member memo menu message meter milestone minute model module money monitor month morning
      name network night note notice notification number offer office operation operations operator option order
      outage outcome output owner package packaging page pallet panel paper paperwork parcel part party password path
      payment payroll penalty period permission person phase phone photo picture piece pipeline place plan plant
      platform point policy portal position post power price printer priority problem procedure process procurement
      product production progress project promise proof proposal purchase quality quantity quarter query question
      queue quotation quote range rate reason receipt reception record reference refund region release reminder
      renewal rent rental repair replacement reply report representative request requirement reservation resource
      response result return review revision risk room root route row rule run sale sales sample scan schedule screen
      seal season seat section sector sender serial server service session set setting setup shelf shift shipment
      shipping shop shortage side signature site size slot software solution source space spare specification
      spreadsheet staff stage standard start statement status step stock stop storage store story subject subscription
      summary supervisor supplier supply support survey switch system table tariff task tax team technician template
      term terminal test text thing ticket time timeline timesheet title tool topic total tracking training transfer
      translation transport trial trip truck type unit update upgrade usage use user van vehicle vendor version view
      visit voucher wait bag barrel bathroom battery bed beer belt blind boiler bolt bottle bread breakfast cabin
      cabinet cable cake camera carpet carton ceiling chain chair charger cheese coffee cooler counter crane curtain
      cylinder dinner dish dishwasher drain drill egg elevator engine envelope fabric fan fence fiber fibre filter
      fish flight flour flower food forklift freezer fridge fruit furniture garage garden gasket grill hall heater
      heating hinge hook hose housing invitation jacket keyboard kitchen ladder lamp laptop lettuce lid lift light
      linen lobby lunch mattress meal meat metal milk mirror mixer modem motor oil oven paint pipe plate plug pot pump
      rack rail roof router seed sheet shirt shoe shower shutter sign sink sofa spindle stair steel tablet tank tap
      tile timber toilet tool towel tray trailer tube tyre tire uniform valve vegetable venue ventilation wagon wall
      wardrobe washer wheel window wine wood warehouse warranty way web website week weekend work workflow workshop
      year zone
      """)

  private static let qualities: Set<String> = Set(
    wordsOf:
      """
      cold cool dirty dry dusty fresh frozen hot wet warm damp loud quiet dark sharp loose tight bent torn able
      accurate actual additional annual available average better big blank broken busy cancelled certain cheap clean
      clear closed complete correct current daily damaged defective different difficult digital direct double due
      duplicate early easy empty entire exact expensive extra failed false fast faulty final fine fixed former formal
      free full further general good great hard heavy high important impossible incomplete incorrect internal invalid
      large late latest less likely little local long low main manual missing monthly more most necessary new next
      normal off offline old online open original other outstanding overdue own partial past pending personal poor
      possible previous proper public quick ready real recent regular relevant responsible right same second senior
      separate several short similar simple single slow small special spare strong such technical temporary third
      total true two twice unable unacceptable unavailable unclear unfinished unpaid unusable unhappy urgent usual
      valid visible weekly whole wide wrong written yearly
      """)

}
