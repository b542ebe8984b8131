import Diagnostics
import Figures

/// Finds published paths that differ only in capital letters or in Unicode's normalisation: where file systems take such
/// names for one, as on Windows and macOS, one would be written over the other.
///
/// Names in ASCII without capitals can't be alike unless they are equal, so only other names are looked at.
struct SimilarNameCheck {
  let addresses: BuiltAddresses
  /// The documents that are copied, in the order of their paths.
  let documents: [String]
  let content: any FileTree
  let templates: any FileTree

  /// What a path is published for.
  enum Owner: Hashable {
    case built(BuiltAddresses.Owner)
    case document(Int)
  }

  private struct Named: Hashable {
    let path: String
    let owner: Owner
  }

  /// A name in a folder, as file systems that fold names see it.
  private struct Key: Hashable {
    let folder: ByteString
    let name: String

    init(_ path: Substring) {
      folder = ByteString(String(path.folder))
      // Both ways, as the sharp s and the two small sigmas have one capital; strings of one normal form are equal.
      name = path.lastName.uppercased().lowercased()
    }

    /// The path that alone can have this key without having capitals; nil where every such name has other letters.
    var plainPath: String? {
      SimilarNameCheck.isPlain(name) ? folder.text + name : nil
    }
  }

  /// Checks all paths, each level of them once.
  func check(_ diagnostics: inout [Diagnostic]) {
    var first: [Key: Named] = [:]
    var seen: Set<ByteString> = []
    for (path, owner) in unplainPaths() {
      for level in path.levels where !Self.isPlain(level.lastName) {
        guard seen.insert(ByteString(String(level))).inserted else { continue }
        let named = Named(path: String(level), owner: owner)
        let key = Key(level)
        if let other = first[key] ?? key.plainPath.flatMap(plain) {
          report(named, other, &diagnostics)
        } else {
          first[key] = named
        }
      }
    }
  }

  /// Whether a name is ASCII without capitals.
  static func isPlain(_ name: some StringProtocol) -> Bool {
    name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
  }

  private func unplainPaths() -> [(String, Owner)] {
    let pages = addresses.pages.indices.filter { !Self.isPlain(addresses.pages[$0]) }
    let editions = addresses.languages.indices.flatMap { language in
      pages.map { page in
        let path = addresses.languages[language].prefix + addresses.pages[page]
        return (path, Owner.built(.edition(Edition(page: page, language: language))))
      }
    }
    let assets = addresses.assets.enumerated().map { ($1.path, Owner.built(.asset($0))) }
    let documents = documents.enumerated().map { ($1, Owner.document($0)) }
    return editions + (documents + assets).filter { !Self.isPlain($0.0) }
  }

  /// What is published at a path without capitals.
  private func plain(_ path: String) -> Named? {
    let built = addresses.file(at: path) ?? addresses.folder(at: path, in: addresses.languages.indices)
    let owner = built.map(Owner.built) ?? documents.place(of: path).map { Owner.document($0.index) }
    return owner.map { Named(path: path, owner: $0) }
  }

  private func report(_ named: Named, _ other: Named, _ diagnostics: inout [Diagnostic]) {
    // Pages that are alike in one language are so in all, and are told of in the first.
    if case .built(.edition(let left)) = named.owner, case .built(.edition(let right)) = other.owner,
      left.language == right.language, left.language > 0
    {
      return
    }
    let difference = named.path == other.path ? "how its accents are stored" : "capital letters"
    diagnostics.append(
      Diagnostic(
        .error, .similarNames,
        "\(quoted(named.path)) differs only in \(difference) from \(quoted(other.path)) (\(description(other.owner))); "
          + "on Windows and macOS the two are one, so give one of them another name",
        at: .path(source(named.owner))))
  }

  /// The file that a path is published for.
  private func source(_ owner: Owner) -> String {
    switch owner {
    case .document(let document): return content.shown(documents[document])
    case .built(.asset(let asset)): return templates.shown(addresses.assets[asset].source)
    case .built(.impact): return ""
    case .built(.edition(let edition)):
      let page = addresses.pages[edition.page]
      return content.shown(page.isEmpty ? "index.md" : page + "/index.md")
    }
  }

  private func description(_ owner: Owner) -> String {
    switch owner {
    case .built(.impact): "which impact writes"
    case .built(.edition(let edition)) where edition.language > 0:
      "the pages in \(addresses.languages[edition.language].formats.autonym)"
    default: source(owner)
    }
  }
}
