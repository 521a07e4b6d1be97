import Calls
import Storage

/// One thing that happened in a call, for programs: one line each. Names are snake_case and do not change.
struct WatchLineJSON: Encodable {
  let call: Int
  let at: String
  let kind: String
  let ref: String?
  let text: String
  let author: String?
  let step: String
  let heat: Int?
  let warning: String?

  init(_ line: Watched.Line, call: Int) {
    self.call = call
    // Numbers of lines would tell by their gaps how many are private.
    at = line.news.at.iso
    kind = line.event.kind
    ref = line.news.reference?.description
    text = line.news.text.isEmpty ? line.news.place?.shown ?? "" : line.news.text
    author = line.news.author
    step = line.call.state.place
    heat = line.call.state.heat
    warning = line.news.warning
  }
}
