/// The source line of a range, and the marker line to print below it.
///
/// Long lines are cut to a window around the range. Tabs stay tabs in both lines, and the marker is as wide as a
/// terminal draws the text above it: two columns for wide characters, none for combining ones. What looks like a secret
/// is shown as bullets that are as wide.
public struct Excerpt: Sendable {
  /// The line's text, or the window of it.
  public let line: String
  /// Blanks, then a caret under the first character and tildes under the others.
  public let marker: String
  /// The range within `line`, in UTF-16 code units, as browsers count.
  public let marked: Range<Int>

  private static let window = 100

  /// Takes the excerpt for a range; of a range over several lines, the part on the first.
  public init(_ range: SourceRange, in file: SourceFile) {
    let whole = file.lineRange(at: range.bytes.lowerBound)
    let start = min(range.bytes.lowerBound, whole.upperBound)
    let end = max(start, min(range.bytes.upperBound, whole.upperBound))

    var from = whole.lowerBound
    var to = whole.upperBound
    if whole.count > Self.window {
      from = max(whole.lowerBound, start - Self.window / 2)
      to = min(whole.upperBound, max(from + Self.window, min(end, start + Self.window)))
      while from < start, file.bytes[from] & 0xC0 == 0x80 { from += 1 }
      while to < whole.upperBound, file.bytes[to] & 0xC0 == 0x80 { to += 1 }
    }
    let before = Self.visible(from..<start, in: file)
    let marked = Self.visible(start..<min(end, to), in: file)
    let after = Self.visible(min(end, to)..<to, in: file)
    let head = from > whole.lowerBound ? "…" : ""
    let tail = to < whole.upperBound ? "…" : ""
    line = head + before + marked + after + tail
    let offset = (head + before).utf16.count
    self.marked = offset..<offset + marked.utf16.count

    var marker = head.isEmpty ? "" : " "
    for scalar in before.unicodeScalars {
      marker += scalar == "\t" ? "\t" : String(repeating: " ", count: Self.width(scalar))
    }
    let width = marked.unicodeScalars.reduce(0) { $0 + Self.width($1) }
    self.marker = marker + "^" + String(repeating: "~", count: max(0, width - 1))
  }

  private static func visible(_ range: Range<Int>, in file: SourceFile) -> String {
    var shown = ""
    var start = range.lowerBound
    for secret in file.secrets(in: range) {
      let hidden = secret.clamped(to: range)
      shown += visible(file.text(start..<hidden.lowerBound)) + bullets(visible(file.text(hidden)))
      start = hidden.upperBound
    }
    return shown + visible(file.text(start..<range.upperBound))
  }

  /// Bullets that are as wide as a text.
  private static func bullets(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "\t" ? "\t" : String(repeating: "•", count: width($1)) }
  }

  private static func visible(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map { printable(String($0)) }.joined(separator: "\t")
  }

  /// Columns that a terminal gives to a character: East Asian Width W and F (UAX 11) take two, marks none.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09: return 1
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200D, 0xFE00...0xFE0F: return 0
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }
}
