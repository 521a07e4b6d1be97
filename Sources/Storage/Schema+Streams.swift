import Calls
import GRDB

extension Schema {
  /// Calls and escalations become streams of one log. Until then an escalation was a row that was changed; its events are
  /// told from what the calls say.
  enum Streams {
    static func migrate(_ db: Database, _ chance: Chance) throws {
      try db.execute(sql: addStreams)
      try db.execute(sql: moveEvents)
      try db.execute(sql: deriveEscalations)
      for row in try Row.fetchAll(db, sql: "SELECT * FROM old_escalation ORDER BY number") {
        try tell(row, db, chance)
      }
      try db.execute(sql: "DROP TABLE old_escalation")
      for row in try Row.fetchAll(db, sql: "SELECT id, account FROM call WHERE account IS NOT NULL") {
        try db.execute(
          sql: "UPDATE call SET account_key = ? WHERE id = ?", arguments: [Store.key(row["account"]), row["id"]])
      }
    }

    /// Writes the events of an escalation that calls have told of so far, and its row. Plain SQL: what writes them later may
    /// know of columns that are not there yet.
    private static func tell(_ row: Row, _ db: Database, _ chance: Chance) throws {
      let (id, number, account): (String, Int, String) = (row["id"], row["number"], row["account"])
      let (key, opened): (String, String) = (row["account_key"], row["opened_at"])
      try db.execute(
        sql: "INSERT INTO stream (id, kind, number) VALUES (?, 'escalation', ?)", arguments: [id, number])
      let calls = try Row.fetchAll(
        db, sql: "SELECT id, began_at FROM call WHERE escalation = ? ORDER BY number", arguments: [id])
      var events: [(event: EscalationEvent, at: String)] = [
        (.opened(account: account, call: calls.first?["id"]), opened)
      ]
      events += calls.dropFirst().map { (.callJoined($0["id"]), $0["began_at"]) }
      // Opened by a name that was taken back: no call needs it.
      if calls.isEmpty { events.append((.withdrawn, opened)) }
      var previous = ""
      for (index, (event, at)) in events.enumerated() {
        let (name, body) = (chance.newID(), try EscalationForm2(event, by: nil).body())
        let hash = Digest.of(previous, id, String(index + 1), name, at, "2", body, "")
        try db.execute(
          sql: """
            INSERT INTO event (stream, sequence, id, at, form, body, previous, hash) VALUES (?, ?, ?, ?, 2, ?, ?, ?)
            """, arguments: [id, index + 1, name, at, body, previous, hash])
        previous = hash
      }
      try db.execute(sql: "UPDATE stream SET last_hash = ? WHERE id = ?", arguments: [previous, id])
      try db.execute(
        sql: """
          INSERT INTO escalation (id, number, account, account_key, state, opened_at) VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [id, number, account, key, calls.isEmpty ? "withdrawn" : "open", opened])
    }

    private static let addStreams = """
      -- A call or an escalation. `number` is the alias people type: given once, never again. `last_hash` is that of its
      -- last line, so that lines cut off at the end of the log are missed.
      CREATE TABLE stream (
        id TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('call', 'escalation')),
        number INTEGER NOT NULL CHECK (number > 0),
        last_hash TEXT NOT NULL DEFAULT '',
        UNIQUE (kind, number)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO stream (id, kind, number, last_hash) SELECT id, 'call', number, last_hash FROM call;
      CREATE TRIGGER stream_is_never_deleted BEFORE DELETE ON stream
        BEGIN SELECT RAISE (ABORT, 'streams are append-only'); END;
      CREATE TRIGGER stream_keeps_its_name BEFORE UPDATE ON stream
        WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.number <> OLD.number
        BEGIN SELECT RAISE (ABORT, 'a stream keeps its name'); END;

      ALTER TABLE call DROP COLUMN last_hash;
      ALTER TABLE call ADD COLUMN account_key TEXT;
      """

    private static let moveEvents = """
      CREATE TABLE new_event (
        stream TEXT NOT NULL REFERENCES stream (id),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        form INTEGER NOT NULL CHECK (form > 0),
        body TEXT NOT NULL,
        private_digest TEXT,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (stream, sequence)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO new_event SELECT * FROM event ORDER BY call, sequence;
      CREATE TABLE new_private_text (
        stream TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        salt TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (stream, sequence),
        FOREIGN KEY (stream, sequence) REFERENCES event (stream, sequence)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO new_private_text SELECT * FROM private_text;
      CREATE TABLE new_handed_line (
        id TEXT PRIMARY KEY NOT NULL,
        call TEXT NOT NULL REFERENCES call (id),
        number INTEGER NOT NULL CHECK (number > 0),
        at TEXT NOT NULL,
        by TEXT NOT NULL CHECK (by <> ''),
        text TEXT NOT NULL CHECK (text <> ''),
        answered_at TEXT,
        sequence INTEGER,
        answer TEXT,
        UNIQUE (call, number),
        FOREIGN KEY (call, sequence) REFERENCES event (stream, sequence),
        CHECK ((answered_at IS NULL) = (answer IS NULL)),
        CHECK (sequence IS NULL OR answer IS NOT NULL)
      ) STRICT;
      INSERT INTO new_handed_line SELECT * FROM handed_line;

      DROP TABLE private_text;
      DROP TABLE handed_line;
      DROP TABLE event;
      ALTER TABLE new_event RENAME TO event;
      ALTER TABLE new_private_text RENAME TO private_text;
      ALTER TABLE new_handed_line RENAME TO handed_line;

      CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
      CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
      CREATE TRIGGER event_follows_event BEFORE INSERT ON event
        WHEN NEW.sequence <> 1 + (SELECT COALESCE (MAX (sequence), 0) FROM event WHERE stream = NEW.stream)
        BEGIN SELECT RAISE (ABORT, 'an event is missing before this one'); END;
      CREATE INDEX handed_line_that_waits ON handed_line (call, number) WHERE answer IS NULL;
      CREATE TRIGGER handed_line_is_answered_once BEFORE UPDATE ON handed_line
        WHEN OLD.answer IS NOT NULL OR NEW.id <> OLD.id OR NEW.call <> OLD.call OR NEW.number <> OLD.number
          OR NEW.at <> OLD.at OR NEW.by <> OLD.by OR NEW.text <> OLD.text
        BEGIN SELECT RAISE (ABORT, 'a handed line is only answered, and once'); END;
      CREATE TRIGGER handed_line_is_never_deleted BEFORE DELETE ON handed_line
        BEGIN SELECT RAISE (ABORT, 'handed lines are append-only'); END;
      """

    /// The table keeps its name: calls refer to it.
    private static let deriveEscalations = """
      CREATE TABLE old_escalation AS SELECT * FROM escalation;
      DROP TABLE escalation;
      -- Derived from the events of each escalation; it can be made anew.
      CREATE TABLE escalation (
        id TEXT PRIMARY KEY NOT NULL REFERENCES stream (id),
        number INTEGER NOT NULL UNIQUE CHECK (number > 0),
        account TEXT NOT NULL CHECK (account <> ''),
        account_key TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
        opened_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX escalation_of_account ON escalation (account_key, state);
      """
  }
}
