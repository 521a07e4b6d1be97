import Foundation

do {
  try CueTraining(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch {
  FileHandle.standardError.write(Data("cue-train: \(error)\n".utf8))
  exit(1)
}
