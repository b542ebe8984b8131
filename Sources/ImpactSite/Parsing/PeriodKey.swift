import Diagnostics
import Figures
import FrontMatter

extension MappingReader {
  /// A period in one of ISO 8601's forms, or nil when the key is missing; anything else is reported.
  mutating func period(_ key: String) -> Located<Period>? {
    guard let text = text(key) else { return nil }
    do throws(FigureProblem) {
      return Located(try Period(parsing: text.value), at: text.range)
    } catch {
      report(.invalidPeriod, "\(quoted(text.value)) is not a period: \(error.reason)", at: text.range, fix: error.fix)
      return nil
    }
  }
}
