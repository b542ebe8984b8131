import Diagnostics
import Testing

@testable import ImpactSite

/// Where in a body mistakes are shown, also where cmark counts fewer lines than there are.
@Suite struct BodyPositionTests {
  @Test(arguments: [
    ("[r]: https://x.org\n{{ nope }} and {{ nada }}", ["2:1", "2:16"]),
    ("[r]: https://x.org\nH<sub>2</sub>O and m<sup>2</sup>", ["2:2", "2:21"]),
    ("[r]: https://x.org\n[x](nope) and [y](nada)", ["2:5", "2:19"]),
    ("[a]: <b>\nText <b>", ["2:6"]),
    ("[a]: /\n[b]: /\nOne <b>\ntwo <b> and <b>", ["3:5", "4:5", "4:13"]),
    ("A `code\nspan` <b>x</b> <i>y</i>", ["2:7", "2:16"]),
    ("[a](\nnope) [b](nada)", ["2:1", "2:11"]),
    ("[www.x.org](www.x.org)", ["1:13"]), ("[a@x.org](a@x.org)", ["1:11"]), ("[report](report)", ["1:10"]),
    ("nope [x](nope) [y]( nope)", ["1:10", "1:21"]), ("[x](/) [x](nope) [y](nope-2)", ["1:12", "1:22"]),
    ("[r]: www.x.org\n\nSee [www.x.org][r]", ["1:6"]), ("![a](a.png) [x](a.png)", ["1:6", "1:17"]),
    ("<b> <i>\n<b> <b>", ["1:1", "1:5", "2:1", "2:5"]),
    ("![a {{ plain \"b\" }}](/a.png \"{{ q }}\")", ["1:22", "1:30"]),
    ("[{{ plain \"b\" }}](/ \"{{ q }}\") [c](/ \"{{ q }}\")", ["1:22", "1:39"]),
  ])
  func aMistakeIsShownWhereItStands(_ body: String, _ places: [String]) async {
    let lines = await MarkdownHabitTests.lines(body).filter { !$0.contains("nobody sees") }
    let told = lines.map { String($0.prefix { $0 != " " }) }
    #expect(told == places)
  }

  /// Nothing that stands in a body may stop the build, and no mistake is shown outside of it.
  @Test func bodiesOfAnyMistakesAreTold() async {
    let parts = [
      "[r]: /\n", "[a]: <b>\n", "{{ nope }}", "{{ nada", "}}", "<b>", "</b>", "`", "\n", "\r\n", "\r", "\n\n", "> ",
      "- ", "    ", "\t", "[x](nope)", "[x](\n", "![](map.png)", "![ ](", ")", "[", "]", "| a | b\n", "**", "é", "# ",
      "\\", "{x}", "www.a.org", "https://a.org/(b)*", "a@b.org", "1.a\n", "-b\n", "[^1]", "[^1]: c\n", ":heart:", "…",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      let body = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        parts[Int.random(in: parts.indices, using: &random)]
      }.joined()
      let lines = body.utf8.count { $0 == 0x0A } + 3
      for line in await MarkdownHabitTests.lines(body) {
        let number = Int(line.prefix { $0 != ":" }) ?? 0
        #expect(number >= 1 && number <= lines, "\(body.debugDescription): \(line)")
      }
    }
  }
}
