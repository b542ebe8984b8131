import HTML
import Testing

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("https://example.org", .web), ("http://x/y?z#a", .web), ("HTTPS://EXAMPLE.ORG", .web), ("hTTp://é", .web),
      ("mailto:a@example.org", .contact), ("MailTo:", .contact), ("tel:+49", .contact),
      ("#top", .fragment("top")), ("#", .fragment("")), ("#a:b", .fragment("a:b")),
      ("team.jpg", .path("team.jpg")), ("/2020/", .path("/2020/")), ("a?b:c", .path("a")), ("a/b#c", .path("a/b")),
      ("?q", .path("")), ("./a:b", .path("./a:b")), ("é:x", .path("é:x")), ("a b:c", .path("a b:c")), ("/", .path("/")),
      ("javascript:x", .unsafe(scheme: "javascript")), ("JavaScript:x", .unsafe(scheme: "javascript")),
      ("data:,", .unsafe(scheme: "data")), ("a+b-c.1:", .unsafe(scheme: "a+b-c.1")), (":", .unsafe(scheme: "")),
      ("http:x", .unsafe(scheme: "http")), ("https:///x", .unsafe(scheme: "https")),
      ("https://", .unsafe(scheme: "https")), ("https:// x", .unsafe(scheme: "https")),
      ("https://?x", .unsafe(scheme: "https")), ("HTTPS://#x", .unsafe(scheme: "https")),
      ("https://\\x", .unsafe(scheme: "https")), ("https:\\\\x", .unsafe(scheme: "https")),
      ("//x/y", .schemeless), ("\\\\x", .schemeless), ("/\\x", .schemeless), ("\\/x", .schemeless), ("//", .schemeless),
      ("\\x", .path("\\x")), ("", .empty), (" \t\n\u{1}", .empty),
    ] as [(String, Address)])
  func anAddressIsOfOneKind(_ text: String, _ kind: Address) {
    #expect(Address(text) == kind)
    #expect(Array(text.utf8).withUnsafeBufferPointer { Address($0) } == kind)
  }

  @Test(
    arguments: [
      (" \u{1}javascript:x", .unsafe(scheme: "javascript")), ("java\tscr\r\nipt:x", .unsafe(scheme: "javascript")),
      ("javascript\n:x", .unsafe(scheme: "javascript")), ("\t https://x", .web), ("ht\ntps:/\t/x", .web),
      (" /\t/x", .schemeless), ("/\n\\x", .schemeless), ("\n#a\tb", .fragment("ab")), (" a\tb c", .path("ab c")),
      ("java\u{1}script:x", .path("java\u{1}script:x")), ("java script:x", .path("java script:x")),
    ] as [(String, Address)])
  func controlsBeforeAnAddressAndTabsAndLineEndsInItDoNotCount(_ text: String, _ kind: Address) {
    #expect(Address(text) == kind)
  }

  @Test func onlyWebAddressesAreFitForButtonsAndForms() {
    #expect(Address.problem(withWebAddress: "https://example.org") == nil)
    #expect(Address.problem(withWebAddress: "")?.hasSuffix("not nothing") == true)
    #expect(Address.problem(withWebAddress: "/x")?.hasSuffix("not \"/x\"") == true)
  }

  @Test(arguments: [
    "https://example.org/a b", "http://localhost:8000", "https://bücher.example./", "https://[2001:db8::1]:443/",
    "https://a_b.example:/?q=me@example.org#@", "https://192.0.2.1",
  ])
  func aWebAddressHasAHost(_ text: String) { #expect(Address.problem(withWebAddress: text) == nil) }

  @Test(arguments: [
    ("https://exa mple.com/", "exa mple.com"), ("https://-.com:99999/", "-.com:99999"), ("https://a..b", "a..b"),
    ("https://a:65536", "a:65536"), ("https://a:b/", "a:b"), ("https://a(b)/", "a(b)"), ("https://[a]/", "[a]"),
    ("https://.", "."), ("https://a-.b/", "a-.b"), ("https://[::1]a/", "[::1]a"),
  ])
  func whatIsNoHostIsTold(_ text: String, _ host: String) {
    #expect(Address.problem(withWebAddress: text)?.hasSuffix("not \"\(host)\"") == true)
  }

  @Test(arguments: ["https://u:p@host.example/", "http://me@host.example"])
  func aPasswordIsToldWithoutSayingIt(_ text: String) {
    #expect(Address.problem(withWebAddress: text) == "must be a web address without a name or password before an @")
  }

  @Test(arguments: [
    ("javascript:x", "javascript"), ("JAVA\tSCRIPT\n:x", "javascript"), ("\u{1} data:x", "data"), (":", ""),
    ("java\u{200B}script:x", "java\u{200B}script"), ("ſcript:x", "ſcript"), ("a&quot;b:c", "a&b"), ("'a:", "'a"),
    ("https:x", nil), ("HTTP:", nil), ("mailto:a", nil), ("tel:1", nil), ("a/b:c", nil), ("\\a:b", nil), ("?a:b", nil),
    ("#a:b", nil), ("", nil), ("abc", nil), ("a&quot;/b:c", nil),
  ])
  func whateverStandsBeforeAColonHasToBeAnAllowedScheme(_ text: String, _ refused: String?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(Address.refusedScheme) == refused)
  }

  @Test(arguments: [
    "//x", "\\\\x", "/\\x", " /\t/x", "https:x", "data:,", "x\n:", "\u{1}\\/", "/\r\n/x", ":", "a&b:c",
  ])
  func aHostOrASchemeLeavesTheSite(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(Address.leavesSite))
  }

  @Test(arguments: ["", "/", "/x//y", "x.js", "/x:y", "x?y:z", "x#y:z", "?//x", "\\x", "x\\y:z", "é", "/:"])
  func aPathStaysInTheSite(_ text: String) {
    #expect(!Array(text.utf8).withUnsafeBufferPointer(Address.leavesSite))
  }
}
