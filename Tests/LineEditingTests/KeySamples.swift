import Testing

@testable import LineEditing

/// What some terminal sends, after ESC if it is a sequence, and the keys it stands for.
struct KeySample: CustomTestStringConvertible, Sendable {
  let text: String
  let isSequence: Bool
  let keys: [Key]

  var bytes: [UInt8] { (isSequence ? [0x1B] : []) + Array(text.utf8) }
  var events: [KeyEvent] { keys.map(KeyEvent.key) }
  var testDescription: String { (isSequence ? "ESC " : "") + text.debugDescription }

  init(_ text: String, _ keys: Key..., isSequence: Bool = true) {
    self.text = text
    self.isSequence = isSequence
    self.keys = keys
  }
}

/// The sequences that terminals are known to send, written out and not made from the table they test.
enum KeySamples {
  static let all = everyTerminal + withModifiers + rxvt + linux + functionKeys + coded + keypad + nobodysKeys + typed

  private static let everyTerminal = [
    KeySample("[A", Key(.up)), KeySample("[B", Key(.down)), KeySample("[C", Key(.right)), KeySample("[D", Key(.left)),
    KeySample("OA", Key(.up)), KeySample("OB", Key(.down)), KeySample("OC", Key(.right)), KeySample("OD", Key(.left)),
    KeySample("[H", Key(.home)), KeySample("[F", Key(.end)), KeySample("OH", Key(.home)), KeySample("OF", Key(.end)),
    KeySample("[1~", Key(.home)), KeySample("[4~", Key(.end)), KeySample("[7~", Key(.home)),
    KeySample("[8~", Key(.end)),
    KeySample("[2~", Key(.insert)), KeySample("[3~", Key(.delete)),
    KeySample("[5~", Key(.pageUp)), KeySample("[6~", Key(.pageDown)), KeySample("[Z", Key(.tab, .shift)),
  ]

  private static let withModifiers = [
    KeySample("[1;2A", Key(.up, .shift)), KeySample("[1;3A", Key(.up, .alt)),
    KeySample("[1;4B", Key(.down, [.shift, .alt])), KeySample("[1;5C", Key(.right, .control)),
    KeySample("[1;6D", Key(.left, [.shift, .control])), KeySample("[1;7H", Key(.home, [.alt, .control])),
    KeySample("[1;8F", Key(.end, [.shift, .alt, .control])), KeySample("[1;9C", Key(.right, .alt)),
    KeySample("[1;1C", Key(.right)), KeySample("[1;0C", Key(.right)), KeySample("[1;C", Key(.right)),
    KeySample("[1C", Key(.right)), KeySample("[5C", Key(.right, .control)), KeySample("[;5C", Key(.right, .control)),
    KeySample("O5C", Key(.right, .control)), KeySample("O1;5C", Key(.right, .control)),
    KeySample("O2P", Key(.function(1), .shift)),
    KeySample("[3;5~", Key(.delete, .control)), KeySample("[3;2~", Key(.delete, .shift)),
    KeySample("[5;3~", Key(.pageUp, .alt)),
    KeySample("[1;6Z", Key(.tab, [.shift, .control])),
    KeySample("[1;5:1C", Key(.right, .control)), KeySample("[1;5:2C", Key(.right, .control)),
    KeySample("[1;133C", Key(.right, .control)),
  ]

  private static let rxvt = [
    KeySample("[a", Key(.up, .shift)), KeySample("[b", Key(.down, .shift)),
    KeySample("[c", Key(.right, .shift)), KeySample("[d", Key(.left, .shift)),
    KeySample("Oa", Key(.up, .control)), KeySample("Ob", Key(.down, .control)),
    KeySample("Oc", Key(.right, .control)), KeySample("Od", Key(.left, .control)),
    KeySample("[2$", Key(.insert, .shift)), KeySample("[3$", Key(.delete, .shift)),
    KeySample("[3^", Key(.delete, .control)),
    KeySample("[3@", Key(.delete, [.shift, .control])), KeySample("[7$", Key(.home, .shift)),
    KeySample("[7^", Key(.home, .control)),
    KeySample("[8^", Key(.end, .control)), KeySample("[5^", Key(.pageUp, .control)),
    KeySample("[6$", Key(.pageDown, .shift)),
    KeySample("[11^", Key(.function(1), .control)), KeySample("[23$", Key(.function(11), .shift)),
  ]

