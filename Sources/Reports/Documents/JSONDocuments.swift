extension DocumentFormat {
  /// The call as `show --json` has it; docs/call.schema.json says what is in it.
  package static let json = DocumentFormat(
    name: "json", summary: { ((try? JSONText.of(CallDetailJSON($0))) ?? "{}") + "\n" })
}
