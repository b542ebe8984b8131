import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Who publishes to a target just now, as its lock says: `ana@office 2026-11-26T09:30:00Z`. Others may have written it.
struct LockHolder: Sendable, Equatable {
  var publisher: String
  var since: String

  /// Reads what a lock's file says.
  init(_ text: String) {
    let words = text.prefix(200).split(whereSeparator: \.isWhitespace).map { printable(String($0)) }
    publisher = words.first ?? "somebody else"
    since = words.count > 1 ? words[1] : ""
  }

  /// Reads an open lock.
  init(of file: Int32) {
    let bytes = [UInt8](unsafeUninitializedCapacity: 200) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, buffer.count, 0))
    }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// What the one is told who comes second, at a time such as `2026-11-26T09:45:00Z`.
  func sentence(now: String) -> String {
    let parts = since.split(separator: "T")
    var words = since.isEmpty ? "" : " since " + since
    if parts.count == 2, parts[1].utf8.count == 9, parts[1].hasSuffix("Z") {
      words = " since " + (now.hasPrefix(parts[0]) ? "" : parts[0] + " ") + parts[1].prefix(5) + " UTC"
    }
    return "\(publisher) is publishing there\(words); try again when that is done"
  }
}
