import Calls
import Surroundings

extension LineRefusal {
  /// Why a line of a call was not taken, and where in it.
  init(_ refusal: Refusal, of line: String, in grammar: LineGrammar) {
    self.init(
      words: Failure(refusal).line, cursor: refusal.cursor(in: line),
      kind: grammar.isWorthMending(line, after: refusal) ? .toBeMended : .overWith)
  }
}

extension Refusal {
  /// Where the cursor belongs in the refused line: behind the command when that is the fault, else at the end. In
  /// Unicode scalars.
  fileprivate func cursor(in line: String) -> Int {
    switch self {
    case .unknownCommand, .ambiguousCommand, .mustBeWrittenOut: end(ofWord: 0, in: line)
    case .noSuchFact, .noSuchStep, .noSuchDetour: end(ofWord: 1, in: line)
    case .noSuch(let reference), .wrongKind(let reference, _):
      line.split(whereSeparator: \.isWhitespace)
        .firstIndex { Reference(String($0), bare: reference.kind) == reference }
        .map { end(ofWord: $0, in: line) } ?? line.unicodeScalars.count
    default: line.unicodeScalars.count
    }
  }

  private func end(ofWord number: Int, in line: String) -> Int {
    let words = line.split(whereSeparator: \.isWhitespace)
    let end = words.indices.contains(number) ? words[number].endIndex : line.endIndex
    return line[..<end].unicodeScalars.count
  }
}