  private static let linux = [
    KeySample("[[A", Key(.function(1))), KeySample("[[B", Key(.function(2))), KeySample("[[C", Key(.function(3))),
    KeySample("[[D", Key(.function(4))), KeySample("[[E", Key(.function(5))),
  ]

  private static let functionKeys = [
    KeySample("OP", Key(.function(1))), KeySample("OQ", Key(.function(2))),
    KeySample("OR", Key(.function(3))), KeySample("OS", Key(.function(4))),
    KeySample("[P", Key(.function(1))), KeySample("[1;5Q", Key(.function(2), .control)),
    KeySample("[R", Key(.function(3))),
    KeySample("[1;5R", Key(.function(3), .control)), KeySample("[1;2S", Key(.function(4), .shift)),
    KeySample("[11~", Key(.function(1))), KeySample("[12~", Key(.function(2))), KeySample("[13~", Key(.function(3))),
    KeySample("[14~", Key(.function(4))), KeySample("[15~", Key(.function(5))), KeySample("[17~", Key(.function(6))),
    KeySample("[18~", Key(.function(7))), KeySample("[19~", Key(.function(8))), KeySample("[20~", Key(.function(9))),
    KeySample("[21~", Key(.function(10))), KeySample("[23~", Key(.function(11))), KeySample("[24~", Key(.function(12))),
    KeySample("[25~", Key(.function(13))), KeySample("[26~", Key(.function(14))), KeySample("[28~", Key(.function(15))),
    KeySample("[29~", Key(.function(16))), KeySample("[31~", Key(.function(17))), KeySample("[34~", Key(.function(20))),
    KeySample("[15;5~", Key(.function(5), .control)), KeySample("[24;2~", Key(.function(12), .shift)),
  ]

  private static let coded = [
    KeySample("[13;3u", Key(.enter, .alt)), KeySample("[13;2u", Key(.enter, .shift)), KeySample("[13u", Key(.enter)),
    KeySample("[27u", Key(.escape)), KeySample("[27;5u", Key(.escape, .control)),
    KeySample("[9;5u", Key(.tab, .control)),
    KeySample("[9;2u", Key(.tab, .shift)), KeySample("[127;5u", Key(.backspace, .control)),
    KeySample("[8;5u", Key(.backspace, .control)),
    KeySample("[97;5u", Key(.character("a"), .control)), KeySample("[65;5u", Key(.character("a"), .control)),
    KeySample("[97;6u", Key(.character("a"), [.shift, .control])), KeySample("[97;3u", Key(.character("a"), .alt)),
    KeySample("[97;4u", Key(.character("A"), .alt)), KeySample("[97;2u", Key(.character("A"))),
    KeySample("[97u", Key(.character("a"))),
    KeySample("[105;5u", Key(.character("i"), .control)), KeySample("[32;5u", Key(.character(" "), .control)),
    KeySample("[32;2u", Key(.character(" "))), KeySample("[233;3u", Key(.character("é"), .alt)),
    KeySample("[97:65;5u", Key(.character("a"), .control)), KeySample("[97;5:1u", Key(.character("a"), .control)),
    KeySample("[97;;229u", Key(.character("a"))),
    KeySample("[27;3;13~", Key(.enter, .alt)), KeySample("[27;5;97~", Key(.character("a"), .control)),
    KeySample("[27;6;65~", Key(.character("a"), [.shift, .control])), KeySample("[27;5;9~", Key(.tab, .control)),
    KeySample("[27;2;27~", Key(.escape, .shift)), KeySample("[27;5;127~", Key(.backspace, .control)),
  ]

