import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts a new tree in the place of the old one, in one step.
struct Swap {
  let place: OutputPlace
  /// Exchanges two names in one step; returns 0 or the value of `errno`.
  var exchange: (String, String) -> Int32 = { impact_exchange($0, $1) }

  /// What came of it.
  enum Outcome: Equatable {
    case done
    /// The two can't be exchanged here: a mount point, or a file system that has no such thing.
    case impossible
  }

  /// Swaps the trees; afterwards the old one, if there was one, stands where the new one grew.
  func swap(_ tree: String, hasOld: Bool) throws(OutputError) -> Outcome {
    guard hasOld else {
      // Another folder there is replaced only where it is empty (rename(2)).
      guard rename(tree, place.target) == 0 else { throw failure(errno) }
      return .done
    }
    switch exchange(tree, place.target) {
    case 0: return .done
    case ENOSYS, EINVAL, ENOTSUP, EBUSY, EXDEV: return .impossible
    case let code: throw failure(code)
    }
  }

  private func failure(_ code: Int32) -> OutputError {
    OutputError(
      "the new site could not take the place of the old one: \(String(cString: strerror(code)))", path: place.shown)
  }
}
