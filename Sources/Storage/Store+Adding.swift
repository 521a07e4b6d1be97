import Calls
import GRDB
import Language

extension Store {
  /// Writes whole calls in one transaction, each with its own stream and what the lists derive from it. A log that cannot be
  /// replayed is left out.
  /// - Returns: the numbers they were given.
  @discardableResult
  package func add(_ logs: [[Call.Entry]]) throws(StoreFault) -> [Int] {
    try guarded {
      try queue.write { db in
        try logs.compactMap { log in try Call(replaying: log).map { try add($0, db) } }
      }
    }
  }

  private func add(_ call: Call, _ db: Database) throws -> Int {
    let id = chance.newID()
    let number = try Stream.add(id, .call, db)
    try CallWriter.insert(call, id: id, number: number, db)
    var end = StreamEnd(stream: id)
    for entry in call.log {
      let line = try StoredLine(entry, after: end, chance: chance)
      try line.insert(db)
      end = line.end
    }
    try CallWriter.follow(call, id: id, from: nil, chance: chance, db)
    try CallWriter.update(call, id: id, db)
    try CallWriter.findWord(in: [call.state.countingEscalation], db)
    try CallRows(call).write(since: CallRows(), call: id, number: number, db)
    try CallWriter.tell(call, db)
    return number
  }
}
