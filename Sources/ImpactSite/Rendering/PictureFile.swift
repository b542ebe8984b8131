import Diagnostics

/// A picture's file, looked into as far as a browser does before it shows anything.
struct PictureFile {
  private let ending: String
  /// The file's beginning; nil where it can't be read.
  private let start: [UInt8]?
  /// Whether the beginning is the whole file.
  private let isWhole: Bool

  /// How much is read: more than stands before the picture itself in files of cameras.
  private static let length = 1 << 20

  /// Reads the beginning of a file of the content folder.
  init(path: String, in content: any FileTree) {
    ending = (path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[$0...]) } ?? "").lowercased()
    var start: [UInt8] = []
    // A file that can't be read is told where it is copied.
    var ignored: [Diagnostic] = []
    _ = content.stream(path, diagnostics: &ignored) { bytes in
      start += bytes.prefix(Self.length - start.count)
      return start.count < Self.length
    }
    isWhole = start.count < Self.length
    self.start = ignored.isEmpty ? start : nil
  }

  /// Why no browser would show the picture, as the rest of a sentence; nil where one would.
  var fault: String? {
    guard let start else { return nil }
    if start.allSatisfy({ $0 == 0 }) { return "is empty; save or copy the picture again" }
    let format = Format(start)
    switch format {
    case .svg where ending == ".svg": return nil
    case .web where ending != ".svg":
      return isWhole && !PictureData.begins(in: start) ? "is cut short; save or copy the picture again" : nil
    case .svg: return "is an SVG picture; give its name the ending .svg"
    case .web: return "is no SVG picture inside; give its name the ending that fits, such as .png"
    case .other(let kind): return "is \(kind) inside, which browsers can't show; save it as .jpg or .png"
    case .page: return "holds a web page instead of a picture; download the picture itself"
    case nil: return "is no picture that can be read; save it again as .jpg or .png"
    }
  }

  /// Whether words are no more than the name that a file has: `team.jpg`, `IMG_1234`.
  static func isName(_ words: String) -> Bool {
    let small = words.lowercased()
    if let dot = small.lastIndex(of: ".") { return endings.contains(String(small[dot...])) }
    guard let start = ["img", "dsc", "dscn", "image", "pict"].filter(small.hasPrefix).max(by: { $0.count < $1.count })
    else { return false }
    let rest = small.dropFirst(start.count)
    return rest.contains(where: \.isNumber) && rest.allSatisfy { $0.isNumber || $0 == "_" || $0 == "-" }
  }

  private static let endings: Set = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic"]

  /// What a file holds, by its first bytes.
  private enum Format {
    /// PNG, JPEG, GIF, WebP, AVIF, BMP or ICO, which browsers tell apart by their first bytes (WHATWG MIME Sniffing, 6.1).
    case web
    case svg
    case page
    case other(String)

    init?(_ start: [UInt8]) {
      func has(_ text: StaticString, at place: Int = 0) -> Bool {
        start.dropFirst(place).starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      }
      if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) || start.starts(with: [0xFF, 0xD8, 0xFF])
        || has("GIF87a") || has("GIF89a") || has("RIFF") && has("WEBP", at: 8) || has("BM")
        || start.starts(with: [0, 0, 1, 0])
      {
        self = .web
      } else if has("ftyp", at: 4) {
        if has("avif", at: 8) || has("avis", at: 8) {
          self = .web
        } else {
          self = .other(has("hei", at: 8) || has("hev", at: 8) || has("mif1", at: 8) ? "a HEIC photo" : "a film")
        }
      } else if has("II*\0") || has("MM\0*") {
        self = .other("a TIFF picture")
      } else if has("8BPS") {
        self = .other("a Photoshop file")
      } else if has("%PDF-") || has("%!PS") {
        self = .other("a PDF document")
      } else {
        self.init(markup: start)
      }
    }

    /// SVG and HTML, which begin with blanks, remarks and declarations.
    private init?(markup start: [UInt8]) {
      let text = String(decoding: start.prefix(65_536), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        .lowercased()
      guard text.hasPrefix("<") else { return nil }
      if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") {
        self = .page
      } else if text.contains("<svg") || text.contains(":svg") {
        self = .svg
      } else {
        return nil
      }
    }
  }
}
