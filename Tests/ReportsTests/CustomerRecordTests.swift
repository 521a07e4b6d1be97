import CallSupport
import Calls
import Language
import Testing

@testable import Reports

@Suite("The letter's gaps")
struct CustomerRecordTests {
  @Test func `are the account and the next word at first`() throws {
    var bench = try CallBench(account: nil, contact: nil)
    #expect(CustomerRecord.gaps(in: bench.call) == [.noAccount, .noNextWord])
    #expect(CustomerRecord(bench.call) == nil)
    try bench.type("/account Acme")
    #expect(CustomerRecord.gaps(in: bench.call) == [.noNextWord])
    try bench.type("@tomorrow 4pm call")
    #expect(CustomerRecord.gaps(in: bench.call).isEmpty)
    #expect(CustomerRecord(bench.call)?.account == "Acme")
    try bench.type("/drop w1")
    #expect(CustomerRecord.gaps(in: bench.call) == [.noNextWord])
  }

  @Test func `hold a remedy that was offered above the limit until it is approved`() throws {
    var bench = try CallBench()
    try bench.type(["/fact fault ours", "@tomorrow 4pm call", "$2400 refund"])
    #expect(CustomerRecord.gaps(in: bench.call).isEmpty)
    try bench.type(["/offered", "/offered", "/agree"])
    #expect(CustomerRecord.gaps(in: bench.call) == [.remedyNotApproved(1)])
    #expect(CustomerRecord(bench.call) == nil)
    try bench.type("/approved Sam Lee")
    #expect(CustomerRecord(bench.call)?.remedies == ["You will receive a refund of EUR 2,400.00."])
    try bench.type("/edit r1 3000 refund")
    #expect(CustomerRecord.gaps(in: bench.call).isEmpty)
    #expect(CustomerRecord(bench.call)?.remedies.isEmpty == true)
  }

  @Test func `say what to type`() {
    let gaps: [CustomerRecord.Gap] = [.noAccount, .noNextWord, .remedyNotApproved(2)]
    #expect(gaps.allSatisfy { $0.message.contains(": /") || $0.message.contains(": @") })
  }
}
