import Diagnostics

/// The references that a place in a text is about: those in it, and the one that it touches.
enum NearReference {
  /// The names in the references, without pages and forms.
  static func names(at range: SourceRange, in file: SourceFile) -> Set<String> {
    let line = file.lineRange(at: range.bytes.lowerBound)
    let place = range.bytes.clamped(to: line)
    let before = file.text(line.lowerBound..<place.lowerBound)
    let behind = file.text(place.upperBound..<line.upperBound)
    var text = file.text(place)
    if let end = before.lastIndex(where: { $0 != " " }), before[...end].hasSuffix("}}"),
      let start = before.ranges(of: "{{").last?.lowerBound
    {
      text = before[start...] + text
    }
    let next = behind.drop { $0 == " " }
    if next.hasPrefix("{{"), let end = next.firstRange(of: "}}") { text += next[..<end.upperBound] }
    return Set(text.ranges(of: "{{").flatMap { names(text[$0.upperBound...]) })
  }

  private static func names(_ text: Substring) -> [String] {
    let reference = text.prefix { $0 != "}" && $0 != "{" }
    return reference.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
  }
}
