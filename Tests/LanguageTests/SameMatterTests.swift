import Language
import Testing

/// Whether somebody complains of what was complained of before.
@Suite struct SameMatterTests {
  @Test(arguments: [
    ("every order is shipped twice", "orders come twice again"),
    ("the portal shows the wrong prices", "wrong price in the portal"),
    ("nobody answered the ticket for two days", "ticket not answered"),
    ("invoice has the wrong amount", "wrong amount on the invoice 4711"),
    ("machine 7 stopped", "the machine stops at night"), ("late delivery", "the delivery was late by a week"),
    ("login", "login is broken"), ("shipped twice", "duplicate deliveries"), ("nobody rings back", "nobody rings us"),
    ("the export failed: we moved it to the night", "export failed again"),
  ])
  func `the same kind of thing is known again`(one: String, other: String) {
    #expect(SameMatter.isLike(one, other), "\(SameTask.carryingWords(of: one)) \(SameTask.carryingWords(of: other))")
    #expect(SameMatter.isLike(other, one))
  }

  @Test(arguments: [
    ("every order is shipped twice", "the order has the wrong price"), ("nobody rings back", "the portal is slow"),
    ("machine 7 stopped", "machine 7 is too loud for the hall"), ("", "late delivery"), ("", ""),
    ("the invoice is wrong", "the address is wrong"), ("the refund was never sent", "the spare parts never arrived"),
    ("it crashed", "the label printer fails"), ("every order is shipped twice", "the invoice was sent twice"),
  ])
  func `another one is not`(one: String, other: String) {
    #expect(!SameMatter.isLike(one, other), "\(SameTask.carryingWords(of: one)) \(SameTask.carryingWords(of: other))")
    #expect(!SameMatter.isLike(other, one))
  }
}
