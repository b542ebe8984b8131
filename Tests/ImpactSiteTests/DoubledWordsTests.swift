import Diagnostics
import ImpactSite
import Testing

/// What stands beside a reference and is said by the figure already is told, with what to write.
@Suite struct DoubledWordsTests {
  struct Case: Sendable {
    var written: String
    var column: Int
    var severity: Diagnostic.Severity
    var message: String
    var fix: String?
  }

  static let cases: [Case] = [
    Case(
      written: "So over {{ p }}", column: 4, severity: .warning,
      message:
        "\"over\" stands before a figure that says \"over\" itself; leave it out, or write {{ p.number }} behind it",
      fix: "{{ p }}"),
    Case(
      written: "So over\n{{ p }}", column: 4, severity: .warning,
      message:
        "\"over\" stands before a figure that says \"over\" itself; leave it out, or write {{ p.number }} behind it"),
    Case(
      written: "So more than {{ p.amount }}", column: 4, severity: .warning,
      message:
        "\"more than\" stands before a figure that says \"over\" itself; leave it out, or write {{ p.number }} behind it",
      fix: "{{ p.amount }}"),
    Case(
      written: "a rise of {{ up }}", column: 8, severity: .warning,
      message: "\"of\" stands before a change that says \"up by\" itself; write {{ up.amount }} behind \"of\""),
    Case(
      written: "a rise of {{ n.change }}", column: 8, severity: .warning,
      message: "\"of\" stands before a change that says \"up by\" itself; leave out \"of\" and what belongs to it"),
    Case(
      written: "So {{ sh.number }}%", column: 4, severity: .warning,
      message: "\"%\" stands in the figure already; leave it out behind {{ sh.number }}",
      fix: "{{ sh.number }}"),
    Case(
      written: "So {{ sh }} per cent", column: 4, severity: .warning,
      message: "\"per cent\" stands in the figure already; leave it out behind {{ sh }}",
      fix: "{{ sh }}"),
    Case(
      written: "So €{{ eu }}", column: 4, severity: .warning,
      message: "\"€\" stands in the figure already; leave it out before {{ eu }}",
      fix: "{{ eu }}"),
    Case(
      written: "So £{{ p.number }}", column: 4, severity: .error,
      message: "the figure is not in £, which stands before it; money is written with its sign in the figure"),
    Case(
      written: "So {{ p }} Professionals", column: 4, severity: .warning,
      message: "\"professionals\" stands in the figure already; leave it out behind {{ p }}",
      fix: "{{ p }}"),
    Case(
      written: "So {{ p }} **professionals**", column: 4, severity: .warning,
      message: "\"professionals\" stands in the figure already; leave it out behind {{ p }}"),
    Case(
      written: "So from {{ rg }}", column: 4, severity: .warning,
      message: "\"from\" stands before a range, which is shown as 4–6; "
        + "write from {{ rg.from }} to {{ rg.to }} {{ rg.unit }}"),
    Case(
      written: "So {{ eu.unit }}", column: 4, severity: .error,
      message: "the figure \"eu\" has no words behind its number"),
    Case(
      written: "So {{ n.from }}", column: 4, severity: .error,
      message: "the figure \"n\" is no range, such as 4 to 6 weeks, and .from and .to are the ends of one"),
    Case(
      written: "So {{ n.signed }}", column: 4, severity: .error,
      message:
        "the figure \"n\" is no change itself, such as +374 likes; write .change for its change from the value before"),
  ]

  private func built(_ body: String) async -> Built {
    await TestSite().with("10-people.md", nil).with(
      "index.md",
      """
      ---
      title: A
      period: 2021
      figures:
        p: over 760 professionals
        up: +3723 followers
        sh: 12.5% of calls
        eu: €30 000
        rg: 4 to 6 weeks
        n: {value: 22 hotlines, of: 32, previous: {2020: 20}}
      ---
      \(body)

      """
    ).build()
  }

  @Test(arguments: cases)
  func whatIsDoubledIsTold(_ example: Case) async throws {
    let built = await built(example.written)
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
    let found = try #require(built.report.diagnostics.first)
    #expect(found.message == example.message)
    #expect(found.severity == example.severity)
    #expect(found.fix == example.fix)
    #expect(built.messages.contains("index.md:12:\(example.column): "), "\(built.messages)")
  }

  @Test func whatIsNotDoubledIsNotTold() async throws {
    let built = await built(
      "All over, {{ p }} and {{ p.amount }} professionals: a rise of {{ up.amount }} from {{ rg.from }} to {{ rg.to }}."
    )
    #expect(built.messages == "")
    let words = PageWords(try built.text("index.html")).text
    #expect(
      words.contains("All over, over 760 professionals and over 760 professionals: a rise of 3,723 from 4 to 6."),
      "\(words)")
  }
}
