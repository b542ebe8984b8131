import HTML
import Testing

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("https://example.org", .web), ("http://x.org/y?z#a", .web), ("HTTPS://EXAMPLE.ORG", .web),
      ("hTTp://é.org", .web),
      ("mailto:a@example.org", .contact), ("MailTo:a@example.org", .contact), ("tel:+49", .contact),
      ("#top", .fragment("top")), ("#", .fragment("")), ("#a:b", .fragment("a:b")),
      ("team.jpg", .path("team.jpg")), ("/2020/", .path("/2020/")), ("a?b:c", .path("a")), ("a/b#c", .path("a/b")),
      ("?q", .path("")), ("./a:b", .path("./a:b")), ("é:x", .path("é:x")), ("a b:c", .path("a b:c")), ("/", .path("/")),
      ("javascript:x", .unsafe(scheme: "javascript")), ("JavaScript:x", .unsafe(scheme: "javascript")),
      ("data:,", .unsafe(scheme: "data")), ("a+b-c.1:", .unsafe(scheme: "a+b-c.1")), (":", .unsafe(scheme: "")),
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
      ("javascript\n:x", .unsafe(scheme: "javascript")),
      (" /\t/x", .schemeless), ("/\n\\x", .schemeless), ("\n#a\tb", .fragment("ab")), (" a\tb c", .path("ab c")),
      ("java\u{1}script:x", .path("java\u{1}script:x")), ("java script:x", .path("java script:x")),
    ] as [(String, Address)])
  func controlsBeforeAnAddressAndTabsAndLineEndsInItDoNotCount(_ text: String, _ kind: Address) {
    #expect(Address(text) == kind)
  }

  @Test(
    arguments: [
      ("http:x", .slashes), ("https:///x", .slashes), ("https://", .noHost), ("https:// x", .blank),
      ("https://?x", .noHost), ("HTTPS://#x", .noHost), ("https://\\x", .backslash), ("https:\\\\x", .backslash),
      ("\t https://x.org", .blank), ("ht\ntps:/\t/x.org", .unseen), ("https://x", .noDot), ("hTTp://\u{e9}", .noDot),
      ("MailTo:", .noMail), ("tel:+4", .telephone),
    ] as [(String, AddressProblem.Kind)])
  func anAddressOfAKnownSchemeThatLeadsNowhereIsFaulty(_ text: String, _ kind: AddressProblem.Kind) {
    guard case .faulty(let problem) = Address(text) else {
      Issue.record("\(Address(text))")
      return
    }
    #expect(problem.kind == kind)
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
