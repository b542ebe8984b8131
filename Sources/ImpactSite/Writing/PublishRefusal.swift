/// Holds a folder that a site is to be published to against the site's own, whatever links and spellings lead there.
public enum PublishRefusal {
  /// Why a path of this machine can't be published to, as a sentence without a full stop; nil where it can. The folders
  /// need not be there, and a folder beside `Content` is nobody's.
  public static func problem(withPath path: String, site: SiteFolders) -> String? {
    guard let target = Disk.resolved(path) else { return "the folder to publish to can't be found: \(Disk.lastError)" }
    // A link under the last name may lead there: it is how a release is made the live one.
    if path.split(separator: "/").contains(where: isOfReleases) {
      return "this is a folder in which Impact keeps the releases of a target; publish to a folder outside of it"
    }
    let place = OutputRefusal(target: target, shown: path)
    let advice = "publish to a folder of its own, outside of those that the site is made from and built in"
    if site.site.map(place.isAtOrAbove) == true { return "this is the site's own folder or above it; \(advice)" }
    let history = site.site.map { $0 + "/.git" }
    for folder in site.sources + [site.usualOutput, site.records, history].compactMap({ $0 }) {
      let name = folder.split(separator: "/").last.map(String.init) ?? folder
      if place.isAtOrBelow(folder) { return "this is in \(name), one of the site's own folders; \(advice)" }
      if place.isAtOrAbove(folder) { return "this holds \(name), one of the site's own folders; \(advice)" }
    }
    return nil
  }

  /// Whether a folder's name is one of those that a target's releases get.
  static func isOfReleases(_ name: Substring) -> Bool { name.hasPrefix(".") && name.hasSuffix(releases) }

  /// How the names of folders end that hold the releases of a target.
  package static let releases = ".impact-releases"
}
