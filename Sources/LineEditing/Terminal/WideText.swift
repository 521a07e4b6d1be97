import CEditLine

/// Text in the form libedit reads: wide characters ended by a null, in memory that stays where it is as long as this
/// lives.
final class WideText {
  let pointer: UnsafeMutablePointer<wchar_t>

  /// Nulls are left out.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    let scalars = scalars.filter { $0.value != 0 }
    pointer = .allocate(capacity: scalars.count + 1)
    var end = pointer
    for scalar in scalars {
      end.initialize(to: wchar_t(bitPattern: scalar.value))
      end += 1
    }
    end.initialize(to: 0)
  }

  deinit { pointer.deallocate() }

  /// Lends scalars for the length of a call. The pointer of a passing `WideText` would not last that long.
  static func lending<Result>(
    _ scalars: some Sequence<Unicode.Scalar>, to call: (UnsafePointer<wchar_t>) -> Result
  ) -> Result {
    let wide = WideText(scalars)
    return withExtendedLifetime(wide) { call(wide.pointer) }
  }

  /// The scalars in a stretch of wide characters; what is none is U+FFFD.
  static func scalars(_ start: UnsafePointer<wchar_t>, count: Int) -> [Unicode.Scalar] {
    UnsafeBufferPointer(start: start, count: max(count, 0)).map { wide in
      Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}"
    }
  }
}
