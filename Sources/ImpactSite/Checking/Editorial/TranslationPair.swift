import Diagnostics

/// A translation and the file that it translates, by their paths in `Content`.
public struct TranslationPair: Sendable {
  /// The path of the translation.
  public let translation: String
  /// The path of the file in the first language.
  public let original: String

  /// All of a site.
  public static func find(in input: BuildInput) async -> [TranslationPair] {
    var ignored: [Diagnostic] = []
    guard let inventory = await scan(input, at: FileStamp.now, diagnostics: &ignored) else { return [] }
    let texts =
      inventory.folders.flatMap { [$0.index] + $0.sections.map(\.texts) } + [inventory.donate, inventory.newsletter]
    return texts.flatMap { texts -> [TranslationPair] in
      guard let original = texts.original else { return [] }
      return texts.translations.map {
        TranslationPair(translation: inventory.content[$0.file].path, original: inventory.content[original].path)
      }
    }
  }
}

/// What is known of an original at the time when its translation was last changed.
public struct OriginalThen: Sendable {
  /// Its bytes; nil where they were those of today.
  public let bytes: [UInt8]?
  /// Whether the translation was last changed just then, and not perhaps earlier.
  public let isCertain: Bool

  /// Makes one from its parts.
  public init(bytes: [UInt8]?, isCertain: Bool) {
    self.bytes = bytes
    self.isCertain = isCertain
  }
}
