/// Why a text is not a figure, a number or a period.
public struct FigureProblem: Error, Sendable, Equatable {
  /// The reason in plain words, to follow "… is not a figure: ".
  public var reason: String
  /// The part of the text that is wrong, in UTF-8 bytes from 0.
  public var range: Range<Int>
  /// What to write instead, where one answer is known.
  public var fix: String?

  /// Makes a problem from its parts.
  public init(_ reason: String, _ range: Range<Int>, fix: String? = nil) {
    self.reason = reason
    self.range = range
    self.fix = fix
  }

  /// The same about the whole text, where there is a fix: the text as it should be, to paste over all of it.
  func widened(to text: String) -> FigureProblem {
    guard let fix, range.lowerBound <= range.upperBound, range.upperBound <= text.utf8.count else { return self }
    let bytes = Array(text.utf8)
    let fixed = bytes[..<range.lowerBound] + Array(fix.utf8) + bytes[range.upperBound...]
    return FigureProblem(reason, 0..<bytes.count, fix: String(decoding: fixed, as: UTF8.self))
  }
}
