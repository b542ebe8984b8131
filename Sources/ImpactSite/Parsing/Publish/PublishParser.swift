import Diagnostics
import Figures
import FrontMatter
import HTML

/// Reads `publish` of `site.yml`: the places that the site is published to, by their names.
enum PublishParser {
  private static let kinds = ["rsync", "rclone", "git", "directory"]
  private static let example = "{rsync: \"web@www.example.org:/var/www/impact\"}"

  /// The targets that could be read, each with the place of its name.
  static func parse(_ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]) -> [Located<PublishTarget>] {
    reader.pairs("publish", like: "{production: \(example)}").compactMap { key, node in
      let isNamed = Figure.isName(key.value)
      if !isNamed {
        reader.report(
          .invalidName, "\(quoted(key.value)) can't name a target; a name is small letters, digits and hyphens",
          at: key.range, fix: PlainName.of(key.value))
      }
      let target = target(key, node, &diagnostics)
      return isNamed ? target.map { Located($0, at: key.range) } : nil
    }
  }

  private static func target(
    _ key: Located<String>, _ node: YAMLNode, _ diagnostics: inout [Diagnostic]
  ) -> PublishTarget? {
    if let fix = fix(node) {
      let message = "a target is written as keys and values, such as \(example), but this is text"
      diagnostics.append(.error(.wrongType, message, at: node.range, fix: fix))
      return nil
    }
    var reader = MappingReader(node, as: "a target", like: example)
    defer { reader.finish(&diagnostics) }
    let written = kinds.filter { reader.key($0) != nil }
    let destinations = kinds.map { written.contains($0) ? destination($0, &reader) : missing($0, &reader) }
    let url = url(&reader)
    guard reader.isMapping else { return nil }
    if let second = written.dropFirst().first, let place = reader.key(second) {
      reader.report(
        .wrongValue, "a target has one of \(kinds.joined(separator: ", ")); give \"\(second)\" a target of its own",
        at: place.range)
      return nil
    }
    if written.isEmpty, !isMisspelt(node) {
      reader.report(
        .missingKey, "a target says how the files get there: with rsync, rclone, git or directory, such as \(example)",
        at: key.range)
    }
    guard let destination = destinations.compactMap({ $0 }).first, url.isRight else { return nil }
    return PublishTarget(name: key.value, destination: destination, url: url.value)
  }

  /// The target that a text alone would be.
  private static func fix(_ node: YAMLNode) -> String? {
    guard let text = node.text, !text.contains(where: { "\"\\•".contains($0) }),
      (try? TargetProblem.check(text)) != nil
    else { return nil }
    if text.hasPrefix("/") { return "{directory: \"\(text)\"}" }
    return (try? RsyncAddress(parsing: text)).map { _ in "{rsync: \"\(text)\"}" }
  }

  /// Whether a key looks like one of the kinds, so that it is told of already.
  private static func isMisspelt(_ node: YAMLNode) -> Bool {
    guard case .mapping(let pairs) = node.content else { return false }
    return pairs.contains { nearest(to: $0.key.value, in: kinds) != nil }
  }

  /// Makes a key known that is not there.
  private static func missing(_ kind: String, _ reader: inout MappingReader) -> PublishTarget.Destination? {
    _ = reader.node(kind)
    if kind == "git" {
      reader.refuse("branch", .unknownKey, "\"branch\" belongs to a target with git; leave it out here")
    }
    return nil
  }

  private static func destination(_ kind: String, _ reader: inout MappingReader) -> PublishTarget.Destination? {
    let branch = kind == "git" ? branch(&reader) : Located("", at: reader.range)
    guard let text = reader.requiredText(kind), !text.value.contains(SecretCheck.bullet) else { return nil }
    do throws(TargetProblem) {
      try TargetProblem.check(text.value)
      switch kind {
      case "rsync":
        let address = try RsyncAddress(parsing: text.value)
        return .rsync(host: address.host, path: address.path)
      case "rclone": return .rclone(remote: try RclonePath(parsing: text.value).text)
      case "git":
        let repository = try GitAddress(parsing: text.value).text
        return branch.map { .git(repository: repository, branch: $0.value) }
      default: return .directory(path: try DirectoryPath(parsing: text.value).text)
      }
    } catch {
      reader.report(.wrongValue, "\"\(kind)\" \(error.message)", at: text.range)
      return nil
    }
  }

  /// The branch of a repository; nil where it is none.
  private static func branch(_ reader: inout MappingReader) -> Located<String>? {
    guard let text = reader.text("branch") else {
      // A wrong type was told of.
      guard let node = reader.value("branch"), !node.isNull else { return Located("gh-pages", at: reader.range) }
      return nil
    }
    if text.value.contains(SecretCheck.bullet) { return nil }
    guard !GitBranch.isName(text.value) else { return text }
    reader.report(
      .wrongValue, "\"branch\" is a name that git takes for a branch, such as gh-pages, not \(quoted(text.value))",
      at: text.range)
    return nil
  }

  private static func url(_ reader: inout MappingReader) -> (value: String?, isRight: Bool) {
    guard reader.node("url") != nil else { return (nil, true) }
    guard let url = reader.webAddress("url", isRequired: true), !url.value.contains(SecretCheck.bullet) else {
      return (nil, false)
    }
    if url.value.contains(where: { $0 == "?" || $0 == "#" }) {
      reader.report(.invalidAddress, "\"url\" is the address of the home page there, without ? and #", at: url.range)
      return (nil, false)
    }
    return (url.value.hasSuffix("/") ? url.value : url.value + "/", true)
  }
}

extension YAMLNode {
  fileprivate var isNull: Bool { if case .null = content { true } else { false } }
}
