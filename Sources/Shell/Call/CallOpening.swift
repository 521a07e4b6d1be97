import Books
import Calls
import Language
import LineEditing
import Storage
import Surroundings

/// How a record begins: whom it is about, and which escalation it joins or opens.
struct CallOpening {
  /// As they were typed; empty or nil where nothing was said.
  let account: String?
  let contact: String?
  /// We ring whom we spoke to last, unless somebody else is named.
  var ringsLastContact = false
  var escalation: Int?
  var severity: Int?
  let book: Playbook
  /// When the call was held, where it is over; nil where it is led now.
  var heldAt: Moment?
  /// What of the earlier calls is not taken over: it is not to be done any more.
  var leavingOut: Set<CallReference> = []

  /// A record that was begun, and whether its escalation was opened for it.
  struct Begun {
    let writer: CallWriter
    let isNew: Bool
    /// Whether one that was closed is open again.
    let isReopened: Bool
  }

  /// Writes the first line.
  /// - Parameter at: when it began; now if left out.
  func begin(in world: World, at moment: Moment? = nil) throws -> Begun {
    let store = try world.store()
    let isPreparation = book.form == .preparation
    let candidates = try joining(store)
    // Of several none is joined until somebody says which.
    let joined = candidates.count == 1 ? candidates[0] : nil
    let name = joined?.account ?? clean(account)
    var carried = try joined.flatMap {
      try world.carryOver(of: $0.id, heldAt: heldAt ?? moment ?? world.clock.now)
    }
    carried?.leaveOut(leavingOut)
    // What is to be done stays with the calls that promised it.
    if isPreparation { carried?.items = [] }
    let opening = CallEvent.Opening(
      account: name,
      escalation: isPreparation
        ? nil : joined?.id ?? (candidates.isEmpty ? name.map { _ in world.chance.newID() } : nil),
      contact: try named(world, at: name, carried?.contact) ?? (ringsLastContact ? carried?.contact : nil),
      severity: severity,
      leader: world.settings.name,
      book: BookCopy(book), zone: world.clock.zone.name, heldAt: heldAt,
      carried: carried,
      prepared: try prepared(for: name, in: world, at: heldAt ?? moment ?? world.clock.now))
    let first = Call.Entry(event: .began(opening), at: moment ?? world.clock.now)
    do throws(StoreFault) {
      return Begun(
        writer: try CallWriter(beginning: first, in: store, holder: world.holder), isNew: candidates.isEmpty,
        isReopened: joined?.isOpen == false)
    } catch {
      guard error == .escalationMeanwhile else { throw error }
      // Somebody else opened one for this account since we looked: now that one is joined.
      return try begin(in: world, at: moment)
    }
  }

  /// What was answered for this call before it.
  private func prepared(for account: String?, in world: World, at moment: Moment) throws -> Prepared? {
    guard let account, book.form != .preparation else { return nil }
    return try world.store().prepared(for: account, by: moment.civil.date)
  }

  /// Singly spaced; nil where nothing is left.
  private func clean(_ text: String?) -> String? {
    let words = text.map {
      IncomingText($0).text.split(whereSeparator: \.isWhitespace).map(String.init).joined(separator: " ")
    }
    return words?.isEmpty ?? true ? nil : words
  }

  /// The escalation that is named, else those that are open with the account; none where a new one has to be opened.
  private func joining(_ store: Store) throws -> [EscalationOutline] {
    guard let escalation else { return try clean(account).map { try store.openEscalations(of: $0) } ?? [] }
    let found = try store.escalation(escalation)
    if let name = clean(account), Store.key(name) != Store.key(found.account) {
      throw Failure(
        .badInput, "escalation \(escalation) belongs to \(found.account)", hint: "name that account, or leave one out")
    }
    return [found]
  }

  /// Who is on the line, read as `/contact` reads it, with what is known of them.
  private func named(_ world: World, at account: String?, _ last: Contact?) throws -> Contact? {
    guard let contact = clean(contact) else { return nil }
    let named: Contact
    do throws(Refusal) {
      named = try world.terms.contact(contact)
    } catch {
      throw Failure(.badInput, error.message, hint: error.hint)
    }
    let known = try account.map { try world.store().people(of: $0) } ?? []
    return named.completed(among: [last].compactMap(\.self) + known)
  }
}

extension World {
  /// What the earlier calls of an escalation leave to one; what cannot be read of them is said, and keeps nobody waiting.
  /// - Parameters:
  ///   - escalation: its id.
  ///   - call: the id of the one that joins, where it is there already.
  func carryOver(of escalation: String, to call: String? = nil, heldAt moment: Moment) throws -> CarryOver? {
    let (carried, unread) = try store().carryOver(of: escalation, to: call, heldAt: moment)
    for number in unread {
      console.complain(
        StyledText("call \(number) cannot be read, nothing of it was taken over: evenkeel verify says where", .fault))
    }
    return carried
  }

  /// A day, as an option names it: "Monday" is the last one.
  func day(_ text: String, option: String) throws -> CivilDate {
    var context = terms.when.context
    context.looksBack = true
    guard let reading = try? When(context).read(text, allowingPast: true) else {
      throw Failure(.badInput, "\(option) holds no day that can be read", hint: "write it like \"1 October\" or Monday")
    }
    return reading.date
  }

  /// A moment that is over, as an option names it.
  func pastMoment(_ text: String, option: String) throws -> Moment {
    var context = terms.when.context
    // "Monday 9:30" was the last one.
    context.looksBack = true
    guard let reading = try? When(context).read(text, allowingPast: true), let time = reading.time else {
      throw Failure(.badInput, "\(option) holds no time that can be read", hint: "write it like \"today 9:50\"")
    }
    let moment = clock.zone.moment(of: CivilMoment(date: reading.date, time: time))
    guard moment <= clock.now else {
      throw Failure(.badInput, "\(option) is still to come", hint: "write when it was, like \"today 9:50\"")
    }
    return moment
  }
}
