import Books
import Language
import LineEditing
import Reports

/// The answer of `coach -` to a line, written straight into bytes: it is asked a hundred thousand times in a second.
struct CoachLine: LineFilter.Answerer {
  private let guide: CueGuide
  /// What is the same in each cue of a label: its name, whether it is risky; and its advice and rules.
  private let heads: [[UInt8]]
  private let tails: [CueLabel: (plain: [UInt8], remarks: [[UInt8]])]
  private var work = CueReader.Work()

  init(_ guide: CueGuide) {
    self.guide = guide
    heads = CueLabel.allCases.map { Array(#","label":"\#($0.rawValue)","phrase":"#.utf8) }
    tails = guide.cards.mapValues { card in
      (
        CoachLine.tail(card.label, card.rules), card.remarks.map { CoachLine.tail(card.label, $0.rules) }
      )
    }
  }

  private static func tail(_ label: CueLabel, _ rules: [Int]) -> [UInt8] {
    Array(#","risk":\#(label.isRisky),"rules":[\#(rules.map(String.init).joined(separator: ","))]"#.utf8)
  }

  mutating func answer(_ line: LineFilter.Line, _ answer: inout [UInt8]) {
    guard let line else {
      JSONText.append([("error", IncomingText.tooLong), ("text", "")], to: &answer)
      return answer.append(UInt8(ascii: "\n"))
    }
    var text = String(decoding: line, as: UTF8.self)
    text.withUTF8 { bytes in
      answer += #"{"cues":["#.utf8
      for (index, cue) in guide.reader.cues(in: bytes, &work).enumerated() {
        if index > 0 { answer.append(UInt8(ascii: ",")) }
        write(cue, &answer)
      }
      answer += #"],"text":"#.utf8
      JSONText.append(bytes, to: &answer)
      answer += "}\n".utf8
    }
  }

  private func write(_ cue: Cue, _ answer: inout [UInt8]) {
    let card = guide.cards[cue.label]
    let remark = card?.remark(for: cue, in: [])
    answer += #"{"advice":"#.utf8
    JSONText.append(remark?.advice ?? card?.advice ?? "", to: &answer)
    answer += #","certainty":"\#(cue.certainty.rawValue)","end":\#(cue.end)"#.utf8
    answer += heads[cue.label.index]
    JSONText.append(cue.phrase, to: &answer)
    if let tails = tails[cue.label] {
      let index = remark.flatMap { remark in card?.remarks.firstIndex(of: remark) }
      answer += index.map { tails.remarks[$0] } ?? tails.plain
    }
    answer += #","start":\#(cue.start)}"#.utf8
  }
}
