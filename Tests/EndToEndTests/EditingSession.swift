import Testing

/// Some keys typed into a call, and what the line then looks like: its rows from the prompt down, without what stands at
/// the right edge, and the cursor in them.
struct EditingSession: CustomTestStringConvertible, Sendable {
  let name: String
  /// Typed one after the other, each when the one before is on the screen; what is inside one is typed at once.
  let keys: [String]
  let rows: [String]
  let cursor: (row: Int, column: Int)
  var columns = 80
  var editrc = ""

  var testDescription: String { name }

  init(
    _ name: String, _ keys: String..., shows rows: [String], cursor: (Int, Int), columns: Int = 80, editrc: String = ""
  ) {
    self.name = name
    self.keys = keys
    self.rows = rows
    self.cursor = cursor
    self.columns = columns
    self.editrc = editrc
  }

  private static let prompt = "1/6 acknowledge> "
  private static let esc = "\u{1B}"
  private static let left = "\u{1B}[D"
  private static let up = "\u{1B}[A"

  static let all: [EditingSession] = [
    EditingSession("text", "abc", shows: [prompt + "abc"], cursor: (0, 20)),
    EditingSession(
      "Home and End as xterm, rxvt, linux and vt100 send them", "b", "\(esc)[Ha", "\(esc)[Fc", "\(esc)[7~0",
      "\(esc)[8~d",
      "\(esc)[1~<", "\(esc)[4~>", "\(esc)OH(", "\(esc)OF)", shows: [prompt + "(<0abcd>)"], cursor: (0, 26)),
    EditingSession(
      "Delete and Backspace", "abcd\(left)\(left)", "\(esc)[3~", "\u{7F}", shows: [prompt + "ad"], cursor: (0, 18)),
    EditingSession(
      "words, by Ctrl and Alt with arrows and letters", "one two three", "\(esc)[1;5D2", "\(esc)[1;3D1", "\(esc)b0",
      "\(esc)[1;5C>", "\(esc)f<", shows: [prompt + "one two 012three><"], cursor: (0, 35)),
    EditingSession("cut and put back", "one two", "\u{15}", "x\u{19}", shows: [prompt + "xone two"], cursor: (0, 25)),
    EditingSession("cut a word", "one two three", "\u{17}", "\u{1}\u{1B}d", shows: [prompt + " two"], cursor: (0, 17)),
    EditingSession("a torn sequence", "ab", esc, "[", "D", "x", shows: [prompt + "axb"], cursor: (0, 19)),
    EditingSession(
      "several rows, and up in them", "one\(esc)\rtwo\(esc)\r", "\(up)\(up)!",
      shows: [prompt + "!one", "..> two", "..>"],
      cursor: (0, 18)),
    EditingSession("Tab completes what is certain", "/unde\t", shows: [prompt + "/understood"], cursor: (0, 28)),
    EditingSession("and a blank where more is to come", "/sev\t", shows: [prompt + "/severity"], cursor: (0, 27)),
    EditingSession(
      "Tab lists what is not", "/f\t",
      shows: [
        prompt + "/f", "  fact  the facts; /fact fault shows its question, /fact fault ours answers it",
        "  fix   they corrected it: /fix 1 the right words",
      ], cursor: (0, 19)),
    EditingSession(
      "Tab again chooses, another key takes it", "/f\t", "\t", "\t", "x", shows: [prompt + "/fixx"], cursor: (0, 22)),
    EditingSession("steps", "/go re\t", shows: [prompt + "/go remedy"], cursor: (0, 28)),
    EditingSession("dates", "@tomorrow n\t", shows: [prompt + "@tomorrow noon"], cursor: (0, 32)),
    EditingSession("names", "more for nort\t", shows: [prompt + "more for Northwind"], cursor: (0, 36)),
    EditingSession("a hint", "/unde", shows: [prompt + "/understood"], cursor: (0, 22)),
    EditingSession("a hint taken", "/unde", "\(esc)[C", shows: [prompt + "/understood"], cursor: (0, 28)),
    EditingSession(
      "a paste of three lines", "\(esc)[200~one\r\ntwo\rthree\n\(esc)[201~",
      shows: [prompt + "one", "..> two", "..> three"],
      cursor: (2, 9)),
    EditingSession(
      "a paste of many lines is a marker", "a \(esc)[200~1\n2\n3\n4\n5\n6\(esc)[201~ z",
      shows: [prompt + "a [pasted 6 lines] z"], cursor: (0, 37)),
    EditingSession(
      "words that are found nowhere come into the line", "\u{12}", "she said ten days", "\r",
      shows: [prompt + "she said ten days"], cursor: (0, 34)),
    EditingSession(
      "and so they do with Escape, whatever their beginning was found in", "she rang", "\u{3}", "\u{12}",
      "she said", "\(esc)", shows: [prompt + "she said"], cursor: (0, 25)),
    EditingSession(
      "an earlier line found by a part of it", "Die Straße", "\u{3}", "other", "\u{3}", "\u{12}", "STRASS\u{7F}\u{7F}",
      "e\u{7F}ß",
      shows: ["find STRAß: Die Straße"], cursor: (0, 16)),
    EditingSession(
      "lines before", "first", "\u{3}", "second", "\u{3}", "draft", "\(up)\(up)", shows: [prompt + "first"],
      cursor: (0, 22)),
    EditingSession(
      "wide at the margin", String(repeating: "日", count: 15), shows: [prompt + "日日日日日日", "日日日日日日日日日"], cursor: (1, 18),
      columns: 30),
    EditingSession(
      "marks join what they are typed behind", "cafe\u{301}x", left, left, "\u{7F}", shows: [prompt + "cae\u{301}x"],
      cursor: (0, 19)),
    EditingSession("joined emoji go as one", "a👩‍👩‍👧b", left, "\u{7F}", shows: [prompt + "ab"], cursor: (0, 18)),
    EditingSession("right to left", "שלום abc", shows: [prompt + "שלום abc"], cursor: (0, 25)),
    EditingSession("control characters are shown", "a\u{16}\u{1}b", shows: [prompt + "a^Ab"], cursor: (0, 21)),
    EditingSession("a change taken back", "one two", "\u{1F}", shows: [prompt + "one"], cursor: (0, 20)),
    EditingSession(
      "vi's keys, with Escape alone", "one two", "\(esc)", "b", "cwthree\(esc)", "0x", shows: [prompt + "ne three"],
      cursor: (0, 17), editrc: "bind -v\n"),
    EditingSession(
      "keys bound by the user", "ab", "\(esc)[15~x", "\u{F}y", shows: [prompt + "x", "..> yab"], cursor: (1, 5),
      editrc: "bind \"\\e[15~\" ed-move-to-beg\nbind \"^O\" evenkeel-newline\n"),
  ]
}
