import Diagnostics

/// One of Impact's own names in the folder of the releases that is not what it has to be. What is done there goes through
/// these names, so that a link would have it done elsewhere.
struct OddName: Sendable, Equatable {
  enum Kind: String, Sendable {
    case link = "a link"
    case noFolder = "no folder"
    case noFile = "no file"
  }

  let path: String
  let kind: Kind

  var error: PublishError {
    PublishError(
      "\(printable(path)) is \(kind.rawValue); Impact keeps its releases there and did not make it; take it away")
  }
}
