import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension ReleaseManifest.Facts {
  /// Those of a release that this user makes now; `before` is what it takes the place of.
  static func new(before: String?) -> ReleaseManifest.Facts {
    let now = UTCTime.now
    let random = String(UInt32.random(in: 0...0xFFFFFF) | 0x1000000, radix: 16).dropFirst()
    return ReleaseManifest.Facts(
      identifier: "\(now.compact)-\(random)", time: now.text, publisher: PublisherName.mine, before: before)
  }

  /// When and by whom, in words; what a target says of it may be anything.
  var inWords: String {
    "on \(UTCTime(time)?.inWords ?? printable(time)) by \(printable(publisher))"
  }
}

/// Who publishes.
enum PublisherName {
  /// This user on this machine: `ana@office`.
  static var mine: String {
    let user = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? String(getuid())
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return user }
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(user)@\(host.prefix { $0 != "." })"
  }
}
