import Foundation

// cue-train features LANGUAGE-FOLDER WORK-FOLDER SENTENCES.jsonl ...: writes what the sentences show, for the fit.
// cue-train pack LANGUAGE-FOLDER WORK-FOLDER SENTENCES.jsonl ...: writes the weights that the fit found into the language.

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  guard arguments.count > 3 else {
    throw TrainingFault(description: "cue-train features|pack LANGUAGE-FOLDER WORK-FOLDER SENTENCES.jsonl ...")
  }
  let language = try LanguageFolder(arguments[1])
  let files = Array(arguments[3...])
  switch arguments[0] {
  case "features": try FeatureMatrix(try LabelledSentence.read(files), language).write(to: arguments[2])
  case "pack": try PackedWeights(fitted: "\(arguments[2])/fitted.tsv", language, files).write(to: arguments[1])
  default: throw TrainingFault(description: "\(arguments[0]) is neither features nor pack")
  }
} catch {
  FileHandle.standardError.write(Data("cue-train: \(error)\n".utf8))
  exit(1)
}
