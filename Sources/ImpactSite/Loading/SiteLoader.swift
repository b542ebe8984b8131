import Diagnostics
import FrontMatter

/// Reads `Content` whole: sorts the files into pages and sections, and reads the pages side by side.
struct SiteLoader {
  let content: any FileTree
  var diagnostics: [Diagnostic] = []

  init(_ content: any FileTree) {
    self.content = content
  }

  /// The site, as far as it could be read. Nil when there is no content to speak of.
  mutating func load() async -> Site? {
    let paths = content.files(diagnostics: &diagnostics)
    guard !diagnostics.contains(where: { $0.identifier == "missing-folder" }) else { return nil }
    let sorted = sort(paths)
    guard paths.contains("site.yml") else {
      diagnostics.append(
        Diagnostic(
          .error, .missingFile, "site.yml is missing; it holds the organisation's name, address and languages",
          at: .path(content.shown("site.yml")), fix: "name: …\nurl: https://…\nlanguages: [en]"))
      return nil
    }
    var loader = ConfigurationLoader()
    let file = content.read("site.yml", diagnostics: &diagnostics)
    let configuration = file.map { loader.load($0) }
    diagnostics += loader.diagnostics
    guard let configuration else { return nil }
    checkTranslations(sorted.translations, configuration)

    var calls = CallLoader()
    let donate =
      sorted.hasDonate ? content.read("donate.md", diagnostics: &diagnostics).flatMap { calls.donate($0) } : nil
    let newsletter =
      sorted.hasNewsletter
      ? content.read("newsletter.md", diagnostics: &diagnostics).flatMap { calls.newsletter($0) } : nil
    diagnostics += calls.diagnostics

    let pages = await load(sorted.folders, configuration)
    return Site(
      configuration: configuration, donate: donate, newsletter: newsletter, pages: pages,
      linkableFiles: Set(sorted.linkable))
  }

  private struct Folder: Sendable {
    var path: String
    var sections: [(name: String, path: String)] = []
    var hasIndex = false
  }

  private struct Sorted {
    var folders: [Folder] = []
    var translations: [(path: String, language: String)] = []
    var linkable: [String] = []
    var hasDonate = false
    var hasNewsletter = false
  }

  private mutating func sort(_ paths: [String]) -> Sorted {
    var result = Sorted()
    var folders: [String: Folder] = [:]
    for path in paths {
      switch ContentPath(path) {
      case .configuration, .other: break
      case .donate: result.hasDonate = true
      case .newsletter: result.hasNewsletter = true
      case .linkable: result.linkable.append(path)
      case .translation(let language): result.translations.append((path, language))
      case .misnamed(let stem):
        let plain = stem.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        report(
          .invalidName, "\(quoted(stem + ".md")) can't name a section; use small letters, digits and hyphens", path,
          fix: String(plain) + ".md")
      case .index(let folder): folders[folder, default: Folder(path: folder)].hasIndex = true
      case .section(let folder, let name): folders[folder, default: Folder(path: folder)].sections.append((name, path))
      }
    }
    if folders[""]?.hasIndex != true {
      report(.missingFile, "index.md is missing; it is the home page", "index.md", fix: "---\ntitle: Our impact\n---")
    }
    for folder in folders.values.sorted(by: { bytewise($0.path, $1.path) }) {
      check(folder)
      if folder.hasIndex { result.folders.append(folder) }
    }
    return result
  }

  private mutating func report(_ identifier: String, _ message: String, _ path: String, fix: String? = nil) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: .path(content.shown(path)), fix: fix))
  }

  private mutating func check(_ folder: Folder) {
    if !folder.hasIndex, !folder.path.isEmpty, let section = folder.sections.first {
      report(.missingFile, "this section has no page: there is no index.md in its folder", section.path)
    }
    for name in folder.path.split(separator: "/") where !ContentPath.isFolderName(String(name)) {
      report(
        .invalidName,
        "the folder \(quoted(String(name))) can't be a part of an address; use letters, digits and hyphens", folder.path
      )
    }
    let first = folder.path.split(separator: "/").first.map(String.init) ?? ""
    if ["assets", "404.html", "sitemap.xml", "robots.txt"].contains(first) || folder.path.contains("index.html") {
      report(
        .invalidName, "the site has a file of that name already; give the page's folder another name", folder.path)
    }
    var paths: [String: String] = [:]
    for section in folder.sections {
      if let first = paths.updateValue(section.path, forKey: section.name) {
        report(
          .duplicateSection, "there is another section \(quoted(section.name)) on this page: \(content.shown(first))",
          section.path)
      }
      if ["donate", "newsletter", "main"].contains(section.name) {
        report(
          .invalidName, "the page has a part named \(quoted(section.name)) already; give the section another name",
          section.path)
      }
    }
  }

  private mutating func checkTranslations(_ translations: [(path: String, language: String)], _ site: SiteConfiguration)
  {
    let languages = site.languages.map(\.value)
    for (path, language) in translations {
      if languages.first == language {
        report(
          .invalidName, "\(quoted(language)) is the site's first language; its files have no language in their name",
          path)
      } else {
        report(
          .unknownLanguage,
          "\(quoted(language)) is none of the site's languages (\(languages.joined(separator: ", ")))", path)
      }
    }
  }

  private mutating func load(_ folders: [Folder], _ configuration: SiteConfiguration) async -> [Page] {
    let content = content
    let loaded = await concurrentMap(folders) { folder -> (Page?, [Diagnostic]) in
      var diagnostics: [Diagnostic] = []
      var loader = PageLoader(path: folder.path, configuration: configuration)
      let index = content.read(folder.path.isEmpty ? "index.md" : folder.path + "/index.md", diagnostics: &diagnostics)
      let sections = folder.sections.map { (name: $0.name, file: content.read($0.path, diagnostics: &diagnostics)) }
      let page = loader.load(index: index, sections: sections)
      return (page, diagnostics + loader.diagnostics)
    }
    diagnostics += loaded.flatMap(\.1)
    return loaded.compactMap(\.0)
  }
}
