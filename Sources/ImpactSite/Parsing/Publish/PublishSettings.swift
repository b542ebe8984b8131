public import Diagnostics

/// What `site.yml` says of publishing.
public struct PublishSettings: Sendable {
  /// The targets that could be read, in the order of the file; also where something else in it is wrong.
  public let targets: [PublishTarget]
  /// What is wrong with `site.yml`, in file order; it tells no secrets.
  public let diagnostics: [Diagnostic]
  /// What the diagnostics point into.
  public let sources: SourceMap
  private let places: [SourceRange]

  /// Reads `site.yml` of a content folder.
  public static func read(content: any FileTree) async -> PublishSettings {
    var diagnostics: [Diagnostic] = []
    let files = await content.files(diagnostics: &diagnostics).filter { ContentPath($0.path) == .configuration }
    let inventory = Inventory(content: files, templates: [])
    // Of the other files nothing is said.
    diagnostics.removeAll { $0.place != .path(content.shown("site.yml")) && $0.place != .path(content.name) }
    let configuration =
      diagnostics.isEmpty ? parseConfiguration(inventory, content, diagnostics: &diagnostics) : nil
    let read = { @Sendable (number: Int) -> [UInt8]? in
      var ignored: [Diagnostic] = []
      return content.read(files[number].path, diagnostics: &ignored)
    }
    let sources = SourceMap(count: files.count, path: { content.shown(files[$0].path) }, read: read)
    let publish = configuration?.publish ?? []
    return PublishSettings(
      targets: publish.map(\.value), diagnostics: sources.inFileOrder(diagnostics), sources: sources,
      places: publish.map(\.range))
  }

  /// The place of a target's name in `site.yml`; nil where there is no such target.
  public func place(of target: String) -> SourceRange? {
    targets.firstIndex { $0.name == target }.map { places[$0] }
  }
}
