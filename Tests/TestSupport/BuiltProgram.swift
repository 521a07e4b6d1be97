import Foundation

/// The built `evenkeel`, and the fixed surroundings it is tested in.
package enum BuiltProgram {
  /// The path of the program: `EVENKEEL_BINARY`, else the one beside the test bundle.
  package static func path() throws(ProgramFault) -> String {
    if let given = ProcessInfo.processInfo.environment["EVENKEEL_BINARY"], !given.isEmpty {
      guard access(given, X_OK) == 0 else { throw .notBuilt(name: "evenkeel", places: [given]) }
      return given
    }
    let places = candidates()
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
      throw .notBuilt(name: "evenkeel", places: places)
    }
    return found
  }

  /// An environment in which the program behaves the same on every machine, with all it writes under `home`.
  ///
  /// Nothing of the surrounding environment is kept but PATH. `home` is HOME; the data is in `home/data`, the
  /// settings in `home/config/evenkeel`.
  /// - Parameters:
  ///   - columns: COLUMNS, else unset.
  ///   - now: EVENKEEL_NOW, else unset.
  ///   - more: further variables; they win over the fixed ones.
  package static func environment(
    home: String, columns: Int? = nil, now: String? = nil, more: [String: String] = [:]
  ) -> [String: String] {
    var environment = [
      "HOME": home,
      "EVENKEEL_HOME": "\(home)/data",
      "XDG_CONFIG_HOME": "\(home)/config",
      "EDITRC": "/dev/null",
      "LANG": "C.UTF-8",
      "LOGNAME": "casey",
      "PAGER": "cat",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
      "TERM": "xterm-256color",
      "TZ": "Europe/Berlin",
      "USER": "casey",
    ]
    environment["COLUMNS"] = columns.map(String.init)
    environment["EVENKEEL_NOW"] = now
    return environment.merging(more) { _, later in later }
  }

  /// The program is built into the folder that holds the test bundle. On Linux the bundle is the running program;
  /// on macOS it is a folder that the running program has loaded.
  private static func candidates() -> [String] {
    let running = [Bundle.main.executablePath].compactMap(\.self)
    let bundles = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = (running + bundles).map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
    var seen: Set<String> = []
    return (folders + ["\(package.path)/.build/debug"])
      .filter { seen.insert($0).inserted }
      .map { "\($0)/evenkeel" }
  }
}
