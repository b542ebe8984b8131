/// The marks with which a language writes numbers, as far as an editor may use them in a figure.
///
/// A blank groups digits in every language, and a dot is a decimal mark wherever it can be nothing else.
public struct NumberMarks: Sendable, Hashable {
  /// What stands between groups of three digits: a comma or a dot; nil where the language uses blanks.
  let group: Unicode.Scalar?
  /// The decimal mark.
  let decimal: Unicode.Scalar
  /// The language's name for messages, such as `English`.
  let language: String

  /// The marks of a locale.
  public init(_ formats: LocaleFormats) {
    let mark = formats.groupMark.unicodeScalars.first
    group = mark == "," || mark == "." ? mark : nil
    decimal = formats.decimalMark.unicodeScalars.first ?? "."
    language = formats.autonym
  }

  /// English: `1,234.5`.
  public static let english = NumberMarks(.english)

  /// A number in digits that every language reads alike: no groups, a dot, and never just three digits behind it.
  static func plain(_ whole: some StringProtocol, _ fraction: some StringProtocol) -> String {
    if fraction.isEmpty { return String(whole) }
    let couldBeGroup = fraction.utf8.count == 3 && whole.utf8.count <= 3 && whole != "0"
    return "\(whole).\(fraction)\(couldBeGroup ? "0" : "")"
  }
}
