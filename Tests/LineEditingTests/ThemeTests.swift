import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("The theme")
struct ThemeTests {
  @Test(arguments: [
    ("\u{0}", "^@"), ("\t", "^I"), ("\r", "^M"), ("\u{1B}[2J", "^[[2J"), ("\u{1F}", "^_"), ("\u{7F}", "^?"),
    ("\u{80}", "\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{202E}abc", "\u{FFFD}abc"),
    ("\u{202A}\u{202B}\u{202C}\u{202D}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{2066}\u{2067}\u{2068}\u{2069}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{2028}b", "a\u{FFFD}b"), ("a\r\nb", "a^M\nb"), ("a\nb", "a\nb"), ("é日👩‍👩‍👧", "é日👩‍👩‍👧"), ("", ""),
  ])
  func `shows control characters instead of obeying them`(text: String, shown: String) {
    for colour in [false, true] {
      #expect(Theme.standard.render(StyledText(text), colour: colour) == shown)
    }
  }

  @Test(arguments: Style.allCases)
  func `writes no escape sequence without colour`(style: Style) {
    #expect(Theme.standard.render(StyledText("a\nb", style), colour: false) == "a\nb")
  }

  @Test func `ends a colour at the end of each line`() {
    let theme = Theme([.fault: "31"])
    let text: StyledText = "\("a\n\nb", .fault) c"
    #expect(theme.render(text, colour: true) == "\u{1B}[31ma\u{1B}[0m\n\n\u{1B}[31mb\u{1B}[0m c")
  }

  @Test(arguments: Style.allCases)
  func `gives every meaning but plain a look`(style: Style) {
    let shown = Theme.standard.render(StyledText("a", style), colour: true)
    #expect((shown == "a") == (style == .plain))
  }

  /// The sixteen base colours of the usual palette (xterm's), by the number that sets them.
  private static let palette: [Int: (Double, Double, Double)] = [
    30: (0, 0, 0), 31: (205, 0, 0), 32: (0, 205, 0), 33: (205, 205, 0), 34: (0, 0, 238), 35: (205, 0, 205),
    36: (0, 205, 205), 37: (229, 229, 229), 90: (127, 127, 127), 91: (255, 0, 0), 92: (0, 255, 0), 93: (255, 255, 0),
    94: (92, 92, 255), 95: (255, 0, 255), 96: (0, 255, 255), 97: (255, 255, 255),
  ]

  /// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
  private static func contrast(_ one: (Double, Double, Double), _ other: (Double, Double, Double)) -> Double {
    func light(_ colour: (Double, Double, Double)) -> Double {
      func channel(_ value: Double) -> Double {
        let share = value / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channel(colour.0) + 0.7152 * channel(colour.1) + 0.0722 * channel(colour.2)
    }
    let both = [light(one), light(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test(
    arguments: [(Ground.dark, [0.0], 4.5), (.light, [255.0], 4.5), (nil, [0.0, 255.0], 3.5)]
      as [(Ground?, [Double], Double)])
  func `every colour stands out against its ground; what must do on both stands out less, but on both`(
    ground: Ground?, grounds: [Double], least: Double
  ) throws {
    for style in Style.allCases {
      let parameters = Theme.on(ground).parameters(of: style)?.split(separator: ";").compactMap { Int($0) } ?? []
      for colour in parameters where colour >= 30 {
        let shown = try #require(Self.palette[colour])
        for level in grounds {
          let contrast = Self.contrast(shown, (level, level, level))
          #expect(contrast >= least, "\(style) in \(colour) on \(level)")
        }
      }
    }
  }

  @Test(arguments: Style.allCases)
  func `every ground has a look for the same meanings`(style: Style) {
    for ground in [Ground.dark, .light, nil] {
      #expect((Theme.on(ground).parameters(of: style) == nil) == (style == .plain))
    }
    #expect(Theme.colourless.parameters(of: style) == nil)
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light), ("12;default", nil),
      ("", nil), ("bright", nil), ("0;99", nil), ("-1", nil), (nil, nil),
    ] as [(String?, Ground?)])
  func `the terminal tells its ground, or nothing is taken for granted`(variable: String?, expected: Ground?) {
    #expect(Ground(environment: variable.map { ["COLORFGBG": $0] } ?? [:]) == expected)
  }
}
