import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where things are, by the environment alone.
package enum Paths {
  package static func home(_ environment: [String: String]) -> String {
    if let home = environment["EVENKEEL_HOME"], !home.isEmpty { return absolute(home) }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return absolute(data) + "/evenkeel" }
    return userHome(environment) + "/.local/share/evenkeel"
  }

  package static func configuration(_ environment: [String: String]) -> String {
    if let config = environment["XDG_CONFIG_HOME"], !config.isEmpty { return absolute(config) + "/evenkeel" }
    return userHome(environment) + "/.config/evenkeel"
  }

  private static func userHome(_ environment: [String: String]) -> String {
    if let home = environment["HOME"], !home.isEmpty { return home }
    return NSHomeDirectory()
  }

  private static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return full.count > 1 && full.hasSuffix("/") ? String(full.dropLast()) : full
  }

  /// A file's text, or nil when there is none; bytes that are no UTF-8 are repaired.
  package static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The folder that a file stands in, made where it is not there yet.
  package static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotCreate, "cannot make \(folder)", hint: "make it yours, or set XDG_CONFIG_HOME")
    }
  }

  /// A folder that nobody else looks into.
  package static func makePrivateFolder(_ folder: String, hint: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.cannotCreate, "cannot make \(folder)", hint: hint)
    }
  }

  /// Writes a file whole or not at all. What is no plain file, a pipe or a device, is written into, and a link stays one.
  package static func write(_ text: String, to path: String) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    let isPlain = stat(target, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    do {
      if isPlain {
        try Data(text.utf8).write(to: URL(fileURLWithPath: target), options: .atomic)
      } else {
        guard let file = FileHandle(forWritingAtPath: target) else { throw CocoaError(.fileWriteNoPermission) }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
      }
    } catch {
      let reason = String(cString: strerror(errno))
      throw isPlain
        ? Failure(.cannotCreate, "cannot write \(path)", hint: "name another file, or make room")
        : Failure(.inputOutput, "cannot write to \(path) (\(reason))", hint: "name a file")
    }
  }
}