  private static let keypad = [
    KeySample("Op", Key(.character("0"))), KeySample("Oy", Key(.character("9"))), KeySample("Oj", Key(.character("*"))),
    KeySample("Ok", Key(.character("+"))), KeySample("Ol", Key(.character(","))), KeySample("Om", Key(.character("-"))),
    KeySample("On", Key(.character("."))), KeySample("Oo", Key(.character("/"))), KeySample("OX", Key(.character("="))),
    KeySample("O ", Key(.character(" "))), KeySample("OM", Key(.enter)), KeySample("OI", Key(.tab)),
    KeySample("O2k", Key(.character("+"))),
  ]

  /// Reports, answers, keys let go and what no terminal is known to send.
  private static let nobodysKeys = [
    "[I", "[O", "[M !!", "[M#~z", "[Méxy", "[<0;10;20M", "[<0;10;20m", "[32;10;20M", "[24;80R", "[1;1R", "[1;80R",
    "[1R",
    "[?1;5R", "[?62;c", "[>41;354;0c", "[0n", "[?2004;1$y", "[4;1$y", "[8;24;80t", "[?1u", "[201~", "[200;1~", "[99~",
    "[~",
    "[27~", "[27;5~", "[57414u", "[57344;5u", "[0;5u", "[55296u", "[1114112u", "[99999999999999999999u", "[u", "[155u",
    "[97;5:3u", "[1;5:3C", "[3;1:3~", "[E", "[1;2;3A", "[ q", "[!p", "[[F", "[[~", "[[[", "[=1A", "[1 A", "[224z", "OE",
    "O!", "O5E",
    "]11;rgb:0000/0000/0000\u{7}", "]11;rgb:ffff/ffff/ffff\u{1B}\\", "]0;日本\u{7}", "]\u{7}", "P1$r0m\u{1B}\\",
    "P>|term 1\u{1B}\\",
    "P\u{1B}\\", "^private\u{1B}\\", "_Gi=1;OK\u{1B}\\",
  ].map { KeySample($0) }

  private static let typed = [
    KeySample("a", Key(.character("a")), isSequence: false), KeySample("日", Key(.character("日")), isSequence: false),
    KeySample("\u{0}", Key(.character(" "), .control), isSequence: false),
    KeySample("\u{1}", Key(.character("a"), .control), isSequence: false),
    KeySample("\u{1A}", Key(.character("z"), .control), isSequence: false),
    KeySample("\u{1C}\u{1D}", Key(.character("\\"), .control), Key(.character("]"), .control), isSequence: false),
    KeySample("\u{1E}\u{1F}", Key(.character("^"), .control), Key(.character("_"), .control), isSequence: false),
    KeySample("\u{9}", Key(.tab), isSequence: false),
    KeySample("\r\n", Key(.enter), Key(.enter), isSequence: false),
    KeySample("\u{7F}\u{8}", Key(.backspace), Key(.backspace), isSequence: false),
    KeySample("\u{1B}f", Key(.character("f"), .alt), isSequence: false),
    KeySample("\u{1B}F", Key(.character("F"), .alt), isSequence: false),
    KeySample("\u{1B}é", Key(.character("é"), .alt), isSequence: false),
    KeySample("\u{1B}\r", Key(.enter, .alt), isSequence: false),
    KeySample("\u{1B}\n", Key(.enter, .alt), isSequence: false),
    KeySample("\u{1B}\u{7F}", Key(.backspace, .alt), isSequence: false),
    KeySample("\u{1B}\t", Key(.tab, .alt), isSequence: false),
    KeySample("\u{1B}\u{2}", Key(.character("b"), [.control, .alt]), isSequence: false),
    KeySample("\u{1B}\u{1B}[A", Key(.up, .alt), isSequence: false),
    KeySample("\u{1B}\u{1B}OC", Key(.right, .alt), isSequence: false),
    KeySample("\u{1B}\u{1B}[1;5C", Key(.right, [.alt, .control]), isSequence: false),
    KeySample("\u{1B}\u{1B}x", Key(.escape, .alt), Key(.character("x")), isSequence: false),
    KeySample("\u{1B}\u{1B}\u{1B}[A", Key(.escape, .alt), Key(.up), isSequence: false),
  ]
}
