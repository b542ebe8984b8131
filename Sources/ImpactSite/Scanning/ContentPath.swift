import Figures

/// What a file in `Content` is, by its path. Markdown files may name a language before their ending: `index.fr.md`.
enum ContentPath: Equatable {
  /// `site.yml`
  case configuration
  /// `donate.md` beside `site.yml`
  case donate(language: String?)
  /// `newsletter.md` beside `site.yml`
  case newsletter(language: String?)
  /// `index.md`
  case index(folder: String, language: String?)
  /// Another Markdown file: a section of its folder's page.
  case section(folder: String, name: String, language: String?)
  /// A picture or document that pages may link to.
  case linkable
  /// A Markdown file whose name can't be an anchor.
  case misnamed(String)
  /// A file that looks like one that says something, but whose name is not quite that; with the name that is.
  case lookalike(String)
  /// A file that is named like a section and is none, with the section's file name; a document that pages may link to,
  /// or nothing.
  case unread(name: String, isLinkable: Bool)
  /// Anything else; no page can link to it.
  case other

  init(_ path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) } ?? ""
    let file = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    if file.utf8.elementsEqual("index.md".utf8) {
      self = .index(folder: folder, language: nil)
      return
    }
    guard file.utf8.suffix(3).elementsEqual(".md".utf8) else {
      let ending = file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
      if path == "site.yml" {
        self = .configuration
      } else if let name = LookalikeName.name(meantBy: file, ending: ending, isInRoot: slash == nil) {
        self = .lookalike(name)
      } else if let name = LookalikeName.section(savedAs: file, ending: ending) {
        self = .unread(name: name, isLinkable: Self.linkableEndings.contains(ending))
      } else {
        self = Self.linkableEndings.contains(ending) ? .linkable : .other
      }
      return
    }
    var stem = file.dropLast(3)
    var language: String?
    if let dot = stem.lastIndex(of: ".") {
      language = String(stem[stem.index(after: dot)...])
      stem = stem[..<dot]
    }
    switch (folder, stem) {
    case (_, "index"): self = .index(folder: folder, language: language)
    case ("", "donate"): self = .donate(language: language)
    case ("", "newsletter"): self = .newsletter(language: language)
    default:
      if let name = LookalikeName.name(meantBy: stem, isInRoot: slash == nil) {
        self = .lookalike(name + file[stem.endIndex...])
        return
      }
      let name = Self.withoutNumber(stem)
      self =
        Figure.isName(name)
        ? .section(folder: folder, name: String(name), language: language) : .misnamed(String(file.dropLast(3)))
    }
  }

  /// Pictures, documents, data, sound and film. Not HTML or scripts, which would be pages that nobody has checked.
  private static let linkableEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "pdf", "csv", "tsv", "json", "xlsx", "ods", "docx", "odt",
    "pptx", "odp", "epub", "txt", "zip", "vcf", "ics", "mp3", "ogg", "mp4", "webm", "vtt",
  ]

  /// `10-frontline` without its number.
  static func withoutNumber(_ stem: Substring) -> Substring {
    let digits = stem.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = stem[digits.endIndex...]
    guard !digits.isEmpty, rest.utf8.first == UInt8(ascii: "-") else { return stem }
    return rest.dropFirst()
  }

  /// Whether a folder's name can stand in an address as it is.
  static func isFolderName(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
  }
}
