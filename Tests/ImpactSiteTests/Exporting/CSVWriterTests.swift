import Testing

@testable import ImpactSite

/// Cells of a table: what is quoted, and that no text can be a formula.
@Suite struct CSVWriterTests {
  private static func cell(_ text: String) -> String {
    var writer = CSVWriter(reusing: [1, 2, 3])
    writer.text(text)
    return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("a, b", "\"a, b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a;b", "\"a;b\""),
    ("two\nlines", "\"two\nlines\""), ("end ", "\"end \""), ("", ""), ("4 - 5 = -1", "4 - 5 = -1"),
    ("2021-05", "2021-05"), ("– dash", "\"– dash\""),
  ])
  func aTextIsQuotedWhereItHasTo(_ text: String, _ expected: String) { #expect(Self.cell(text) == expected) }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"'\t'=1\""),
    ("\r=1", "\"'\r'=1\""), ("  =1", "\"  '=1\""), ("\u{FF1D}1", "\"'\u{FF1D}1\""), ("\u{200B}=1", "\"\u{200B}'=1\""),
    ("a;=1", "\"a;'=1\""), ("a,=1", "\"a,'=1\""), ("a\n-1", "\"a\n'-1\""), ("a\"=1", "\"a\"\"'=1\""),
    ("a\n =1", "\"a\n '=1\""),
    ("x;  =1", "\"x;  '=1\""), ("x,\u{A0}@a", "\"x,\u{A0}'@a\""), ("\u{2060}=1", "\"\u{2060}'=1\""),
    ("\u{AD}=1", "\"\u{AD}'=1\""), ("\u{3000}=1", "\"\u{3000}'=1\""), ("\u{2028}=1", "\"\u{2028}'=1\""),
  ])
  func noTextIsAFormula(_ text: String, _ expected: String) { #expect(Self.cell(text) == expected) }

  @Test func aNumberIsWrittenAsItIs() {
    var writer = CSVWriter(reusing: [])
    writer.text("a")
    writer.number("-12.5")
    writer.number(nil)
    writer.endRow()
    writer.number("3")
    #expect(String(decoding: writer.bytes.dropFirst(3), as: UTF8.self) == "a,-12.5,\r\n3")
  }
}
