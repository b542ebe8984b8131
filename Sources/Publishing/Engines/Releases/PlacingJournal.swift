import ImpactSite

/// What a placing that is under way, file by file, puts in place or removes: the release, and all names of it and of the
/// one before. Each ends in NUL; the release comes first, behind a slash, as no name begins.
struct PlacingJournal: Sendable, Equatable {
  /// The release that is put in place; nil where the journal does not tell.
  var identifier: String?
  var names: Set<FileName> = []

  init(identifier: String, names: Set<FileName>) {
    self.identifier = identifier
    self.names = names
  }

  /// Reads a journal that may come from anywhere: names that would lead out of the folder are left out.
  init(_ bytes: [UInt8]) {
    for part in bytes.split(separator: 0) {
      let name = Array(part)
      if name.first == UInt8(ascii: "/") {
        identifier = identifier ?? String(decoding: name.dropFirst(), as: UTF8.self)
      } else if SiteManifest.isInside(name), !ReleaseLayout.isBookkeeping(name) {
        names.insert(name)
      }
    }
  }

  var bytes: [UInt8] {
    let first = identifier.map { [Array("/".utf8) + Array($0.utf8)] } ?? []
    return (first + sorted(names)).flatMap { $0 + [0] }
  }
}
