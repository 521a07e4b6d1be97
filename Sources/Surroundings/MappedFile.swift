import Foundation
import Language

/// A file as it lies on the disk, read where it is looked at. It is there until the last who holds this lets go.
package final class MappedFile: HeldBytes {
  // Nobody writes to them.
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer
  nonisolated(unsafe) private let data: NSData

  /// Nil where it cannot be read.
  package init?(_ path: String) {
    guard let data = try? NSData(contentsOfFile: path, options: .alwaysMapped) else { return nil }
    self.data = data
    bytes = UnsafeRawBufferPointer(start: data.bytes, count: data.length)
  }
}
