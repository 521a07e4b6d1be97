/// The system would not give a pipe.
struct PipeFault: Error {
  var number: Int32
}
