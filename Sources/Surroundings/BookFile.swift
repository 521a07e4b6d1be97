import Books
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads what a person has written for the program: settings, a book, a file of cues. Nothing of it is trusted, neither
/// its size nor that it ever ends.
package enum BookFile {
  /// The largest file that is read, in bytes; the largest shipped book has a tenth of it.
  package static let mostBytes = 1 << 18

  /// The text of a file; nil where there is none. Bytes that are no UTF-8 are repaired, which `BookSource` notes.
  /// - Parameter takesPipes: a pipe is read too, as of `<(...)`. Only of a file that is named by hand: a pipe nobody
  ///   writes into is waited for.
  package static func text(of path: String, takesPipes: Bool = false) throws(BookFault) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw fault(String(cString: strerror(errno)), path)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || takesPipes && kind == S_IFIFO else {
      throw fault(kind == S_IFDIR ? "it is a folder" : "it is no plain file", path)
    }
    guard let file = fopen(path, "r") else { throw fault(String(cString: strerror(errno)), path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw fault(String(cString: strerror(errno)), path) }
    guard count <= mostBytes else { throw fault("it is larger than \(mostBytes >> 10) KiB", path) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private static func fault(_ reason: String, _ path: String) -> BookFault {
    BookSource(text: "", file: path).fault(.cannotRead(reason: reason), at: SourceMark.start)
  }
}
