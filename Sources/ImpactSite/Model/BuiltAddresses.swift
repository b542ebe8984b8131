import Diagnostics
import Figures

/// What a build writes by itself, whatever documents it copies beside that: pages of all editions, assets, and files of
/// its own. Asking costs a search in sorted paths, so that a site without documents pays nothing.
struct BuiltAddresses: Sendable {
  /// The files beside pages and assets.
  static let ownFiles = ["404.html", "robots.txt", "sitemap.xml", OutputManifest.fileName]

  /// The files in the folder of a page. Those of data are kept free also where a page has no figures yet.
  private static let filesOfPages = ["index.html"] + EditionExport.fileNames

  /// What a file or folder is written for.
  enum Owner: Hashable, Sendable {
    case impact
    /// An asset, by its position.
    case asset(Int)
    /// A page in a language, by their positions.
    case edition(Edition)
  }

  let languages: [Language]
  /// The paths of the pages, in order.
  let pages: [String]
  /// The assets in the order of their paths.
  let assets: [Asset]
  private let assetPaths: [String]

  init(languages: [Language], pages: [String], assets: [Asset]) {
    self.languages = languages
    self.pages = pages
    self.assets = assets.sorted { bytewise($0.path, $1.path) }
    assetPaths = self.assets.map(\.path)
  }

  /// What a file of a path is written for; nil where the build writes none.
  func file(at path: String) -> Owner? {
    if Self.ownFiles.contains(path) { return .impact }
    if isBelowAssets(path), case .itself(let asset)? = assetPaths.place(of: path) { return .asset(asset) }
    guard Self.filesOfPages.contains(where: path.isFile) else { return nil }
    let folder = String(path.folder)
    return languages.indices.lazy.compactMap { language -> Owner? in
      guard let page = pagePath(folder, language), case .itself(let index)? = pages.place(of: page) else { return nil }
      return .edition(Edition(page: index, language: language))
    }.first
  }

  /// What a folder of a path is made for, among the editions of some languages; nil where the build makes none.
  func folder(at path: String, in languages: Range<Int>) -> Owner? {
    if isBelowAssets(path), case .above(let asset)? = assetPaths.place(of: path) { return .asset(asset) }
    return languages.lazy.compactMap { language -> Owner? in
      guard let page = pagePath(path, language), let place = pages.place(of: page) else { return nil }
      return .edition(Edition(page: place.index, language: language))
    }.first
  }

  /// Why a document can't be copied to its path, as a sentence; nil where it can.
  func conflict(ofDocument path: String) -> String? {
    if file(at: path) != nil {
      return "the site has a file of its own at \(quoted(path)); give this one another name"
    }
    // In the first language pages lie as in `Content`, where no folder has the name of a file.
    if folder(at: path, in: 1..<max(1, languages.count)) != nil {
      return "the site has a folder of its own at \(quoted(path)); give this file another name"
    }
    return nil
  }

  /// Why no document can be copied into a folder, as a sentence; nil where it can.
  func conflict(ofFolder path: String) -> String? {
    path.levels.first { file(at: String($0)) != nil }.map {
      "the site has a file of its own at \(quoted(String($0))), so it can't have a folder of that name; "
        + "move this file to another folder"
    }
  }

  private func isBelowAssets(_ path: String) -> Bool { path.utf8.starts(with: "assets".utf8) }

  /// The path that a page would have whose edition in a language had a folder.
  private func pagePath(_ folder: String, _ language: Int) -> String? {
    let prefix = languages[language].prefix
    if prefix.isEmpty { return folder }
    if prefix.utf8.dropLast().elementsEqual(folder.utf8) { return "" }
    return folder.utf8.starts(with: prefix.utf8) ? String(folder.utf8.dropFirst(prefix.utf8.count)) : nil
  }
}

extension BuiltAddresses {
  /// Why documents can't be copied, by their paths, as far as they can't.
  func conflicts(ofDocuments paths: [String]) -> [ByteString: String] {
    var conflicts: [ByteString: String] = [:]
    var last: (folder: Substring, conflict: String?) = ("", nil)
    for path in paths {
      let folder = path.folder
      // Paths come in order, so most have the folder of the one before.
      if !folder.utf8.elementsEqual(last.folder.utf8) { last = (folder, conflict(ofFolder: String(folder))) }
      if let conflict = last.conflict ?? conflict(ofDocument: path) { conflicts[ByteString(path)] = conflict }
    }
    return conflicts
  }
}

extension String {
  /// Whether a path is of a file of some name, in whatever folder.
  fileprivate func isFile(named name: String) -> Bool {
    let last = lastName.utf8
    return last.first == UInt8(ascii: "/") ? last.dropFirst().elementsEqual(name.utf8) : last.elementsEqual(name.utf8)
  }
}
