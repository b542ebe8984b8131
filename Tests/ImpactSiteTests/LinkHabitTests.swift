import Diagnostics
import Testing

@testable import ImpactSite

/// Links, pictures, stars and HTML as people write them where CommonMark reads something else.
@Suite struct LinkHabitTests {
  static let blank = "an address can't hold a blank; write %20 instead, or give the file a name without blanks"
  static let apart = "a blank between ] and ( keeps this from being a link; leave it out"
  static let turned = "a link has its text between [ and ], and then its address between ( and )"

  private static func hosted(_ host: String, in address: String) -> String {
    "\"\(address)\" must be a web address with a host such as www.example.org, not \"\(host)\""
  }

  @Test(arguments: [
    ("[x](my file.pdf)", "1:5 \(blank) = my%20file.pdf"),
    ("![x](team photo (1).jpg)", "1:6 \(blank) = team%20photo%20(1).jpg"),
    ("[x](my file.pdf \"A title\")", "1:5 \(blank) = my%20file.pdf \"A title\""),
    (
      "[x](/ “A title”)",
      "1:5 a link's title stands between straight quotation marks = / \"A title\""
    ),
    ("a [x] (https://example.org/)", "1:5 \(apart) = ]("),
    ("a (x y)[https://example.org/]", "1:3 \(turned) = [x y](https://example.org/)"),
    (
      "[x](“https://example.org/”)",
      "1:5 \"“https://example.org/”\" has quotation marks around it; leave them out = https://example.org/"
    ),
    ("[x](www.example.org)", "1:5 \"www.example.org\" must begin with https:// = https://www.example.org"),
    ("[x](example.org/a?b)", "1:5 \"example.org/a?b\" must begin with https:// = https://example.org/a?b"),
    ("[x](//example.org)", "1:5 \"//example.org\" must begin with https:// = https://example.org"),
    ("[x](info@example.eu)", "1:5 \"info@example.eu\" must begin with mailto: = mailto:info@example.eu"),
    ("[x](example.org:8080/a)", "1:5 \"example.org:8080/a\" must begin with https:// = https://example.org:8080/a"),
    (
      "[x](https://https://example.org)",
      "1:5 \(hosted("https:", in: "https://https://example.org")) = https://example.org"
    ),
    ("[x](https://[)", "1:5 \(hosted("[", in: "https://["))"),
    ("[x](https://?)", "1:5 \"https://?\" names no site; write the whole address, such as https://example.org"),
    (
      "[x](https://u:p@host.example/)",
      "1:5 a link must be a web address without a name or password before an @ = https://host.example/"
    ),
    ("[x](tel:1)", "1:5 \"tel:1\" must be a telephone number such as tel:+3225550123"),
    (
      "![x](mailto:a@b.org)", "1:6 an e-mail address is no picture; leave out the ! before [ to make a link of it"
    ),
    ("![x](tel:123)", "1:6 a telephone number is no picture; leave out the ! before [ to make a link of it"),
    ("[x](report.pdf)", "1:5 \"report.pdf\" is no page or file of this site"),
    ("![x](team.HEIC)", "1:6 browsers can't show .heic pictures; save it as .jpg"),
  ])
  func anAddressThatIsNoneIsTold(_ body: String, _ line: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [line])
  }

  @Test(arguments: [
    ("see www.example.org.", "1:5", "https://www.example.org"),
    ("(https://example.org/a_b)", "1:2", "https://example.org/a_b"),
    ("mail info@example.org!", "1:6", "info@example.org"),
    ("- a\n- http://example.org, b", "2:3", "http://example.org"),
    ("mailto:info@example.org", "1:1", "info@example.org"),
  ])
  func anAddressInTheTextIsNoLink(_ body: String, _ place: String, _ address: String) async {
    #expect(
      await MarkdownHabitTests.lines(body) == ["\(place) this address is no link; write <\(address)> = <\(address)>"])
    #expect(await MarkdownHabitTests.lines("a <\(address)> b") == [])
  }

  @Test(arguments: [
    ("a **bold **b", "1:3 a blank inside ** keeps this from being bold; write it outside of them = **bold** "),
    ("** two words **", "1:1 a blank inside ** keeps this from being bold; leave it out = **two words**"),
    ("an *italic * word", "1:4 a blank inside * keeps this from being italics; leave it out = *italic*"),
    (
      "a **b", "1:3 ** stands at one end only; write it at the other end of the bold words too, or \\*\\* for the signs"
    ),
    ("**bold **text", "1:1 a blank inside ** keeps this from being bold; write it outside of them = **bold** "),
    ("one** two **", "1:4 a blank inside ** keeps this from being bold; write it outside of them =  **two**"),
    (
      "**bold:**text",
      "1:1 this is not bold: outside of ** a blank must stand where a mark such as : or “ stands inside"
    ),
  ])
  func starsThatAreShownAreTold(_ body: String, _ line: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [line])
  }

  @Test func starsThatMayBeSignsOfNotesAreNotMadeBold() async {
    let message = "** stands at one end only; write it at the other end of the bold words too, or \\*\\* for the signs"
    #expect(await MarkdownHabitTests.lines("Prices: 5** and 4**") == ["1:10 " + message, "1:18 " + message])
  }

  @Test func aPictureSaysWhatItShows() async {
    let lines = await MarkdownHabitTests.lines("![](team.png)")
    #expect(lines.first == "1:1 this picture has no description; write between [ and ] what it shows")
    #expect(lines.last == "1:5 \"team.png\" is no page or file of this site")
  }

  @Test(arguments: [
    ("a<br>b", "1:2 HTML can't stand in content: \"<br>\"; end the line before with \\ instead"),
    ("CO<sub>2</sub>", "1:3 HTML can't stand in content: \"<sub>\"; write the character itself, such as ₂ or ²"),
    ("<b>a</b>", "1:1 HTML can't stand in content: \"<b>\"; write ** before and behind the bold words"),
    ("</i>", "1:1 HTML can't stand in content: \"</i>\"; write * before and behind the words to stress"),
    (
      "<div>\n\na\n\n</div>",
      "1:1 HTML can't stand in content: \"<div>\"; leave it out; the page's design decides how text looks"
    ),
    ("<h3>a</h3>", "1:1 HTML can't stand in content: \"<h3>a</h3>\"; write ### and a blank before the heading"),
    ("a <x-y>", "1:3 HTML can't stand in content: \"<x-y>\"; write it in Markdown, or \\< for the sign itself"),
  ])
  func whatToWriteForHTMLIsTold(_ body: String, _ line: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [line])
  }

  @Test(arguments: [
    "5*3 and 2 * 3 * 4", "from €5* a child", "*one* **two** ***three***", "**`a`** and **[x](/)**", "\\*\\*a",
    "`**a `", "[info@example.org](/) and [www.example.org](/)", "[sic] (see below) and [1](see below)",
    "<https://example.org> and [https://example.org](https://example.org)", "@name and a@b", "www and www.",
    "**{{ professionals }}** came", "(a)[b]", "[a]\n\n[a]: https://example.org", "and/or", "\\@ 5 // 6",
  ])
  func whatIsMeantAsItStandsIsLeft(_ body: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [])
  }
}
