/// What became of asking for an address.
enum LinkAnswer: Hashable, Sendable {
  /// It is there.
  case fine
  /// It is there, for good at another address.
  case moved(String)
  /// Nothing is there, by a status of the 400s.
  case missing(Int)
  /// It is not shown to programs.
  case closed
  /// The server has an error.
  case failing(Int)
  /// The host asked for no more requests for now, so many seconds if it said so.
  case later(Int)
  /// No answer came from a host, or from one scheme and port of it.
  case unreachable(Cause, host: String)
  /// A request for its head alone got this status, and the request for the whole, which makes sure of it, got none.
  case unfinished(Int)
  /// It leads on and on.
  case endless
  /// It leads to an address that is none of the web's.
  case astray
  /// It leads to an address that is too long to be asked for.
  case overlong
  /// It was not asked for: the time was over.
  case unchecked

  /// Why no answer comes.
  enum Cause: String, Sendable, CaseIterable {
    case noHost = "no-host"
    case refused
    case noConnection = "no-connection"
    case silent
    case expired
    case selfSigned = "self-signed"
    case otherName = "other-name"
    case certificate
    case encryption
    case cutOff = "cut-off"
    case unknown

    /// Whether all that the host has is concerned, if by this scheme and port only.
    var isOfHost: Bool { self != .silent && self != .cutOff && self != .unknown }
  }

  /// For how many seconds it is remembered; nil where it is not.
  var seconds: Int? {
    let (hour, week) = (3_600, 7 * 86_400)
    return switch self {
    case .fine: week
    case .later(let asked): min(max(hour, asked), week)
    case .unchecked, .unfinished: nil
    default: hour
    }
  }
}
