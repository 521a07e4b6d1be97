import Calls
import LineEditing
import Storage
import Surroundings

/// What a session has to remember of the shells beside it. Owns the watch on the store.
final class Colleagues {
  /// Nil when the system gives us none: then the next line brings what waits.
  let watch: StoreWatch?
  /// The last whisper that was put on the screen, and the last one that the store knows was seen.
  var shown = 0
  var heard = 0
  private var isNew = true

  init(_ world: World) {
    watch = try? StoreWatch(world.store())
  }

  /// Whether there may be something to take; at first there may be what came while nobody was here.
  func haveNews(onWaking: Bool) -> Bool {
    defer { isNew = false }
    guard let watch else { return true }
    let hasChanged = try? onWaking ? watch.hasChangedOnWaking() : watch.hasChanged()
    return isNew || hasChanged ?? true
  }
}

extension CallSession {
  /// For the console, to be polled while a line is typed. Behind the curtain nothing comes in.
  var elsewhere: Elsewhere {
    Elsewhere(
      descriptor: colleagues.watch?.descriptor ?? -1, dueIn: { self.hasRoom ? self.millisecondsToReminder : 0 }
    ) {
      self.makeRoom()
      return self.takeReminders() + self.takeFromElsewhere(onWaking: true)
    }
  }

  /// Once the first prompt stands there: then nobody waits for it.
  func makeRoom() {
    guard !hasRoom else { return }
    hasRoom = true
    writer.makeRoom()
  }

  private var millisecondsToReminder: Int? {
    reminders.next(in: call).flatMap { world.clock.milliseconds(until: $0.seconds) }
  }

  private func takeReminders() -> [StyledText] {
    reminders.take(from: call, now: world.clock.now).flatMap(aside)
  }

  /// What has come since the last prompt, above the next one.
  func showFromElsewhere() {
    guard !isCurtainDown else { return }
    markWhispersHeard()
    (takeReminders() + takeFromElsewhere(onWaking: false)).forEach(console.show)
  }

  /// A whisper counts as heard when something was done after it was shown: one shown in the moment of a crash is shown
  /// again.
  func markWhispersHeard() {
    guard colleagues.shown > colleagues.heard, (try? writer.heard(upTo: colleagues.shown)) != nil else { return }
    colleagues.heard = colleagues.shown
  }

  private func takeFromElsewhere(onWaking: Bool) -> [StyledText] {
    guard colleagues.haveNews(onWaking: onWaking) else { return [] }
    var lines: [StyledText] = []
    do {
      for whisper in try writer.whispers() where whisper.number > colleagues.shown {
        lines += aside(ScribeView.whispered(whisper))
        colleagues.shown = whisper.number
      }
      for line in try writer.linesWaiting() { lines += try take(line) }
    } catch {
      // It waits in the store for the next time.
      lines += aside(StyledText("a colleague's line waits: \(Failure(error).line)", .fault))
    }
    return lines
  }

  /// Takes a scribe's line as the leader's own are taken: on disk first, then on the screen. What is refused is told to the
  /// scribe alone.
  private func take(_ line: HandedLine) throws -> [StyledText] {
    var terms = world.terms
    // "Tomorrow" is the day after it was written, with the keys that every shell hands over in.
    (terms.now, terms.keys) = (line.at, LineKeys())
    do {
      guard case .change(let intent) = try LineGrammar(terms: terms, call: call).read(line.text) else {
        throw Refusal.leaderDecides(leader: call.state.leader)
      }
      let event = try call.decide(intent, writtenBy: line.author, terms: terms, outside: outside)
      let turn = Turn(Call.Entry(event: event, at: world.clock.now, author: line.author), in: call)
      let view = ScribeView(turn: turn, terms: terms, paper: console.paper)
      try commit(turn, answering: HandedLine.Answer(to: line, at: turn.entry.at, text: view.answer))
      return aside(view.line(by: line.author))
    } catch let refusal as Refusal {
      let answer = "\(refusal.message): \(refusal.hint)"
      try writer.refuse(HandedLine.Answer(to: line, at: world.clock.now, text: answer))
      return []
    }
  }

  private func aside(_ text: StyledText) -> [StyledText] {
    let indent = console.columns < 50 ? 2 : 7
    return text.split().flatMap { Paragraph($0, indent: indent).lines(on: console.paper) }
  }
}
