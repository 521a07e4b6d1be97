import Foundation
import Storage

// store-corpus FOLDER CALLS EVENTS-A-CALL SEED: writes a store of believable calls, the same for the same seed.
let arguments = CommandLine.arguments.dropFirst().map { $0 }
guard arguments.count == 4, let calls = Int(arguments[1]), let events = Int(arguments[2]),
  let seed = UInt64(arguments[3]), calls > 0, events > 20
else {
  FileHandle.standardError.write(Data("store-corpus FOLDER CALLS EVENTS-A-CALL SEED, with more than 20 events\n".utf8))
  exit(64)
}
do {
  let corpus = try Corpus(eventsInCall: events, seed: seed)
  let store = try Store(home: arguments[0], zone: .utc, chance: corpus.chance)
  var written = 0
  while written < calls {
    let batch = min(500, calls - written)
    try store.add((0..<batch).map { corpus.log(of: written + $0, of: calls) })
    written += batch
  }
} catch {
  FileHandle.standardError.write(Data("store-corpus: \(error)\n".utf8))
  exit(74)
}
