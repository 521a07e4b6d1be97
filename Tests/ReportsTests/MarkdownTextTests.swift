import Testing

@testable import Reports

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(arguments: [
    ("plain words, as they come.", "plain words, as they come."),
    ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
    ("[a](http://b)", "\\[a\\](http://b)"),
    ("<script>", "\\<script\\>"),
    ("&copy; &lt;b&gt;", "\\&copy; \\&lt;b\\&gt;"),
    (
      "AT&T, file_name_v2 was < 5 MB & broken, issue #4, a > b, 2 * 3",
      "AT&T, file_name_v2 was < 5 MB & broken, issue #4, a > b, 2 * 3"
    ),
    ("_so_ <b> </b> a*b*", "\\_so\\_ \\<b\\> \\</b\\> a\\*b\\*"),
    ("# not a heading", "\\# not a heading"),
    ("a | b ~~c~~", "a \\| b \\~\\~c\\~\\~"),
    ("back\\slash", "back\\\\slash"),
    ("- no list", "\\- no list"),
    ("+ no list", "\\+ no list"),
    ("=== no rule", "\\=== no rule"),
    ("1. no list", "1\\. no list"),
    ("12) no list", "12\\) no list"),
    ("1.5 days", "1\\.5 days"),
    ("two\nlines\r\nand\u{2028}more", "two lines and more"),
    ("a\tb", "a b"),
    ("bell\u{7} and \u{1B}[31mred", "bell\u{FFFD} and \u{FFFD}\\[31mred"),
    ("turned \u{202E}round\u{202C}", "turned \u{FFFD}round\u{FFFD}"),
    ("Zürich 日本 \u{1F525}", "Zürich 日本 \u{1F525}"),
    ("", ""),
  ])
  func `reads as it was typed and is never markup`(typed: String, written: String) {
    #expect(MarkdownText.escaped(typed) == written)
  }
}
