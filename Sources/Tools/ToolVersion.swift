/// A program's version, and the oldest that will do.
package struct ToolVersion: Sendable, Comparable {
  package let major: Int
  package let minor: Int

  /// `--info=progress2`; older ones are from before 2013.
  package static let rsync = ToolVersion(major: 3, minor: 1)
  /// `%{urlnum}` and `%{errormsg}`.
  package static let curl = ToolVersion(major: 7, minor: 75)

  /// As people write it.
  package var text: String { "\(major).\(minor)" }

  package static func < (left: ToolVersion, right: ToolVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// Reads the first two numbers, parted by a dot, that follow a word, as in `rsync  version 3.2.7  protocol version 31`.
  package static func after(_ word: String, in text: String) -> ToolVersion? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: Substring(word)), place + 1 < words.count else { return nil }
    let numbers = words[place + 1].drop { !$0.isNumber }.split(separator: ".").map { part in
      Int(part.prefix { $0.isASCII && $0.isNumber })
    }
    guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    return ToolVersion(major: major, minor: minor)
  }

  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }
}
