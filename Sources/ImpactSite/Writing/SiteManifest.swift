/// What a manifest says: the files of a site, and each edition's figures in words.
public struct SiteManifest: Sendable, Equatable {
  /// A figure as an edition shows it.
  public struct Figure: Sendable, Equatable {
    /// The figure's name.
    public let name: String
    /// The exact value, for machines.
    public let value: String
    /// The words, such as `over 760 professionals`.
    public let words: String
  }

  /// The figures of a page in one language.
  public struct Edition: Sendable, Equatable {
    /// The language's code.
    public let language: String
    /// The path of the page's folder below `Content`; empty for the home page.
    public let page: String
    /// The figures in the order of the page.
    public var figures: [Figure] = []
  }

  /// The contents of the files by the bytes of their names. The manifest is none of them.
  public var files: [[UInt8]: FileContent] = [:]
  /// The editions that have figures.
  public var editions: [Edition] = []
  /// The lines of other kinds, each by its fields; those who write manifests of their own add them.
  public var otherLines: [[[UInt8]]] = []

  /// Reads a manifest, which may come from anywhere. Nil for bytes that are no sound manifest, or of a form before the
  /// first version; a name that would lead out of the folder is not sound.
  public init?(_ bytes: [UInt8]) {
    guard let lines = OutputManifest.lines(bytes) else { return nil }
    for fields in lines {
      guard let kind = fields.first else { return nil }
      switch String(decoding: kind, as: UTF8.self) {
      case "file":
        guard fields.count == 4, let content = Self.content(fields[1], fields[2]), Self.isInside(fields[3]) else {
          return nil
        }
        files[fields[3]] = content
      case "edition":
        guard fields.count == 3 else { return nil }
        editions.append(Edition(language: Self.text(fields[1]), page: Self.text(fields[2])))
      case "figure":
        guard (3...4).contains(fields.count), !editions.isEmpty else { return nil }
        editions[editions.count - 1].figures.append(
          Figure(
            name: Self.text(fields[1]), value: Self.text(fields[2]), words: fields.count > 3 ? Self.text(fields[3]) : ""
          ))
      default: otherLines.append(fields)
      }
    }
  }

  /// A size and a hash from their fields.
  public static func content(_ size: [UInt8], _ hash: [UInt8]) -> FileContent? {
    guard let size = Int(text(size)), size >= 0, let hash = ContentHash(hexadecimal: hash[...]) else { return nil }
    return FileContent(size: size, hash: hash)
  }

  /// The fields of a size and a hash.
  public static func fields(_ content: FileContent) -> [[UInt8]] {
    [Array(String(content.size).utf8), Array(content.hash.hexadecimal.utf8)]
  }

  /// A line of a manifest from its fields, with its end.
  public static func line(_ fields: [[UInt8]]) -> [UInt8] { OutputManifest.line(fields) }

  /// Whether a path stays inside the folder that it starts from.
  public static func isInside(_ path: [UInt8]) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8) && !part.contains(0)
    }
  }

  private static func text(_ field: [UInt8]) -> String { String(decoding: field, as: UTF8.self) }
}
