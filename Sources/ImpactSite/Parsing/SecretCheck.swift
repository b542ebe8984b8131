import Diagnostics
import FrontMatter

/// Finds secrets in `site.yml`, which don't belong there, and takes them out before anything else reads them, so that
/// nothing can print them.
struct SecretCheck {
  private static let advice =
    "secrets don't stand in site.yml, which others can read; take it out, and leave it to ssh's keys and ~/.ssh/config, "
    + "\"rclone config\" or git's credential helper, in CI to the host's secret variables"
  /// What stands for each sign of a secret in an address.
  static let bullet: Character = "•"

  private let file: SourceFile
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// What nobody may be told.
  private(set) var texts: [String] = []
  /// Whether each secret is one that an excerpt hides.
  private(set) var areHidden = true

  /// Looks for what is a secret by its form, wherever it stands: in remarks, and in a file that YAML can't take.
  init(_ file: SourceFile) {
    self.file = file
    for range in SecretShape.ranges(in: file.bytes) {
      texts.append(file.text(range))
      report("this looks like a secret", at: SourceRange(file, range.lowerBound..<range.lowerBound + 1))
    }
    for line in SecretAssignment.find(in: file) where line.isRemark { report(line) }
  }

  /// Looks for what is a secret by the name before it, in a file that YAML can't take.
  mutating func readLines() {
    for line in SecretAssignment.find(in: file) where !line.isRemark { report(line) }
  }

  private mutating func report(_ line: SecretAssignment) {
    texts.append(file.text(line.value))
    report("this looks like a secret", at: SourceRange(file, line.key))
  }

  /// The settings without their secrets.
  mutating func cleaned(_ root: YAMLNode) -> YAMLNode { cleaned(root, path: []) }

  /// The same diagnostics, without what they tell of secrets.
  static func masked(_ diagnostics: [Diagnostic], _ texts: [String]) -> [Diagnostic] {
    let windows = SecretWindows(texts)
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if windows.tell(diagnostic.message) {
        diagnostic.message = "what is wrong here can't be told, because a secret stands here; take the secret out first"
      }
      if let fix = diagnostic.fix, windows.tell(fix) { diagnostic.fix = nil }
      diagnostic.notes.removeAll { windows.tell($0.message) }
      return diagnostic
    }
  }

  private mutating func cleaned(_ node: YAMLNode, path: [String]) -> YAMLNode {
    switch node.content {
    case .null: return node
    case .scalar(let text): return cleaned(text, node, path)
    case .sequence(let items):
      return YAMLNode(.sequence(items.map { cleaned($0, path: path) }), at: node.range)
    case .mapping(let pairs):
      var kept: [YAMLNode.Pair] = []
      for (key, value) in pairs {
        if SecretKey.names(key.value), holdsSecret(value, path) {
          hide(value)
          let name = SecretShape.ranges(in: Array(key.value.utf8)).isEmpty ? quoted(key.value) : "this"
          report("\(name) looks like a secret", at: key.range)
        } else {
          kept.append((key, cleaned(value, path: path + [key.value])))
        }
      }
      return YAMLNode(.mapping(kept), at: node.range)
    }
  }

  /// A text with bullets in the place of a secret.
  private mutating func cleaned(_ text: String, _ node: YAMLNode, _ path: [String]) -> YAMLNode {
    let bytes = Array(text.utf8)
    var ranges = SecretShape.ranges(in: bytes)
    // What stands in the file as it is was found there.
    if !ranges.isEmpty, !node.isVerbatim, !isFound(in: node.range) {
      report("this looks like a secret", at: node.range)
      hide(node)
    }
    if ranges.isEmpty, let range = secret(inAddress: bytes, path) {
      ranges = [range]
      texts.append(String(decoding: bytes[range], as: UTF8.self))
      report("this address has a secret in it", at: node.range(of: range.lowerBound..<range.lowerBound + 1))
      if !node.isVerbatim || !isHidden(node.range.part(range)) { areHidden = false }
    }
    guard !ranges.isEmpty else { return node }
    var shown: [UInt8] = []
    var end = 0
    for range in ranges {
      texts.append(String(decoding: bytes[range], as: UTF8.self))
      shown += bytes[end..<range.lowerBound]
      shown += String(repeating: Self.bullet, count: range.count).utf8
      end = range.upperBound
    }
    shown += bytes[end...]
    return YAMLNode(.scalar(String(decoding: shown, as: UTF8.self)), at: node.range)
  }

  /// The secret in an address: what stands before the host, or an option that names one.
  private func secret(inAddress bytes: [UInt8], _ path: [String]) -> Range<Int>? {
    let isTarget = path.first == "publish"
    if path.last == "url" || isTarget, path.last != "rclone", let found = SecretAddress.secret(in: bytes[...]) {
      return found
    }
    // What follows a ? in the address of a source is for all.
    guard isTarget || !bytes.starts(with: "http".utf8) else { return nil }
    for index in bytes.indices {
      guard let sign = SecretAssignment.sign(bytes[...], index), bytes[sign.lowerBound] != UInt8(ascii: ":") else {
        continue
      }
      let start = bytes[..<index].lastIndex { ",;:?&/#{'\"".utf8.contains($0) }.map { $0 + 1 } ?? 0
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      if SecretKey.names(name), sign.upperBound < bytes.count { return sign.upperBound..<bytes.count }
    }
    return nil
  }

  /// Whether there is a secret below a key that names one. The names of sources, contacts and targets are the user's own.
  private func holdsSecret(_ node: YAMLNode, _ path: [String]) -> Bool {
    let isOwnName = ["sources", "contacts", "publish"].contains(path.first) && path.count == 1
    switch node.content {
    case .null: return false
    case .scalar(let text): return !text.isEmpty && !(isOwnName && text.allSatisfy { "0123456789 +-/()".contains($0) })
    case .sequence(let items): return items.contains { holdsSecret($0, []) }
    case .mapping(let pairs): return !isOwnName && pairs.contains { holdsSecret($0.value, []) }
    }
  }

  private mutating func hide(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text):
      texts.append(text)
      if node.isVerbatim ? !isHidden(node.range) : !isHiddenBlock(node.range) { areHidden = false }
    case .sequence(let items): for item in items { hide(item) }
    case .mapping(let pairs): for pair in pairs { hide(pair.value) }
    case .null: break
    }
  }

  private func isHidden(_ range: SourceRange) -> Bool {
    file.secrets(in: range.bytes).contains {
      $0.lowerBound <= range.bytes.lowerBound && range.bytes.upperBound <= $0.upperBound
    }
  }

  /// Whether the lines below a | or > are hidden. Of other values over several lines the last ones are not known.
  private func isHiddenBlock(_ range: SourceRange) -> Bool {
    guard let sign = file.bytes[range.bytes].first, "|>".utf8.contains(sign) else { return false }
    let text = file.bytes[range.bytes.upperBound...].firstIndex { $0 > 0x20 }
    return text.map { !file.secrets(in: $0..<$0 + 1).isEmpty } ?? true
  }

  private func isFound(in range: SourceRange) -> Bool {
    diagnostics.contains { if case .range(let found) = $0.place { found.bytes.overlaps(range.bytes) } else { false } }
  }

  private mutating func report(_ message: String, at range: SourceRange) {
    diagnostics.append(.error(.secret, "\(message); \(Self.advice)", at: range))
  }
}
