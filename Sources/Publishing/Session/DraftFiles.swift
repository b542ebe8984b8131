import Diagnostics
import ImpactSite

/// The documents and pictures of drafts, which a finished page that links to one would take along.
enum DraftFiles {
  /// Refuses a site that has such files. A file belongs to the page in whose folder it lies, or in the next one above.
  static func refuse(_ site: SiteManifest, drafts: [String]) throws(PublishError) {
    if drafts.isEmpty { return }
    let drafts = Set(drafts.map { Array($0.utf8) })
    let found = site.files.keys.filter { page(of: $0, site, drafts).map(drafts.contains) == true }
    guard let first = found.min(by: { $0.lexicographicallyPrecedes($1) }), let draft = page(of: first, site, drafts)
    else { return }
    let others = found.count > 1 ? ", and so do \(found.count - 1) more" : ""
    throw PublishError(
      "\(printable(PathBytes.text(first))) belongs to the draft /\(printable(PathBytes.text(draft)))/ but would go "
        + "out\(others), because a finished page links to it; take the link out, put the file into the finished page's "
        + "folder, or finish the draft")
  }

  /// The page to which a file belongs; nil for the home page, which is no draft.
  private static func page(of name: FileName, _ site: SiteManifest, _ drafts: Set<FileName>) -> FileName? {
    var folder = name[...]
    while let end = folder.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<end]
      if drafts.contains(Array(folder)) || site.files[folder + Array("/index.html".utf8)] != nil {
        return Array(folder)
      }
    }
    return nil
  }
}
