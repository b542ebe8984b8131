import Diagnostics
import Testing

@testable import ImpactSite

/// Addresses that CommonMark can't read, that nobody sees or that are no links.
@Suite struct AddressHabitTests {
  static let blank = "an address can't hold a blank; "
  static let undefined = "says where this leads; write"

  @Test(arguments: [
    (
      "[our report](annual report)",
      "1:14 \(blank)write %20 instead, or give the file a name without blanks"
    ),
    ("[Jump](#our work)", "1:8 the name of a part of a page has no blanks: #people"),
    ("[x](#Größe & Ziele)", "1:5 the name of a part of a page has no blanks: #people"),
    (
      "[x](tel:+32 (0)2 894)",
      "1:5 the (0) is not dialled behind the code of the country; leave it and the blanks out"
    ),
    ("[x](tel:0800/12 34)", "1:5 a telephone number has no blanks and no / here; write its digits alone"),
    ("[x](Tel:+32 2 894)", "1:5 \(blank)leave the blanks out = Tel:+322894"),
    ("[x](MAILTO:a@x.org, b@x.org)", "1:5 \(blank)leave the blanks out = MAILTO:a@x.org,b@x.org"),
    ("![a](pic.png \"t)", "1:6 the quotation mark behind the title is missing = pic.png \"t\""),
    ("[x](pic.png t)", "1:5 a link's title stands between quotation marks; write pic.png \"t\""),
    ("[x](C:\\a b.pdf)", "1:5 \"C:\\a b.pdf\" is a file of your computer; put it beside the page and write its name"),
    ("[x](tel:+32 2 894)", "1:5 \(blank)leave the blanks out = tel:+322894"),
    ("[x](mailto:a@x.org, b@x.org)", "1:5 \(blank)leave the blanks out = mailto:a@x.org,b@x.org"),
    ("[x](mailto:a@x.org?subject=A b)", "1:5 \(blank)write %20 instead = mailto:a@x.org?subject=A%20b"),
    ("[x](mailto:A B <a@x.org>)", "1:5 \(blank)write the e-mail address alone behind mailto:"),
    (
      "![A](a.png =100x100)", "1:6 a picture has no size here, the page's design decides it; leave =100x100 out = a.png"
    ),
    ("[x](https://x.org/{{ professionals }})", "1:5 a reference can't stand in an address"),
    (
      "[r]: https://x.org/a b",
      "1:6 \(blank)write %20 instead, or give the file a name without blanks = https://x.org/a%20b"
    ),
    (
      "<https://x.org/a b>",
      "1:2 \(blank)write %20 instead, or give the file a name without blanks = https://x.org/a%20b"
    ),
    (
      "<www.example.org>",
      "1:2 between < and > an address begins with https://; write <https://www.example.org> = https://www.example.org"
    ),
    ("[Report](annual-report.pdf", "1:10 a ) is missing behind the address = annual-report.pdf)"),
    ("[x](https://a.org, b", "1:5 a ) is missing behind the address"),
    ("[[Page|text]]", "1:1 \"[[Page|text]]\" is no link here; write [text](address)"),
    ("![a cat][x]", "1:1 no line \"[x]: address\" \(undefined) ![a cat](address)"),
    ("see [a cat][x y].", "1:5 no line \"[x y]: address\" \(undefined) [a cat](address)"),
    ("[x](mailto:)", "1:5 the e-mail address is missing; write it behind mailto:"),
    ("[x](tel:abc)", "1:5 the telephone number is missing; write it behind tel:"),
    ("[x](https://)", "1:5 \"https://\" names no site; write the whole address, such as https://example.org"),
  ])
  func anAddressThatCannotBeReadIsTold(_ body: String, _ line: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [line])
  }

  @Test(arguments: [
    ("https://de.wikipedia.org/wiki/Caritas_(Org)", "https://de.wikipedia.org/wiki/Caritas_(Org)"),
    ("(https://x.org/a_(b))", "https://x.org/a_(b)"), ("https://x.org…", "https://x.org"),
    ("https://x.org/a).", "https://x.org/a"), ("“https://x.org”", "https://x.org"),
    ("*https://x.org/a*", "https://x.org/a"), ("https://x.org/?q=a*b", "https://x.org/?q=a*b"),
    ("WWW.EXAMPLE.ORG", "https://WWW.EXAMPLE.ORG"), ("Www.example.org", "https://Www.example.org"),
    ("HTTPS://x.org/A", "HTTPS://x.org/A"), ("mailto:a@x.org?subject=Hi.", "mailto:a@x.org?subject=Hi"),
    ("https://x.org\\\nBrussels", "https://x.org"), ("»https://x.org«", "https://x.org"),
    ("‹https://x.org›", "https://x.org"), ("‚https://x.org‘", "https://x.org"), ("https://x.org–", "https://x.org"),
    ("https://x.org | b", "https://x.org"), ("[see https://x.org]", "https://x.org"),
    ("a@x.org?subject=Hi", "mailto:a@x.org?subject=Hi"), ("a@x.org?", "a@x.org"),
  ])
  func aBareAddressIsLinkedToItsEnd(_ body: String, _ address: String) async {
    let lines = await MarkdownHabitTests.lines(body).map { $0.drop { $0 != " " } }
    #expect(lines == [" this address is no link; write <\(address)> = <\(address)>"])
    #expect(await MarkdownHabitTests.lines("a <\(address)> b") == [])
  }

  @Test(arguments: [
    ("https://x.org/?q=a*b*c", "this address is no link; write it between < and >"),
    ("https://x.org—and", "this address is no link; write it between < and >"),
    ("https://x.org/a|b", "this address is no link; write it between < and >"),
    ("https://x.org/[a]", "this address is no link; write it between < and >"),
    ("o'neill@x.org", "this address is no link; write it between < and >"),
    ("o’neill@x.org", "this address is no link; write [words](mailto:address)"),
    ("müller@x.org", "this address is no link; write [words](mailto:address)"),
    ("a@müller.de", "this address is no link; write [words](mailto:address)"),
    ("https://x.org/a\\_b", "this address is no link; write it between < and >"),
    (
      "ftp://x.org/a",
      "browsers open no \"ftp://\" addresses any more; write a web address between < and >"
    ),
  ])
  func whereABareAddressBeginsAndEndsIsNotGuessed(_ body: String, _ message: String) async {
    #expect(await MarkdownHabitTests.lines(body) == ["1:1 " + message])
  }

  @Test(arguments: [
    (
      "[Note]: unconfirmed",
      "1:1 \"[Note]:\" at the start of a line makes an address of the word behind it, and nobody sees the line; "
        + "write \\[Note]: = \\[Note]:"
    ),
    (
      "A.\n\n[x]: https://a.org",
      "3:1 no link uses this address, so nobody sees it; write [words][x] in the text, or leave the line out"
    ),
  ])
  func aLineThatNobodySeesIsTold(_ body: String, _ line: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [line])
  }

  @Test(arguments: [
    "[a]\n\n[a]: https://a.org", "[b][A  b]\n\n[a b]: https://a.org \"T\"", "\\[Note]: unconfirmed",
    "```\n[Note]: unconfirmed\n```", "A text\n[Note]: goes on", "[Note]: one two", "[1][2]", "![a][]\n\n[a]: https",
    "[x](mailto:?subject=A)", "[x](tel:+32-2)", "<mailto:a@x.org>", "a < b and c > d", "[x](<a b>) {x",
  ])
  func whatIsSeenIsLeft(_ body: String) async {
    let lines = await MarkdownHabitTests.lines(body)
    #expect(lines.filter { !$0.contains("is no page or file") && !$0.contains("picture") } == [])
  }

  @Test(arguments: ["![ ](a.png)", "![](a.png)", "![&nbsp;](a.png)", "![\u{A0}](a.png)"])
  func aPictureWithoutWordsHasNoDescription(_ picture: String) async {
    let lines = await MarkdownHabitTests.lines("![A](a.png) and " + picture)
    #expect(lines.contains("1:17 this picture has no description; write between [ and ] what it shows"))
  }
}
