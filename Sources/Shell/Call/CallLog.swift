import Calls
import Storage

/// Where a sitting at a call writes its lines: the call itself, or the rehearsal in which it is led.
protocol CallLog: AnyObject {
  var id: String { get }
  var number: Int { get }

  /// Commits several lines at once, all of them or none.
  func append(_ turns: [Turn], answering answer: HandedLine.Answer?) throws(StoreFault)
  func makeRoom()
  func restoreStore() throws(StoreFault)
  func rescueStore() throws(StoreFault) -> String

  // What colleagues send.
  func linesWaiting() throws(StoreFault) -> [HandedLine]
  func refuse(_ answer: HandedLine.Answer) throws(StoreFault)
  func whispers() throws(StoreFault) -> [Whisper]
  func heard(upTo number: Int) throws(StoreFault)
}

extension CallWriter: CallLog {}
