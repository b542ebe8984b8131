import Diagnostics
import Figures

/// What a file in `Content` is, by its path.
enum ContentPath: Equatable {
  /// `site.yml`
  case configuration
  /// `donate.md` beside `site.yml`
  case donate
  /// `newsletter.md` beside `site.yml`
  case newsletter
  /// `index.md`
  case index(folder: String)
  /// Another Markdown file: a section of its folder's page.
  case section(folder: String, name: String)
  /// A Markdown file whose name ends in a language, such as `index.fr.md`.
  case translation(language: String)
  /// A picture or document that pages may link to.
  case linkable
  /// A Markdown file whose name can't be an anchor.
  case misnamed(String)
  /// Anything else; no page can link to it.
  case other

  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.dropLast().joined(separator: "/")
    let file = parts.last ?? ""
    guard file.hasSuffix(".md") else {
      let ending = file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
      self = path == "site.yml" ? .configuration : Self.linkableEndings.contains(ending) ? .linkable : .other
      return
    }
    let stem = String(file.dropLast(3))
    if let dot = stem.lastIndex(of: ".") {
      self = .translation(language: String(stem[stem.index(after: dot)...]))
      return
    }
    switch (folder, stem) {
    case (_, "index"): self = .index(folder: folder)
    case ("", "donate"): self = .donate
    case ("", "newsletter"): self = .newsletter
    default:
      let name = Self.withoutNumber(stem)
      self = Figure.isName(name) ? .section(folder: folder, name: name) : .misnamed(stem)
    }
  }

  /// Pictures, documents, data, sound and film. Not HTML or scripts, which would be pages that nobody has checked.
  private static let linkableEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "pdf", "csv", "tsv", "json", "xlsx", "ods", "docx", "odt",
    "pptx",
    "odp", "epub", "txt", "zip", "vcf", "ics", "mp3", "ogg", "mp4", "webm", "vtt",
  ]

  /// `10-frontline` without its number.
  private static func withoutNumber(_ stem: String) -> String {
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, stem.dropFirst(digits.count).first == "-" else { return stem }
    return String(stem.dropFirst(digits.count + 1))
  }

  /// Whether a folder's name can stand in an address as it is.
  static func isFolderName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
  }
}
