/// How much of what a target says is taken: more is not Impact's, and would fill the memory.
enum AnswerLimit {
  /// A manifest, a journal.
  static let list = 64 << 20
  /// The names of all files.
  static let names = 512 << 20
  /// All else.
  static let other = 1 << 20

  /// That of a request to the script at the other end of ssh.
  static func bytes(of request: String) -> Int {
    switch request {
    case "get": list
    case "names", "folders": names
    default: other
    }
  }

  /// How long the other end may work on a request: many files take their time.
  static func time(of request: String) -> Duration {
    switch request {
    case "names", "folders", "second", "place", "remove", "clear", "prune": .seconds(6 * 60 * 60)
    default: .seconds(10 * 60)
    }
  }
}
