public import Diagnostics
import FrontMatter

/// Finds the addresses of examples that a site still has in what all pages share: `site.yml`, `donate.md` and
/// `newsletter.md` with their translations.
public struct ExampleAddresses: Sendable {
  /// An error for each address, in file order.
  public private(set) var diagnostics: [Diagnostic] = []
  /// What the diagnostics point into.
  public let sources: SourceMap

  /// Looks through a content folder. What can't be read, or is no YAML, is left to a build to tell.
  public static func find(in content: any FileTree) async -> ExampleAddresses {
    var ignored: [Diagnostic] = []
    let entries = await content.files(diagnostics: &ignored).sorted { bytewise($0.path, $1.path) }
    var files: [SourceFile] = []
    var found: [Diagnostic] = []
    for entry in entries {
      guard let subject = Subject(entry.path), let bytes = content.read(entry.path, diagnostics: &ignored) else {
        continue
      }
      let file = SourceFile(number: files.count, path: content.shown(entry.path), bytes: bytes)
      files.append(file)
      found += ExampleSearch(file: file, subject: subject).diagnostics()
    }
    return ExampleAddresses(diagnostics: found, sources: SourceMap(files))
  }

  private init(diagnostics: [Diagnostic], sources: SourceMap) {
    self.sources = sources
    self.diagnostics = sources.inFileOrder(diagnostics)
  }

  /// Which of the files it is.
  enum Subject {
    case settings, donate, newsletter, page

    /// Nil for a file that does not serve all pages.
    init?(_ path: String) {
      switch ContentPath(path) {
      case .configuration: self = .settings
      case .donate: self = .donate
      case .newsletter: self = .newsletter
      default: return nil
      }
    }
  }
}

/// Looks through one file.
struct ExampleSearch {
  let file: SourceFile
  let subject: ExampleAddresses.Subject

  /// An error for each address.
  func diagnostics() -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    guard subject != .settings else {
      let start = TextCheck.startOfText(file.bytes)
      guard TextCheck.passes(file, diagnostics: &ignored) else { return [] }
      return settings(start..<file.bytes.count)
    }
    guard let content = ContentFile(file, diagnostics: &ignored) else { return [] }
    let start = content.body.lowerBound
    let plain = ExampleHosts.addresses(in: Array(file.bytes[content.body]), anyWord: false).map { range in
      SourceRange(file, start + range.lowerBound..<start + range.upperBound)
    }
    let body = plain + ExampleBlocks.find(in: file.bytes[content.body]).map { SourceRange(file, $0) }
    return settings(content.frontMatter) + body.map { error(at: $0, path: []) }
  }

  private func settings(_ range: Range<Int>) -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    guard let root = YAMLParser.parse(file, range, diagnostics: &ignored) else { return [] }
    return diagnostics(root, path: [])
  }

  private func diagnostics(_ node: YAMLNode, path: [String]) -> [Diagnostic] {
    switch node.content {
    case .null: return []
    case .scalar(let text):
      // Between the colon of rsync's or git's address and the host there is no sign that makes it one.
      let anyWord = path.first == "publish"
      let found = ExampleHosts.addresses(in: Array(text.utf8), anyWord: anyWord)
      let isSpelledOtherwise =
        found.isEmpty && !ExampleHosts.addresses(in: ExampleSpellings.plain(text.utf8), anyWord: anyWord).isEmpty
      return isSpelledOtherwise
        ? [error(at: node.range, path: path)] : found.map { error(at: node.range(of: $0), path: path) }
    case .sequence(let items): return items.flatMap { diagnostics($0, path: path) }
    case .mapping(let pairs): return pairs.flatMap { diagnostics($0.value, path: path + [$0.key.value]) }
    }
  }

  private func error(at range: SourceRange, path: [String]) -> Diagnostic {
    .error(.exampleAddress, "this is the address of an example; \(advice(path))", at: range)
  }

  /// What to write in its place.
  private func advice(_ path: [String]) -> String {
    switch (subject, path.first, path.last) {
    case (.settings, "url", _): "write the one at which people find the home page"
    case (.settings, "publish", "url"): "write the one at which people find what is published there"
    case (.settings, "publish", _): "write where your web host takes the site's files"
    case (.settings, "sources", "url"), (.page, _, "url"):
      "write the one at which the source can be read, or take the line out"
    case (.donate, "url", _): "write that of the page on which people give you money"
    case (.newsletter, "action", _): "write the one that your newsletter's provider shows in the form to copy"
    case (.newsletter, "privacy", _): "write that of the page that says what becomes of the readers' addresses"
    default: "write your own, or take it out"
    }
  }
}
