#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's `.editrc`, looked at before libedit reads it: of a device libedit reads for ever, and a key's text that is
/// longer than its buffer is written past the end of that.
struct EditRC {
  /// libedit keeps a key's text in 1,024 characters, without looking (map.c, EL_BUFSIZ).
  static let longestLine = 1_000
  static let mostBytes = 64 * 1_024

  /// Where libedit looks for it: `EDITRC`, else the home folder.
  let path: String

  init?(_ environment: [String: String]) {
    guard let path = environment["EDITRC"] ?? environment["HOME"].map({ $0 + "/.editrc" }), !path.isEmpty else {
      return nil
    }
    self.path = path
  }

  /// Why it is left alone; nil where libedit may read it.
  /// - Parameter bytes: of the file, one more than it may have at most.
  static func refusal(_ bytes: [UInt8]) -> String? {
    if bytes.count > mostBytes { return "it is larger than \(mostBytes / 1_024) KiB, and none of it is read" }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if let long = lines.firstIndex(where: { $0.count > longestLine }) {
      return "line \(long + 1) is longer than \(longestLine) characters, and none of it is read"
    }
    // libedit reads on behind the end of such a line.
    if let open = lines.firstIndex(where: isUnclosed) {
      return "line \(open + 1) has a quotation mark or a backslash with nothing behind it, and none of it is read"
    }
    return nil
  }

  private static func isUnclosed(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) != UInt8(ascii: "#") else {
      return false
    }
    var quote: UInt8?
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
        isEscaped = true
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
    }
    return quote != nil || isEscaped
  }

  enum Content {
    /// There is none, or an empty one such as `/dev/null`.
    case none
    case readable
    case refused(String)
  }

  var content: Content {
    var status = stat()
    guard stat(path, &status) == 0 else { return .none }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return path == "/dev/null" ? .none : .refused("\(path) is no plain file, and is not read")
    }
    guard let file = fopen(path, "r") else {
      return .refused("it cannot be read (\(String(cString: strerror(errno))))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: EditRC.mostBytes + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    return EditRC.refusal(Array(bytes[..<count])).map(Content.refused) ?? .readable
  }
}
