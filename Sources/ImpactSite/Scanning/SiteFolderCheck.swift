public import Diagnostics

/// Looks whether a folder is a site's, before anything in it is read.
public enum SiteFolderCheck {
  /// Why a path can't be the site's folder at all; nil where it is a folder.
  public static func problem(withPath site: String) -> String? {
    let remedy = "give --site the folder that holds Content and Templates"
    guard let status = Disk.status(site) else { return "there is no folder \(quoted(site)); \(remedy)" }
    return status.kind == .folder ? nil : "\(quoted(site)) is a file; \(remedy)"
  }

  /// The whole path of a folder, as its name says it: links stay.
  public static func absolute(_ path: String) -> String {
    guard path.utf8.first != UInt8(ascii: "/"), let here = Disk.real(".") else { return path }
    let name = path == "." ? "" : path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return name.isEmpty ? here : (here == "/" ? "" : here) + "/" + name
  }

  /// What to say of a folder that holds no content; nil where it has a folder `Content`. `shown` is how the path of
  /// `Content` is shown.
  public static func diagnostic(_ site: String, shown: String) -> Diagnostic? {
    let folder = site.hasSuffix("/") ? site : site + "/"
    guard !Disk.isFolder(folder + "Content") else { return nil }
    let isBelow = levelsBelowContent(folder) != nil
    guard Disk.status(folder + "site.yml") == nil, isBelow || Disk.status(folder + "index.md") == nil else {
      let message =
        site == "."
        ? "this is a Content folder; go one folder up, or give --site .."
        : "this is a Content folder; give --site the folder that it lies in, which is \(parent(of: site))"
      return Diagnostic(.error, .missingFolder, message, at: .path(site))
    }
    if let levels = levelsBelowContent(folder) {
      let site = folder + repeatElement("..", count: levels + 1).joined(separator: "/")
      return Diagnostic(
        .error, .missingFolder,
        "this folder lies in a Content folder; give --site the folder that holds Content: \(plain(site))",
        at: .path(folder == "./" ? "." : String(folder.dropLast())))
    }
    return Diagnostic(
      .error, .missingFolder,
      "the folder is missing; go to the folder that holds Content and Templates, or name it with --site",
      at: .path(shown))
  }

  /// How many folders above a folder, which has a slash at its end, the `Content` of a site is; nil where none is.
  private static func levelsBelowContent(_ folder: String) -> Int? {
    var above = folder
    for level in 1...8 {
      above += "../"
      if Disk.status(above + "site.yml") != nil, Disk.isFolder(above + "../Content") { return level }
    }
    return nil
  }

  /// A path without names that the `..` behind them take away.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    let plain = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return plain.isEmpty ? "." : plain
  }

  /// The path of the folder that one lies in.
  private static func parent(of site: String) -> String {
    let parts = site.split(separator: "/")
    guard let last = parts.last, last != ".", last != ".." else { return site + "/.." }
    let parent = (site.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    return parent.isEmpty ? "." : parent
  }
}
