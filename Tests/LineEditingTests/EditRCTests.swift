import TestSupport
import Testing

@testable import LineEditing

@Suite("The user's .editrc, before libedit reads it")
struct EditRCTests {
  private func refusal(_ text: String) throws -> String? {
    let folder = try TemporaryFolder()
    let file = try #require(EditRC(["EDITRC": try folder.write(text, to: "editrc")]))
    return if case .refused(let reason) = file.content { reason } else { nil }
  }

  @Test func `is read when its lines and its size are those of settings`() throws {
    #expect(try refusal("bind ^X ed-move-to-beg\n") == nil)
    #expect(try refusal("") == nil)
    #expect(try refusal("bind -s ^X " + String(repeating: "x", count: 900)) == nil)
  }

  @Test func `is left alone when a line is longer than libedit has room for`() throws {
    let long = "bind -s ^X " + String(repeating: "x", count: 5_000)
    #expect(try refusal("bind -v\n\(long)\n") == "line 2 is longer than 1000 characters, and none of it is read")
    #expect(try refusal(String(repeating: "bind -v\n", count: 20_000))?.hasPrefix("it is larger than 64 KiB") == true)
  }

  @Test(arguments: ["bind ^T it's", "bind \"^G ed-move-to-beg", "bind -v \\", "bind \"a\\"])
  func `is left alone when a line is not whole`(line: String) throws {
    #expect(try refusal("bind -v\n\(line)\n")?.hasPrefix("line 2 has a quotation mark or a backslash") == true)
    #expect(try refusal("# it's a remark\nbind \"^G\" ed-move-to-beg\nbind ^X 'it is'\n") == nil)
  }

  @Test func `is left alone when it is no plain file`() throws {
    guard case .refused(let reason)? = EditRC(["EDITRC": "/dev/zero"])?.content else {
      Issue.record("read")
      return
    }
    #expect(reason == "/dev/zero is no plain file, and is not read")
    for nothing in ["/dev/null", "/nowhere/editrc"] {
      guard case .none? = EditRC(["EDITRC": nothing])?.content else {
        Issue.record("\(nothing)")
        continue
      }
    }
  }

  @Test func `is where libedit looks for it`() {
    #expect(EditRC(["EDITRC": "/a", "HOME": "/b"])?.path == "/a")
    #expect(EditRC(["HOME": "/b"])?.path == "/b/.editrc")
    #expect(EditRC(["EDITRC": "", "HOME": "/b"]) == nil)
  }
}
