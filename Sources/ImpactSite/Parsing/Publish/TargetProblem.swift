import Diagnostics

/// Why a text is no place to publish to: a sentence that follows the key.
struct TargetProblem: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// Throws where a text can't stand in the command line of a program at all.
  static func check(_ text: String) throws(TargetProblem) {
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    if text.unicodeScalars.contains(where: isControl) {
      throw TargetProblem("has a sign in it that can't be seen, such as a line end or a tab; write it anew")
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      throw TargetProblem("begins or ends with a blank; take it out")
    }
    let parts = text.split { $0 == "/" || $0 == ":" }
    if parts.contains(where: { PublishRefusal.isOfReleases($0) }) {
      throw TargetProblem("leads to where Impact keeps the releases of a target; choose another folder")
    }
  }
}

/// A host as ssh and git take it, with or without a user: it can't be taken for an option.
struct HostName {
  /// Throws where a text is no `[user@]host`; `example` is what to write instead.
  static func check(_ text: Substring, like example: String) throws(TargetProblem) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let host = parts.last ?? ""
    guard parts.count <= 2, parts.dropLast().allSatisfy(isWord), isWord(host) || isAddress(host) else {
      let message =
        text.contains("-") && parts.contains { $0.hasPrefix("-") }
        ? "has a user or host that begins with a hyphen, which programs take for an option; write"
        : "has a user or host of other signs than letters, digits, dots, _ and -; write"
      throw TargetProblem("\(message) \(example)")
    }
  }

  private static func isWord(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  /// Whether a text is an IPv6 address in brackets, with a zone or without.
  private static func isAddress(_ text: Substring) -> Bool {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.contains(":") else { return false }
    let parts = text.dropFirst().dropLast().split(separator: "%", omittingEmptySubsequences: false)
    guard let address = parts.first, !address.isEmpty, parts.count <= 2, parts.dropFirst().allSatisfy(isWord) else {
      return false
    }
    return address.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
      default: false
      }
    }
  }

  /// The host at the start of `[user@]host:path`, up to the colon that ends it; nil where no colon does.
  static func beforeColon(_ text: String) -> Substring? {
    let host = text.firstIndex(of: "[").flatMap { open in
      text[..<open].contains(":") ? nil : text[open...].firstIndex(of: "]")
    }
    return text[(host ?? text.startIndex)...].firstIndex(of: ":").map { text[..<$0] }
  }
}
