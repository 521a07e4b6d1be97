// swift-tools-version: 6.1
import PackageDescription

// The rooms of the house, from the ground up. A target may depend only on those above it in this list;
// the build is run with `--explicit-target-dependency-import-check error`, so an import that is not
// declared here fails. ARCHITECTURE.md says what each is for.

let package = Package(
  name: "evenkeel",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "evenkeel", targets: ["evenkeel"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // Pure: no clock, no files, no terminal.
    .target(name: "Language"),
    // Of Yams the parser alone is used, its module CYaml: a tree would have followed aliases.
    .target(name: "Books", dependencies: ["Language", .product(name: "Yams", package: "Yams")]),
    .target(name: "Calls", dependencies: ["Language", "Books"]),
    .target(name: "Practice", dependencies: ["Language", "Books"]),
    .target(
      name: "Reports",
      dependencies: ["Language", "Books", "Calls", "Practice", .product(name: "Mustache", package: "swift-mustache")]),

    // Edges: the disk and the terminal.
    .target(
      name: "CDigest",
      linkerSettings: [.linkedLibrary("md", .when(platforms: [.linux]))]
    ),
    .target(
      name: "Storage",
      dependencies: ["Language", "Calls", "Practice", "CDigest", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditing", dependencies: ["CEditLine"]),

    // The shipped books: YAML a person reads, copied beside the program.
    .target(
      name: "Playbooks",
      path: "Playbooks",
      resources: [
        .copy("calls"), .copy("detours"), .copy("shared"), .copy("pages"), .copy("cues"), .copy("letters"),
        .copy("scenarios"), .copy("sources.yaml"), .copy("playbook.schema.json"),
      ]
    ),

    // What surrounds a program: clock, paths, settings, the shelf of books, ids.
    .target(
      name: "Surroundings",
      dependencies: [
        "Language", "Books", "Calls", "Practice", "Playbooks", .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]),

    // The shell over all of it, and the program.
    .target(
      name: "Shell",
      dependencies: [
        "Language", "Books", "Calls", "Practice", "Reports", "Storage", "LineEditing", "Surroundings",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "evenkeel", dependencies: ["Shell"]),

    // How well dates, amounts and the like are read, row by row.
    .target(name: "EvaluationRows", dependencies: ["Language"], path: "Evaluation/Rows"),
    .executableTarget(name: "evaluate", dependencies: ["EvaluationRows"], path: "Evaluation/Evaluate"),

    // What the weights of the cues are trained with.
    .executableTarget(name: "cue-train", dependencies: ["Language", "Books", "Practice"], path: "Evaluation/Training"),

    // Tests, at four distances: pure, storage, scripted console, the built program.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "TestSupport",
      dependencies: ["CPseudoTerminal"],
      path: "Tests/TestSupport"
    ),
    .executableTarget(name: "book-fuzz", dependencies: ["Books"], path: "Tests/BookFuzz"),
    .executableTarget(
      name: "cue-fuzz", dependencies: ["Books", "CallSupport", "Language", "Surroundings"], path: "Tests/CueFuzz"),
    .executableTarget(
      name: "hold-store", dependencies: [.product(name: "GRDB", package: "GRDB.swift")], path: "Tests/StoreHolder"),
    .executableTarget(
      name: "store-corpus", dependencies: ["Storage", "Surroundings", "Calls", "Books", "Language", "CallSupport"],
      path: "Tests/StoreCorpus"),
    .target(name: "CallSupport", dependencies: ["Calls", "Language", "TestSupport"], path: "Tests/CallSupport"),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "EvaluationRows", "TestSupport"]),
    .testTarget(
      name: "BooksTests", dependencies: ["Books", "CallSupport", "Language", "Playbooks", "TestSupport"]),
    .testTarget(
      name: "PracticeTests", dependencies: ["Practice", "Reports", "Books", "Language", "Surroundings"],
      exclude: ["Talks"]),
    .testTarget(name: "CallsTests", dependencies: ["Calls", "Books", "Language", "CallSupport", "TestSupport"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Books", "Calls", "Language", "CallSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "Practice", "Calls", "Books", "Language", "CallSupport", "TestSupport"]),
    .testTarget(
      name: "SurroundingsTests", dependencies: ["Surroundings", "Books", "Calls", "Language", "TestSupport"]),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport", "Language"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", "Language", "TestSupport"]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "Surroundings", "LineEditing", "Storage", "Calls", "Books", "Language", "CallSupport", "TestSupport",
      ]
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Language", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Browser", "Documents", "Stores", "Transcripts"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
