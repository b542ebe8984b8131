import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts the new tree in the place of the old one.
struct Swap {
  let place: OutputPlace
  /// Exchanges two names in one step; returns 0 or the value of `errno`.
  var exchange: (String, String) -> Int32 = { impact_exchange($0, $1) }

  /// Swaps the trees; afterwards the old one, if there was one, stands where the new one grew.
  func swap(hasOld: Bool) throws(OutputError) {
    guard hasOld else {
      guard rename(place.staging, place.target) == 0 else { throw failure(errno) }
      return
    }
    switch exchange(place.staging, place.target) {
    case 0: return
    case ENOSYS, EINVAL, ENOTSUP: try swapInTwoSteps()
    case let code: throw failure(code)
    }
  }

  /// For file systems that can't exchange two names: the old tree steps aside, and back should the new one not come.
  private func swapInTwoSteps() throws(OutputError) {
    guard rename(place.target, place.aside) == 0 else { throw failure(errno) }
    guard rename(place.staging, place.target) == 0 else {
      let code = errno
      _ = rename(place.aside, place.target)
      throw failure(code)
    }
    _ = rename(place.aside, place.staging)
  }

  private func failure(_ code: Int32) -> OutputError {
    OutputError(
      "the new site could not take the place of the old one: \(String(cString: strerror(code)))", path: place.shown)
  }
}
