import Foundation

// cue-train features LANGUAGE-FOLDER WORK-FOLDER SENTENCES.jsonl ...: writes what the sentences show, for the fit.
// cue-train pack LANGUAGE-FOLDER WORK-FOLDER WEIGHTS.bin SENTENCES.jsonl ...: writes the weights that the fit found.
// cue-train examples LANGUAGE-FOLDER SCENARIO-FOLDER EXAMPLES.jsonl: writes the examples of the scenarios as sentences.
// cue-train guide LANGUAGE-FOLDER GUIDE.bin: writes the words, phrases and cards as they are used.
// cue-train signs LANGUAGE-FOLDER SCENARIO-FOLDER WORK-FOLDER SENTENCES.jsonl ...: writes what they share with issues.

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  guard arguments.count > 2 else {
    throw TrainingFault(description: "cue-train features|pack|examples|guide|signs LANGUAGE-FOLDER ...: see its source")
  }
  let language = try LanguageFolder(arguments[1])
  let rest = Array(arguments[3...])
  switch arguments[0] {
  case "features": try FeatureMatrix(try LabelledSentence.read(rest), language).write(to: arguments[2])
  case "pack":
    try PackedWeights(fitted: "\(arguments[2])/fitted.tsv", language, Array(rest.dropFirst())).write(to: rest[0])
  case "guide": try Data(language.packed).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
  case "examples": try ScenarioFolder(arguments[2]).writeExamples(to: rest[0])
  case "signs":
    try ScenarioFolder(arguments[2]).writeSigns(of: try LabelledSentence.read(Array(rest.dropFirst())), to: rest[0])
  default: throw TrainingFault(description: "there is no \(arguments[0])")
  }
} catch {
  FileHandle.standardError.write(Data("cue-train: \(error)\n".utf8))
  exit(1)
}
