import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How ssh is started: as `RSYNC_RSH` says, so that rsync and the rest go the same way.
struct RemoteShell: Sendable {
  /// The host as `site.yml` names it: `user@host`.
  let host: String
  /// The program and its options, each a word.
  let words: [String]
  /// The same for rsync, which parts it at blanks itself.
  let line: String

  /// Throws where the host could be taken for something else. `isAsking` says that ssh may ask at a terminal.
  init(host: String, remoteShell: String?, isAsking: Bool) throws(PublishError) {
    let machine = host.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let isSound = host.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"/\\'\"`$;&|<>()".contains(Character($0))
    }
    let isAddress = machine.hasPrefix("[") && machine.hasSuffix("]")
    guard isSound, !host.hasPrefix("-"), !host.hasPrefix("@"), !machine.isEmpty, !machine.hasPrefix("-"),
      isAddress || !machine.contains(":")
    else {
      throw PublishError("\(quoted(host)) can't be a web host; write user@host, such as web@www.example.org")
    }
    self.host = host
    let own = remoteShell.flatMap { $0.contains(where: { $0 != " " }) ? $0 : nil } ?? "ssh"
    let options = "-T\(isAsking ? "" : " -o BatchMode=yes") -o ConnectTimeout=20 -o ServerAliveInterval=15"
    line = own + " " + options
    words = Self.words(line)
  }

  /// What `RSYNC_RSH` says.
  static var ofEnvironment: String? { getenv("RSYNC_RSH").map { String(cString: $0) } }

  /// The arguments that run a command at the other end. rsync takes an IPv6 address in brackets, ssh does not.
  func arguments(_ command: String) -> [String] {
    Array(words.dropFirst()) + ["--", host.filter { $0 != "[" && $0 != "]" }, command]
  }

  /// Parts a line into words as rsync does: at blanks, but for those in quotes; a doubled quote in quotes stands for one.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    let bytes = Array(line.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open {
          guard index < bytes.count, bytes[index] == open else {
            quote = nil
            continue
          }
          index += 1
        }
        word?.append(byte)
      } else if byte == UInt8(ascii: " ") {
        if let word { words.append(String(decoding: word, as: UTF8.self)) }
        word = nil
      } else {
        word = word ?? []
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte } else { word?.append(byte) }
      }
    }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
