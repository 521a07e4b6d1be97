extension Console {
  /// Has a text changed in the user's own editor; nil where that could not be started or says that it failed.
  package func edited(_ text: String, environment: [String: String]) -> String? {
    var changed: String?
    lend { changed = ExternalEditor(environment: environment).edited(text) }
    return changed
  }
}
