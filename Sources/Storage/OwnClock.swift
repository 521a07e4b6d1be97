import Calls
import GRDB
import Language

/// The clock on our own wall, for queries. What is promised on theirs, "Friday 9am their time", is listed here by the day and the
/// hour at which it is due here: lists are of our days.
enum OwnClock {
  /// `own_clock (due)` in SQL: "2026-11-26T21:30:00+01:00" for "2026-11-27T09:30:00+13:00"; a day without an hour is that day.
  static func function(_ zone: Zone) -> DatabaseFunction {
    DatabaseFunction("own_clock", argumentCount: 1, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]) else { return nil }
      return Moment(iso: text).map { zone.moment(at: $0.seconds).iso } ?? text
    }
  }

  /// Rows of versions before had the day and the hour on the clock they were said on.
  static let migration = """
    UPDATE promise SET due_at = own_clock (due_at), due_date = substr (own_clock (due_at), 1, 10),
      due_time = substr (own_clock (due_at), 12, 5)
    WHERE length (due_at) > 10 AND own_clock (due_at) <> due_at;
    -- When the next word is due here; next_word is as it was said.
    ALTER TABLE call ADD COLUMN word_due TEXT;
    UPDATE call SET word_due = own_clock (next_word) WHERE next_word IS NOT NULL;
    DROP INDEX next_word_due;
    CREATE INDEX next_word_due ON call (substr (word_due, 1, 10))
      WHERE has_word AND word_due IS NOT NULL AND next_word_kept IS NULL;
    """
}
