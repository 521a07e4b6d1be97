import GRDB

/// The tables, as they grew. Every invariant that SQL can hold is held by SQL.
enum Schema {
  /// - Parameter chance: names what a migration writes down.
  static func migrator(_ chance: Chance) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 calls") { db in try db.execute(sql: version1) }
    migrator.registerMigration("2 the end of a call's chain") { db in try db.execute(sql: version2) }
    migrator.registerMigration("3 whispers and scribes") { db in try db.execute(sql: version3) }
    migrator.registerMigration("4 the texts of books") { db in try db.execute(sql: version4) }
    migrator.registerMigration("5 one log of streams") { db in try Streams.migrate(db, chance) }
    migrator.registerMigration("6 what the lists look up") { db in try db.execute(sql: version6) }
    migrator.registerMigration("7 calls begun by accident") { db in try db.execute(sql: version7) }
    migrator.registerMigration("8 rehearsals") { db in try db.execute(sql: version8) }
    migrator.registerMigration("9 promises taken over") { db in try db.execute(sql: version9) }
    migrator.registerMigration("10 promised anew") { db in try db.execute(sql: version10) }
    migrator.registerMigration("11 preparations, and how promises ended") { db in try db.execute(sql: version11) }
    migrator.registerMigration("12 search") { db in try db.execute(sql: version12) }
    migrator.registerMigration("13 numbers") { db in
      try db.execute(sql: version13)
      try EscalationStream.writeAllOutlines(db)
    }
    migrator.registerMigration("14 due on our own clock") { db in try db.execute(sql: OwnClock.migration) }
    migrator.registerMigration("15 who is on the line") { db in
      try db.execute(sql: PeopleRows.migration)
    }
    migrator.registerMigration("16 a colleague's lines") { db in try db.execute(sql: HandedPlay.migration) }
    return migrator
  }

  /// What is counted over all calls. Calls of before have no times: nobody knows them without reading every one.
  private static let version13 = """
    -- Seconds from the beginning of the call until its first step was left, and until they confirmed an issue; none where it
    -- was written down afterwards.
    ALTER TABLE call ADD COLUMN left_first_after INTEGER;
    ALTER TABLE call ADD COLUMN confirmed_after INTEGER;
    -- The date they know of, where the desk has given it another one since.
    ALTER TABLE promise ADD COLUMN known_due TEXT;
    -- When the severity was said, in seconds: of a call and of an escalation the later one counts.
    ALTER TABLE call ADD COLUMN severity_at INTEGER;
    ALTER TABLE escalation ADD COLUMN severity INTEGER;
    ALTER TABLE escalation ADD COLUMN severity_at INTEGER;
    ALTER TABLE escalation ADD COLUMN times_closed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE escalation ADD COLUMN times_reopened INTEGER NOT NULL DEFAULT 0;
    """

  /// What was written down in calls is found again by its words. The calls of before are added when somebody searches.
  private static let version12 = """
    -- The id says what it is, and where (FoundPlace).
    CREATE TABLE finding (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE finding_text USING fts5 (
      text, content = 'finding', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    CREATE TRIGGER finding_added AFTER INSERT ON finding BEGIN
      INSERT INTO finding_text (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER finding_changed AFTER UPDATE ON finding BEGIN
      INSERT INTO finding_text (finding_text, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO finding_text (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER finding_dropped AFTER DELETE ON finding BEGIN
      INSERT INTO finding_text (finding_text, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    ALTER TABLE call ADD COLUMN is_searchable INTEGER NOT NULL DEFAULT 0 CHECK (is_searchable IN (0, 1));
    CREATE INDEX call_unsearchable ON call (number) WHERE NOT is_searchable;
    """

  /// A record that was made before somebody dialled is no call with them.
  private static let version11 = """
    ALTER TABLE call ADD COLUMN is_preparation INTEGER NOT NULL DEFAULT 0 CHECK (is_preparation IN (0, 1));
    -- The day on which it was done, as the call whose row it is says; whether it was settled by being waived.
    ALTER TABLE promise ADD COLUMN kept_on TEXT;
    ALTER TABLE promise ADD COLUMN is_waived INTEGER NOT NULL DEFAULT 0 CHECK (is_waived IN (0, 1));
    """

  /// What was said outside a call to be done is open again where a call promises it anew after that.
  private static let version10 = """
    -- When its text, its date or who does it was last written down in a call, in seconds; none where it is as an earlier call
    -- left it.
    ALTER TABLE promise ADD COLUMN promised_at INTEGER;
    -- The day until which nobody looks at it, and why.
    -- How far an escalation has come, and who answers for it.
    ALTER TABLE escalation ADD COLUMN stage TEXT NOT NULL DEFAULT 'open';
    ALTER TABLE escalation ADD COLUMN owner TEXT;
    ALTER TABLE promise ADD COLUMN snoozed_until TEXT;
    ALTER TABLE promise ADD COLUMN snoozed_why TEXT;
    CREATE INDEX promise_snoozed ON promise (snoozed_until) WHERE snoozed_until IS NOT NULL;
    -- In the order in which they are listed, so that the first few of very many are read alone.
    DROP INDEX promise_due;
    CREATE INDEX promise_due ON promise (side, due_date, COALESCE (due_time, '24:00'), root_call, kind, number)
      WHERE due_date IS NOT NULL AND is_latest AND NOT is_over AND settled_on IS NULL;
    """

  /// A later call of an escalation takes over what an earlier one promised, and a to-do of ours is due as well.
  private static let version9 = """
    CREATE TABLE new_promise (
      call TEXT NOT NULL REFERENCES call (id),
      kind TEXT NOT NULL CHECK (kind IN ('action', 'todo')),
      number INTEGER NOT NULL CHECK (number > 0),
      side TEXT NOT NULL CHECK (side IN ('ours', 'theirs')),
      -- A name as it was typed; none for the one who leads the call, and for their company.
      owner TEXT,
      text TEXT NOT NULL,
      due_date TEXT,
      due_time TEXT,
      -- The day alone, or the hour with its offset.
      due_at TEXT,
      is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)),
      -- When it was last changed, in seconds. Of all rows of a root the one that was changed last counts.
      touched_at INTEGER,
      -- Where it was promised first.
      root_call TEXT NOT NULL,
      root_number INTEGER NOT NULL CHECK (root_number > 0),
      is_latest INTEGER NOT NULL DEFAULT 1 CHECK (is_latest IN (0, 1)),
      -- Dropped or kept in the call whose row it is.
      is_over INTEGER NOT NULL DEFAULT 0 CHECK (is_over IN (0, 1)),
      -- The day it was kept or waived, where that was said outside a call.
      settled_on TEXT,
      PRIMARY KEY (call, kind, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_promise (
      call, kind, number, side, text, due_date, due_time, due_at, is_agreed, root_call, root_number)
      SELECT promise.call, 'action', promise.number, side, text, due_date, due_time,
        -- On the clock of the call, as far as anybody knows now.
        CASE WHEN due_time IS NULL THEN due_date ELSE due_date || 'T' || due_time || ':00' || substr (last_at, -6) END,
        is_agreed, promise.call, promise.number
      FROM promise JOIN call ON call.id = promise.call;
    DROP TABLE promise;
    ALTER TABLE new_promise RENAME TO promise;
    CREATE INDEX promise_root ON promise (root_call, kind, root_number);
    CREATE INDEX promise_due ON promise (due_date, due_time)
      WHERE due_date IS NOT NULL AND is_latest AND NOT is_over AND settled_on IS NULL;
    -- Where the next word was promised first, and the day it was kept, where that was said outside a call.
    ALTER TABLE call ADD COLUMN next_word_call TEXT;
    ALTER TABLE call ADD COLUMN next_word_number INTEGER;
    ALTER TABLE call ADD COLUMN next_word_kept TEXT;
    -- When it last changed whether they are owed a word, in seconds; that of its escalation's calls in which it changed last
    -- has the word that counts.
    ALTER TABLE call ADD COLUMN word_at INTEGER;
    ALTER TABLE call ADD COLUMN has_word INTEGER NOT NULL DEFAULT 0 CHECK (has_word IN (0, 1));
    UPDATE call SET has_word = is_newest;
    DROP INDEX next_word_due;
    ALTER TABLE call DROP COLUMN is_newest;
    CREATE INDEX next_word_due ON call (substr (next_word, 1, 10))
      WHERE has_word AND next_word IS NOT NULL AND next_word_kept IS NULL;
    CREATE INDEX escalation_open ON escalation (number) WHERE state = 'open';
    """

  /// A rehearsal is a stream of a kind of its own: no list of calls shows it.
  private static let version8 = """
    CREATE TABLE new_stream (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('call', 'escalation', 'rehearsal')),
      number INTEGER NOT NULL CHECK (number > 0),
      last_hash TEXT NOT NULL DEFAULT '',
      UNIQUE (kind, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_stream SELECT id, kind, number, last_hash FROM stream;
    DROP TABLE stream;
    ALTER TABLE new_stream RENAME TO stream;
    CREATE TRIGGER stream_is_never_deleted BEFORE DELETE ON stream
      BEGIN SELECT RAISE (ABORT, 'streams are append-only'); END;
    CREATE TRIGGER stream_keeps_its_name BEFORE UPDATE ON stream
      WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.number <> OLD.number
      BEGIN SELECT RAISE (ABORT, 'a stream keeps its name'); END;

    -- Derived from the events of each rehearsal. `made_of` stands for all it was played with: only equal ones compare.
    CREATE TABLE rehearsal (
      id TEXT PRIMARY KEY NOT NULL REFERENCES stream (id),
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      scenario TEXT NOT NULL CHECK (scenario <> ''),
      title TEXT NOT NULL,
      made_of TEXT NOT NULL,
      began_at TEXT NOT NULL,
      last_at TEXT NOT NULL,
      turns INTEGER NOT NULL CHECK (turns >= 0),
      heat INTEGER NOT NULL CHECK (heat BETWEEN 0 AND 100),
      total INTEGER NOT NULL CHECK (total BETWEEN 0 AND 100),
      -- Between which totals nine in ten scores of it lie; once it was ended.
      least INTEGER CHECK (least BETWEEN 0 AND 100),
      most INTEGER CHECK (most BETWEEN least AND 100),
      ending TEXT,
      skills TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// A call that was begun by accident is in no list; its log stays.
  private static let version7 = """
    ALTER TABLE call ADD COLUMN is_discarded INTEGER NOT NULL DEFAULT 0 CHECK (is_discarded IN (0, 1));
    DROP INDEX call_left_open;
    CREATE INDEX call_left_open ON call (number) WHERE NOT is_ended AND NOT is_discarded;
    CREATE INDEX call_discarded ON call (number) WHERE is_discarded;
    """

  /// What the desk, a brief and the start of a call ask for is found without looking through all there is.
  private static let version6 = """
    -- Whether no later call belongs to its escalation.
    ALTER TABLE call ADD COLUMN is_newest INTEGER NOT NULL DEFAULT 0 CHECK (is_newest IN (0, 1));
    UPDATE call SET is_newest = 1 WHERE escalation IS NOT NULL AND number =
      (SELECT MAX (other.number) FROM call AS other WHERE other.escalation = call.escalation);
    CREATE INDEX call_of_escalation ON call (escalation, number);
    CREATE INDEX call_of_account ON call (account_key, number);
    CREATE INDEX call_left_open ON call (number) WHERE NOT is_ended;
    CREATE INDEX next_word_due ON call (substr (next_word, 1, 10))
      WHERE is_newest AND is_ended AND next_word IS NOT NULL;
    CREATE INDEX promise_due ON promise (due_date, due_time)
      WHERE is_agreed AND side = 'ours' AND due_date IS NOT NULL;
    """

  /// From form 2 on an event names its book by the digest of the text, which stands here once for all calls.
  private static let version4 = """
    CREATE TABLE book (
      digest TEXT PRIMARY KEY NOT NULL CHECK (length (digest) = 64),
      text TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER book_is_never_changed BEFORE UPDATE ON book
      BEGIN SELECT RAISE (ABORT, 'the books of calls are append-only'); END;
    CREATE TRIGGER book_is_never_deleted BEFORE DELETE ON book
      BEGIN SELECT RAISE (ABORT, 'the books of calls are append-only'); END;
    """

  /// What a second shell says to the one that leads a call. Neither is part of the call's record: a whisper is only
  /// heard, and what a scribe hands in becomes an event by the leader's hand.
  private static let version3 = """
    CREATE TABLE whisper (
      id TEXT PRIMARY KEY NOT NULL,
      call TEXT NOT NULL REFERENCES call (id),
      number INTEGER NOT NULL CHECK (number > 0),
      at TEXT NOT NULL,
      by TEXT NOT NULL CHECK (by <> ''),
      text TEXT NOT NULL CHECK (text <> ''),
      UNIQUE (call, number)
    ) STRICT;
    CREATE TRIGGER whisper_is_never_changed BEFORE UPDATE ON whisper
      BEGIN SELECT RAISE (ABORT, 'whispers are append-only'); END;
    CREATE TRIGGER whisper_is_never_deleted BEFORE DELETE ON whisper
      BEGIN SELECT RAISE (ABORT, 'whispers are append-only'); END;

    -- Up to which number a call's whispers were shown to its leader.
    CREATE TABLE heard (
      call TEXT PRIMARY KEY NOT NULL REFERENCES call (id),
      whispers INTEGER NOT NULL CHECK (whispers >= 0)
    ) STRICT, WITHOUT ROWID;

    -- A scribe's line until the leader's shell has taken it: as event `sequence` of the call, or refused without one.
    -- `answer` is what the scribe is told.
    CREATE TABLE handed_line (
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
      FOREIGN KEY (call, sequence) REFERENCES event (call, sequence),
      CHECK ((answered_at IS NULL) = (answer IS NULL)),
      CHECK (sequence IS NULL OR answer IS NOT NULL)
    ) STRICT;
    CREATE INDEX handed_line_that_waits ON handed_line (call, number) WHERE answer IS NULL;
    CREATE TRIGGER handed_line_is_answered_once BEFORE UPDATE ON handed_line
      WHEN OLD.answer IS NOT NULL OR NEW.id <> OLD.id OR NEW.call <> OLD.call OR NEW.number <> OLD.number
        OR NEW.at <> OLD.at OR NEW.by <> OLD.by OR NEW.text <> OLD.text
      BEGIN SELECT RAISE (ABORT, 'a handed line is only answered, and once'); END;
    CREATE TRIGGER handed_line_is_never_deleted BEFORE DELETE ON handed_line
      BEGIN SELECT RAISE (ABORT, 'handed lines are append-only'); END;
    """

  /// The hash of a call's last line beside the call, so that lines cut off at the end of its log are missed.
  private static let version2 = """
    ALTER TABLE call ADD COLUMN last_hash TEXT NOT NULL DEFAULT '';
    UPDATE call SET last_hash = COALESCE (
      (SELECT hash FROM event WHERE event.call = call.id ORDER BY sequence DESC LIMIT 1), '');
    """

  private static let version1 = """
    CREATE TABLE escalation (
      id TEXT PRIMARY KEY NOT NULL,
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      account TEXT NOT NULL CHECK (account <> ''),
      account_key TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
      opened_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX escalation_of_account ON escalation (account_key, state);

    -- Derived from the events in the same transaction; `number` is the alias people type.
    CREATE TABLE call (
      id TEXT PRIMARY KEY NOT NULL,
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      escalation TEXT REFERENCES escalation (id),
      account TEXT,
      contact TEXT,
      book TEXT NOT NULL,
      severity INTEGER CHECK (severity BETWEEN 1 AND 4),
      place TEXT NOT NULL,
      step INTEGER NOT NULL CHECK (step > 0),
      steps INTEGER NOT NULL CHECK (steps >= step),
      heat INTEGER CHECK (heat BETWEEN 0 AND 10),
      began_at TEXT NOT NULL,
      last_at TEXT NOT NULL,
      next_word TEXT,
      is_ended INTEGER NOT NULL CHECK (is_ended IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    -- The truth. Append-only; each row is hashed together with the row before it in its call.
    CREATE TABLE event (
      call TEXT NOT NULL REFERENCES call (id),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      id TEXT NOT NULL,
      at TEXT NOT NULL,
      form INTEGER NOT NULL CHECK (form > 0),
      body TEXT NOT NULL,
      private_digest TEXT,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (call, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
      BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
    CREATE TRIGGER event_follows_event BEFORE INSERT ON event
      WHEN NEW.sequence <> 1 + (SELECT COALESCE (MAX (sequence), 0) FROM event WHERE call = NEW.call)
      BEGIN SELECT RAISE (ABORT, 'an event is missing before this one'); END;

    -- Private text apart from everything else: it can be left out or erased, and the chain still verifies.
    CREATE TABLE private_text (
      call TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      salt TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (call, sequence),
      FOREIGN KEY (call, sequence) REFERENCES event (call, sequence)
    ) STRICT, WITHOUT ROWID;

    -- Derived: what somebody does by a date, for the history and what is owed.
    CREATE TABLE promise (
      call TEXT NOT NULL REFERENCES call (id),
      number INTEGER NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('ours', 'theirs')),
      text TEXT NOT NULL,
      due_date TEXT,
      due_time TEXT,
      is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)),
      PRIMARY KEY (call, number)
    ) STRICT, WITHOUT ROWID;
    """
}
