import Books
import Language

/// A conversation: its book, its log, and the state that the log folds to.
package struct Call: Sendable {
  /// One accepted line: what happened and when.
  package struct Entry: Hashable, Sendable {
    package let event: CallEvent
    package let at: Moment
    /// The scribe who wrote it; nil for the leader.
    package let author: String?

    package init(event: CallEvent, at: Moment, author: String? = nil) {
      self.event = event
      self.at = at
      self.author = author
    }
  }

  /// The book the call is led by, as it is now: a newer one can have taken the first one's place.
  package private(set) var playbook: Playbook
  /// The detours that were entered, by name.
  private var detours: [String: Playbook] = [:]
  /// All that have led it, the first one first: what it recorded of one is still to be read.
  private var books: [Playbook]
  package let opening: CallEvent.Opening
  package private(set) var log: Series<Entry> = []
  /// What is folded, which between two lines is all that counts.
  package private(set) var state = CallState()
  /// What counts: the log without what was undone.
  private var effective: Series<Entry> = []
  /// How many of those the state has in it.
  private var folded = 0
  /// What the call was before some of those entries, in their order, so that an undo need not fold the whole log again.
  private var checkpoints: [Checkpoint] = []
  /// Where among what counts the call ended or was reopened: whether it is over is known before it is folded.
  private var endings: [(place: Int, isEnd: Bool)] = []
  /// What each undo and redo was about, by its place in the log.
  private var reversals: [Int: [Entry]] = [:]
  /// Undone groups, the last one on top; a new line forgets them.
  private var undone: [[Entry]] = []
  /// Seconds on the call up to the last line, over all its sittings.
  private var secondsBetweenLines = 0

  /// The lines that nobody has taken back, in their order.
  package var standing: Series<Entry> { effective }

  /// Whether it was over when its record was begun: nobody is on the line, and nothing is said from the screen.
  package var isWrittenAfterwards: Bool { opening.heldAt != nil }

  /// When the call was held.
  package var heldAt: Moment { opening.heldAt ?? log[0].at }

  /// The day on which it was last written down, by which "tomorrow" is told.
  package var writtenOn: CivilDate { writtenAt.civil.date }

  /// When its last line was written.
  package var writtenAt: Moment { log[log.count - 1].at }

  private struct Checkpoint {
    /// How many entries are folded in it.
    let folded: Int
    let state: CallState
    let playbook: Playbook
    let detours: [String: Playbook]

    /// Before every 32nd entry of the last thousand, and every 1,024th of those before: a state that is kept costs the
    /// copying of all that the next line changes in it, and of a call that is read again hardly any is gone back to.
    static func isKept(before place: Int, of count: Int) -> Bool {
      place % (count - place > 1024 ? 1024 : 32) == 0
    }
  }

  /// Nil unless the entry is `began` with a book that can be read.
  package init?(beginning entry: Entry) {
    guard case .began(let opening) = entry.event, let book = opening.book.book else { return nil }
    (books, playbook) = ([book], book)
    self.opening = opening
    append(entry)
  }

  /// Replays a log. Nil when it does not begin with `began` or carries a book that cannot be read.
  package init?(replaying log: [Entry]) {
    guard let first = log.first else { return nil }
    self.init(beginning: first)
    append(contentsOf: log.dropFirst())
  }

  /// Adds an accepted line. Total.
  package mutating func append(_ entry: Entry) {
    append(contentsOf: [entry])
  }

  /// Adds accepted lines, as they come. Nothing looks at the call between two of them, so that what one of them brings and a
  /// later one takes back is never folded.
  package mutating func append(contentsOf entries: ArraySlice<Entry>) {
    for entry in entries {
      write(entry)
      // A book is gone over to even where that is taken back: what was recorded of it is still to be read.
      if entry.event.bookCopy != nil { foldTheRest() }
    }
    foldTheRest()
  }

  /// Takes a line into the log and into what counts; the state does not know of it yet.
  private mutating func write(_ entry: Entry) {
    // Once it has ended nobody is on the call.
    let isEnded = endings.last?.isEnd ?? false
    if !entry.event.isComingBack, !isEnded, !isWrittenAfterwards { secondsBetweenLines += gap(until: entry.at) }
    log.append(entry)
    switch entry.event {
    case .undid:
      reversals[log.count - 1] = undoable
      undo()
    case .redid:
      reversals[log.count - 1] = redoable
      redo()
    case let event:
      if event.canBeUndone { undone.removeAll() }
      count(entry)
    }
  }

  private mutating func count(_ entry: Entry) {
    switch entry.event {
    case .ended: endings.append((effective.count, true))
    case .reopened: endings.append((effective.count, false))
    default: break
    }
    effective.append(entry)
  }

  private mutating func foldTheRest() {
    while folded < effective.count {
      if Checkpoint.isKept(before: folded, of: effective.count) {
        checkpoints.append(Checkpoint(folded: folded, state: state, playbook: playbook, detours: detours))
      }
      fold(effective[folded])
      folded += 1
    }
  }

  /// Has no more count than the first `length` entries. What is folded goes back to the last checkpoint before that.
  private mutating func uncount(from length: Int) {
    effective.shorten(to: length)
    while let last = endings.last, last.place >= length { endings.removeLast() }
    guard folded > length else { return }
    while let last = checkpoints.popLast() {
      (folded, state, playbook, detours) = (last.folded, last.state, last.playbook, last.detours)
      if folded <= length { return }
    }
  }

  /// Seconds on the call until `now`; nil counts up to the last line. A gap of more than an hour is no part of it.
  package func activeSeconds(until now: Moment?) -> Int {
    secondsBetweenLines + (isWrittenAfterwards ? 0 : now.map { gap(until: $0) } ?? 0)
  }

  private func gap(until moment: Moment) -> Int {
    let gap = moment.seconds - (log.last?.at.seconds ?? moment.seconds)
    return (1...3600).contains(gap) ? gap : 0
  }

  /// The book of the present step: that of the detour the call has gone into, else the call's own.
  package var book: Playbook { detour ?? playbook }

  /// The detour the call is in.
  package var detour: Playbook? {
    state.returns.isEmpty ? nil : detours[String(state.place.prefix { $0 != "/" })]
  }

  private mutating func fold(_ entry: Entry) {
    switch entry.event {
    case .began:
      state.place = playbook.steps.first?.id ?? ""
      state.visited = [state.place]
    case .moved(let step, _, .jump, _): passOver(upTo: step)
    case .bookChanged(let copy):
      if let book = copy.book { goOver(to: book) }
    case .detourEntered(let name, let copy):
      guard let book = copy.book, book.name == name else { return }
      detours[name] = book.asDetour
    default: break
    }
    let (place, asked) = (state.place, state.asked)
    state.apply(entry.event, at: entry.at, by: entry.author)
    if case .factEstablished(let fact, let value, _) = entry.event, let fact = factRead(fact) {
      state.facts.merge(fact.answers(with: value)) { _, new in new }
    }
    switch entry.event {
    case .began, .accountNamed, .escalationJoined, .bookChanged:
      let answers = carriedAnswers()
      state.facts.merge(answers) { own, _ in own }
      state.factsCarried.formUnion(answers.keys)
    default: break
    }
    if case .detourEntered(let name, _) = entry.event, let first = detours[name]?.agenda(for: situation).first {
      state.enter(first.id)
    }
    if !book.has(state.place, for: situation) {
      state.place = nearestPlace(in: book.agenda(for: situation).map(\.id))
    }
    if entry.event == .reminded(.ending) {
      state.namedAtTheEnd = pressing
    } else if !state.namedAtTheEnd.isEmpty {
      // What was settled and comes up again is named again.
      state.namedAtTheEnd.formIntersection(pressing)
    }
    noteAsked(after: entry.event, cardIsNew: state.place != place)
    if state.asked != asked || entry.event.bringsBook { noteAskedForWords() }
  }

  /// Which questions now stand on the screen, if the line has brought any there.
  private mutating func noteAsked(after event: CallEvent, cardIsNew: Bool) {
    switch event {
    case .factsAsked: break
    case .reminded(.leaving): ask(openQuestions)
    case .agreed: ask(dateQuestions)
    case .began, .moved, .detourEntered, .detourLeft, .bookChanged: ask(questionsOnCard)
    default: if cardIsNew { ask(questionsOnCard) }
    }
  }

  /// The last of them that wants words or a number.
  private mutating func noteAskedForWords() {
    if let wordy = state.asked.last(where: { factRead($0)?.choices.isEmpty ?? false }) { state.askedForWords = wordy }
  }

  private mutating func ask(_ questions: [Fact]) {
    if !questions.isEmpty { state.asked = questions.map(\.id) }
  }

  /// To a newer text of the same book, or to another: the call goes on in the same part of a call.
  private mutating func goOver(to other: Playbook) {
    let part = playbook.step(state.returns.first ?? state.place)?.part
    if other.name != playbook.name { state.returns.removeAll() }
    books.append(other)
    playbook = other
    guard state.returns.isEmpty, !other.has(state.place, for: situation), let part,
      let same = other.agenda(for: situation).first(where: { $0.part == part })
    else { return }
    state.place = same.id
    state.visited.insert(same.id)
  }

  /// The step with this id in any book the call has carried: its own, a detour, the one it began with.
  package func stepRead(_ id: String) -> Step? {
    playbook.step(id) ?? detours[String(id.prefix { $0 != "/" })]?.step(id)
      ?? books.lazy.compactMap { $0.step(id) }.first
  }

  /// The fact with this id in any book the call has carried.
  package func factRead(_ id: String) -> Fact? {
    playbook.fact(id) ?? detours.values.lazy.compactMap { $0.fact(id) }.first
      ?? books.lazy.compactMap { $0.fact(id) }.first ?? dateQuestion(id)
  }

  private mutating func passOver(upTo step: String) {
    let agenda = agenda.map(\.id)
    guard let here = agenda.firstIndex(of: state.place), let there = agenda.firstIndex(of: step), here < there else {
      return
    }
    state.passedOver.formUnion(agenda[(here + 1)..<there].filter { !state.visited.contains($0) })
  }

  /// Where to stand when the present step no longer applies: the first later step in the book that does.
  private func nearestPlace(in agenda: [String]) -> String {
    let order = book.steps.map(\.id)
    let here = order.firstIndex(of: state.place) ?? 0
    return order[here...].first { agenda.contains($0) } ?? agenda.last ?? state.place
  }

  /// The entries that the next `/undo` takes back, oldest first; empty when there is nothing.
  package var undoable: [Entry] {
    undoableTail.map { effective[$0...].filter { $0.event.canBeUndone || $0.event.isUndoneWithItsLine } } ?? []
  }

  /// Where the last line that can be taken back begins, with what goes with it.
  private var undoableTail: Int? {
    guard let last = effective.lastIndex(where: { $0.event.canBeUndone }) else { return nil }
    return effective[..<last].lastIndex { !$0.event.isUndoneWithItsLine }.map { $0 + 1 } ?? 0
  }

  /// The line that the undo or redo at this place of the log took back or brought back.
  package func reversed(at index: Int) -> Entry? {
    reversals[index]?.last { $0.event.canBeUndone }
  }

  package var redoable: [Entry] { undone.last ?? [] }

  private mutating func undo() {
    guard let tail = undoableTail else { return }
    undone.append(undoable)
    let kept = effective[tail...].filter { !$0.event.canBeUndone && !$0.event.isUndoneWithItsLine }
    uncount(from: tail)
    for entry in kept { count(entry) }
  }

  private mutating func redo() {
    guard let group = undone.popLast() else { return }
    for entry in group { count(entry) }
  }
}
