import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that this system opens a mail with.
package struct MailProgram {
  private let opener: String

  /// Nil where there is none: no desktop, nothing that opens files, or nothing on it that is for mails.
  package init?(environment: [String: String]) {
    #if canImport(Darwin)
      opener = "/usr/bin/open"
    #else
      guard environment["DISPLAY"]?.isEmpty == false || environment["WAYLAND_DISPLAY"]?.isEmpty == false,
        let opener = MailProgram.find("xdg-open", environment), let asks = MailProgram.find("xdg-mime", environment),
        MailProgram.answer(of: asks, ["query", "default", "message/rfc822"]) != nil
      else { return nil }
      self.opener = opener
    #endif
  }

  /// Opens a mail that is stored in a file, beside this shell: it waits for nothing but a word that it failed.
  /// - Returns: whether it was opened.
  package func open(_ path: String) -> Bool {
    var attributes = posix_spawnattr_t()
    var files = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&files)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&files)
    }
    // In a group of its own: a Ctrl-C here is not meant for it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    for (descriptor, mode) in [(0, O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&files, Int32(descriptor), "/dev/null", mode, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(opener), strdup(path), nil]
    defer { words.forEach { free($0) } }
    var child = pid_t()
    guard posix_spawn(&child, opener, &files, &attributes, &words, environ) == 0 else { return false }
    for _ in 0..<30 {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child { return status == 0 }
      usleep(100_000)
    }
    return true
  }

  private static func find(_ program: String, _ environment: [String: String]) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// What a program prints in its first line; nil where it prints nothing or fails.
  private static func answer(of program: String, _ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    (process.standardInput, process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, output, FileHandle.nullDevice
    )
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init)
    return process.terminationStatus == 0 ? line : nil
  }
}
