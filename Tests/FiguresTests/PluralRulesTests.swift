import Figures
import Foundation
import Testing

@Suite struct PluralRulesTests {
  /// CLDR's own samples; they are no part of this repository, and where they are absent the test is skipped.
  private static let samples = URL(filePath: #filePath).appending(path: "../../../../shared/suites/cldr/plurals.json")
    .standardizedFileURL

  private struct Suite: Decodable {
    let cardinal: [String: [String: String]]
  }

  // Skipped where CLDR's samples do not lie next to the package, in `../shared/suites/cldr/plurals.json`.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: samples.path)), arguments: LocaleFormats.languages)
  func everySampleOfCLDRHasItsCategory(_ language: String) throws {
    let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: Self.samples))
    let rules = try #require(PluralRules(language: language))
    let byCategory = try #require(suite.cardinal[language])
    #expect(Set(byCategory.keys) == Set(rules.categories.map { "pluralRule-count-" + $0.rawValue }))
    var count = 0
    for (key, rule) in byCategory {
      for sample in Self.numbers(rule) {
        let number = try #require(Self.number(sample), "\(sample)")
        #expect("pluralRule-count-" + rules.category(of: number).rawValue == key, "\(language) \(sample)")
        count += 1
      }
    }
    #expect(count > 20)
  }

  /// The numbers behind `@integer` and `@decimal`, with ranges written out.
  private static func numbers(_ rule: String) -> [String] {
    rule.split(separator: "@").dropFirst().flatMap { part in
      part.split { $0 == " " || $0 == "," }.dropFirst().filter { $0 != "…" }.flatMap { sample in
        let ends = sample.split(separator: "~").map(String.init)
        return ends.count == 2 ? range(ends[0], ends[1]) : ends
      }
    }
  }

  private static func range(_ first: String, _ last: String) -> [String] {
    let digits = first.split(separator: ".").dropFirst().first?.count ?? 0
    guard let start = Int(first.filter(\.isNumber)), let end = Int(last.filter(\.isNumber)) else { return [] }
    return (start...end).map { value in
      guard digits > 0 else { return String(value) }
      let text = String(repeating: "0", count: max(0, digits + 1 - String(value).count)) + String(value)
      return text.dropLast(digits) + "." + text.suffix(digits)
    }
  }

  /// `1.50`, or `1.1c6` for a number with a magnitude.
  private static func number(_ sample: String) -> Number? {
    let parts = sample.split(separator: "c")
    let fraction = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    guard let value = Decimal(parts[0])?.scaled(byPowerOfTen: power) else { return nil }
    return Number(value: value, form: power == 0 ? .digits : .short, fractionDigits: fraction)
  }

  private typealias Decimal = Figures.Decimal

  @Test(arguments: [
    ("en", "1 thing", PluralCategory.one), ("en", "1.0 things", .other), ("en", "1 million things", .other),
    ("fr", "0 x", .one), ("fr", "1.5 x", .one), ("fr", "1000000 x", .many), ("fr", "1.5M x", .many),
    ("pl", "22 x", .few), ("pl", "12 x", .many), ("pl", "1.5 x", .other), ("cs", "1.5 x", .many),
    ("lt", "21 x", .one), ("lt", "11 x", .other), ("lv", "120k x", .zero), ("sl", "102 x", .two), ("ro", "101 x", .few),
    ("da", "0.5 x", .one), ("hr", "1.2 x", .few), ("pt", "0 x", .one), ("pt-PT", "0 x", .other), ("de-AT", "1 x", .one),
  ])
  func whatIsShownDecides(_ language: String, _ written: String, _ category: PluralCategory) throws {
    let number = try Quantity(parsing: written).number
    #expect(PluralRules(language: language)?.category(of: number) == category)
  }

  @Test func otherLanguagesHaveNoRules() {
    #expect(PluralRules(language: "ja")?.categories == nil)
    #expect(PluralRules(language: "")?.categories == nil)
  }
}
