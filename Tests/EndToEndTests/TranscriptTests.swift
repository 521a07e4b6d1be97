import TestSupport
import Testing

/// Golden sessions: files a person can read, played on a real terminal in plain mode.
@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all())
  func `a golden session reads as it is written`(_ transcript: Transcript) throws {
    try transcript.check()
  }
}
