import Testing

@testable import Language

@Suite("Whether an action is the fix")
struct MendingTests {
  @Test(arguments: [
    "fix the portal", "Fix the export for good", "repair the pump", "get the portal working again",
    "have the line back up",
    "restore the backup", "roll back the release", "replace the 40 cartons", "redeliver order 4711", "sort it out",
    "please fix it",
    "put it right", "make the export work", "ship the missing pallet", "resolve ticket 12", "we will fix the alarm",
  ])
  func `is said of what mends it`(action: String) {
    #expect(Mending.isIn(action))
  }

  @Test(arguments: [
    "ask engineering to fix the export", "find out when it is fixed", "call her back", "get back to Dana",
    "send the notes",
    "ring them about the fix", "check that the portal is back", "get up to speed on the ticket",
    "tell them the fix is live",
    "set up a call", "put it in the minutes", "write the report", "", "have a look at the logs", "get a quote",
    "put her on the list",
    "bring the figures", "make a list",
  ])
  func `is not said of a step towards it`(action: String) {
    #expect(!Mending.isIn(action))
  }
}
