import Testing

@testable import HTML

@Suite struct WebAddressTests {
  private static let long = String(repeating: "a", count: 63)

  @Test(arguments: [
    "https://example.org", "http://example.org", "HTTPS://EXAMPLE.ORG", "hTTp://Example.Org/A", "https://example.org/",
    "https://www.example.org/a/b.html?x=1&y=a[]#c", "https://example.org?x", "https://example.org#x",
    "https://example.org/?#", "https://example.org/a?b?c", "https://example.org/a#b?c/d", "https://example.org./",
    "https://localhost", "http://localhost:8000/", "https://LOCALHOST/x", "https://127.0.0.1", "http://0.0.0.0:80/",
    "https://255.255.255.255/", "https://[::1]/", "https://[2001:db8::1]:443/", "https://[::ffff:192.0.2.1]/",
    "https://[1:2:3:4:5:6:7:8]", "https://[1:2:3:4:5:6:7::]", "https://[::]", "https://[::2:3:4:5:6:7:8]",
    "https://[ABCD:ef01::]/x", "https://[1:2:3:4:5:6:1.2.3.4]", "https://bücher.example./", "https://例え.テスト/",
    "https://مثال.إختبار/", "https://xn--bcher-kva.example", "https://XN--BCHER-KVA.example",
    "https://xn--r8jz45g.xn--zckzah/", "https://💩.la", "https://☃.example", "https://i❤.ws", "https://straße.de",
    "https://ÜBER.example", "https://น้ำ.ไทย", "https://नमस्ते.भारत", "https://ελλάς.gr", "https://example.org:/",
    "https://example.org:00080/", "https://example.org:0", "https://example.org:65535/x", "https://a_b.example/",
    "https://a--b.example/", "https://0xa.example/", "https://1.2.3.4.example", "https://3com.example",
    "https://example.org/%C3%A9é", "https://example.org/%25", "https://example.org/!$&'()*+,;=:@-._~",
    "https://example.org//a//b", "https://example.org/https://b.org", "https://example.org/a@b", "https://a.b",
    "https://\(long).org/", "https://example.org/\u{10000}\u{FFFC}", "https://example.org/می\u{200C}خواهم",
  ])
  func anAddressWithAHostIsTaken(_ text: String) {
    #expect(WebAddress.problem(with: text) == nil)
    #expect(Address(text) == .web)
    // The reader of all forms agrees with the one of plain forms.
    #expect(
      Array(text.utf8).withUnsafeBufferPointer { try? WebAddressReader($0).read() }
        == Array(text.utf8).withUnsafeBufferPointer { try? WebAddress($0) })
  }

  private static let noncharacter = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)

  private static let emptyCases: [AddressCase] = [AddressCase("", .empty, 0, 0)]

  private static let schemeCases: [AddressCase] = [
    AddressCase("/x", .scheme, 0, 1),
    AddressCase("kite", .scheme, 0, 4),
    AddressCase("javascript:alert(1)", .scheme, 0, 11),
    AddressCase("ftp://example.org", .scheme, 0, 4),
    AddressCase("www.example.org", .scheme, 0, 15, "https://www.example.org"),
    AddressCase("example.org:8080/x", .scheme, 0, 12, "https://example.org:8080/x"),
    AddressCase("kinder.berlin/a", .scheme, 0, 14, "https://kinder.berlin/a"),
    AddressCase("report.pdf", .scheme, 0, 10),
    AddressCase("//host.example/x", .scheme, 0, 1, "https://host.example/x"),
    AddressCase("info@example.org", .scheme, 0, 5),
    AddressCase("\u{FEFF}https://a.org/", .scheme, 0, 1),
  ]

  private static let slashesCases: [AddressCase] = [
    AddressCase("https:x.org", .slashes, 6, 6, "https://x.org"),
    AddressCase("https:/x.org", .slashes, 6, 7, "https://x.org"),
    AddressCase("http:////x.org", .slashes, 5, 9, "http://x.org"),
    AddressCase("https:", .slashes, 6, 6),
  ]

  private static let noHostCases: [AddressCase] = [
    AddressCase("https://", .noHost, 8, 8),
    AddressCase("https://?", .noHost, 8, 8),
    AddressCase("https://#x", .noHost, 8, 8),
    AddressCase("https:///", .noHost, 6, 9),
    AddressCase("https://:80/", .noHost, 8, 11),
  ]

  private static let credentialsCases: [AddressCase] = [
    AddressCase("https://u:p@host.example/", .credentials, 8, 12, "https://host.example/"),
    AddressCase("https://me@host.example/a", .credentials, 8, 11, "https://host.example/a"),
    AddressCase("http://me@host.example", .credentials, 7, 10),
    AddressCase("https://@a.org", .credentials, 8, 9),
  ]

  private static let blankCases: [AddressCase] = [
    AddressCase("https://exa mple.com/", .blank, 11, 12),
    AddressCase("https://example.org/a b", .blank, 21, 22, "https://example.org/a%20b"),
    AddressCase(" https://example.org", .blank, 0, 1, "https://example.org"),
    AddressCase("https://example.org/ ", .blank, 20, 21, "https://example.org/"),
    AddressCase("https://example.org/a\tb", .blank, 21, 22, "https://example.org/ab"),
    AddressCase("https://example.org/a\u{A0}b", .blank, 21, 23),
    AddressCase("https://a.org/\u{3000}", .blank, 14, 17),
  ]

  private static let unseenCases: [AddressCase] = [
    AddressCase("https://a.org/\n", .unseen, 14, 15, "https://a.org/"),
    AddressCase("https://a.org/\u{0}", .unseen, 14, 15, "https://a.org/"),
    AddressCase("https://a.org/\u{7F}b", .unseen, 14, 15, "https://a.org/%7Fb"),
    AddressCase("https://a.org/\u{85}", .unseen, 14, 16),
    AddressCase("https://a.org/\u{202E}x", .unseen, 14, 17),
    AddressCase("https://a\u{2066}.org/", .unseen, 9, 12),
    AddressCase("https://a.org/" + noncharacter, .unseen, 14, 17),
    AddressCase("https://a.org/\u{1FFFE}", .unseen, 14, 18),
    AddressCase("https://a\u{200B}b.org/", .unseen, 9, 12, "https://ab.org/"),
    AddressCase("https://a\u{AD}b.org", .unseen, 9, 11, "https://ab.org"),
  ]

  private static let backslashCases: [AddressCase] = [
    AddressCase("https://example.org\\a", .backslash, 19, 20, "https://example.org/a"),
    AddressCase("https:\\\\example.org", .backslash, 6, 7, "https://example.org"),
    AddressCase("https://a.org/?a\\b", .backslash, 16, 17, "https://a.org/?a%5Cb"),
  ]

  private static let unencodedCases: [AddressCase] = [
    AddressCase("https://a.org/\"b", .unencoded, 14, 15, "https://a.org/%22b"),
    AddressCase("https://a.org/<b>", .unencoded, 14, 15, "https://a.org/%3Cb%3E"),
    AddressCase("https://a.org/?`", .unencoded, 15, 16, "https://a.org/?%60"),
    AddressCase("https://a.org/{b}", .unencoded, 14, 15, "https://a.org/%7Bb%7D"),
    AddressCase("https://a.org/a|b^", .unencoded, 15, 16, "https://a.org/a%7Cb%5E"),
    AddressCase("https://a.org/#a#b", .unencoded, 16, 17, "https://a.org/#a%23b"),
    AddressCase("https://a.org#a#b", .unencoded, 15, 16, "https://a.org#a%23b"),
  ]

  private static let percentCases: [AddressCase] = [
    AddressCase("https://a.org/100%", .percent, 17, 18, "https://a.org/100%25"),
    AddressCase("https://a.org/%zz", .percent, 14, 15, "https://a.org/%25zz"),
    AddressCase("https://a.org/%2", .percent, 14, 15, "https://a.org/%252"),
  ]

  private static let hostCases: [AddressCase] = [
    AddressCase("https://exa%6Dple.org", .host, 11, 12),
    AddressCase("https://a..b", .host, 10, 10),
    AddressCase("https://.", .host, 8, 8),
    AddressCase("https://.a.org", .host, 8, 8),
    AddressCase("https://a.org..", .host, 14, 14),
    AddressCase("https://a-.b/", .host, 8, 10),
    AddressCase("https://-a.b/", .host, 8, 10),
    AddressCase("https://a.b-", .host, 10, 12),
    AddressCase("https://a(b).org/", .host, 9, 10),
    AddressCase("https://a<b.org", .host, 9, 10),
    AddressCase("https://a\"b.org", .host, 9, 10),
    AddressCase("https://a^b.org", .host, 9, 10),
    AddressCase("https://a`b.org", .host, 9, 10),
    AddressCase("https://a{b}.org", .host, 9, 10),
    AddressCase("https://a|b.org", .host, 9, 10),
    AddressCase("https://a'b.org", .host, 9, 10),
    AddressCase("https://a,b.org", .host, 9, 10),
    AddressCase("https://a]b.org", .host, 9, 10),
    AddressCase("https://a\(long).org", .host, 8, 72),
    AddressCase("https://\(long).\(long).\(long).\(long).org", .host, 8, 267),
    AddressCase("https://\u{FF45}xample.org", .host, 8, 11),
    AddressCase("https://a\u{3002}org", .host, 9, 12),
    AddressCase("https://a\u{FF0E}org", .host, 9, 12),
    AddressCase("https://a\u{FF61}org", .host, 9, 12),
    AddressCase("https://a\u{2024}org.b", .host, 9, 12),
    AddressCase("https://a\u{2044}org.b", .host, 9, 12),
    AddressCase("https://a\u{2048}org.b", .host, 9, 12),
    AddressCase("https://a\u{2488}org.b", .host, 9, 12),
    AddressCase("https://\u{24B6}.org", .host, 8, 11),
    AddressCase("https://\u{24C2}.org", .host, 8, 11),
    AddressCase("https://a\u{200D}b.org", .host, 9, 12),
    AddressCase("https://a\u{200C}b.org", .host, 9, 12),
    AddressCase("https://\u{212A}ite.org", .host, 8, 11),
    AddressCase("https://\u{17F}.org", .host, 8, 10),
    AddressCase("https://\u{1D41A}.org", .host, 8, 12),
    AddressCase("https://\u{FB01}.org", .host, 8, 11),
    AddressCase("https://\u{2100}.org", .host, 8, 11),
    AddressCase("https://\u{301}a.org", .host, 8, 10),
    AddressCase("https://\u{3164}a.org", .host, 8, 11),
    AddressCase("https://❤\u{FE0F}.org", .host, 11, 14),
    AddressCase("https://xn--.org", .host, 8, 12),
    AddressCase("https://xn--a-.org", .host, 8, 14),
  ]

  private static let punycodeCases: [AddressCase] = [
    AddressCase("https://xn--abc.org", .punycode, 8, 15),
    AddressCase("https://xn--99999999.org", .punycode, 8, 20),
    AddressCase("https://a.xn--a-ecp", .punycode, 10, 19),
    AddressCase("https://xn--a.org", .punycode, 8, 13),
  ]

  private static let noDotCases: [AddressCase] = [
    AddressCase("https://x", .noDot, 8, 9),
    AddressCase("http://x./y", .noDot, 7, 9),
    AddressCase("https://localhosts", .noDot, 8, 18),
    AddressCase("https://https://example.org/a", .noDot, 8, 13, "https://example.org/a"),
    AddressCase("https://http//example.org", .noDot, 8, 12, "http://example.org"),
    AddressCase("https://é/", .noDot, 8, 10),
  ]

  private static let ipv4Cases: [AddressCase] = [
    AddressCase("https://0x7f.1/", .ipv4, 8, 14, "https://127.0.0.1/"),
    AddressCase("https://127.1", .ipv4, 8, 13, "https://127.0.0.1"),
    AddressCase("https://2130706433:80/", .ipv4, 8, 18, "https://127.0.0.1:80/"),
    AddressCase("https://017700000001", .ipv4, 8, 20, "https://127.0.0.1"),
    AddressCase("https://1.2.3.04", .ipv4, 8, 16, "https://1.2.3.4"),
    AddressCase("https://1.2.3.4.", .ipv4, 8, 16, "https://1.2.3.4"),
    AddressCase("https://0x", .ipv4, 8, 10, "https://0.0.0.0"),
    AddressCase("https://256.1.1.1", .ipv4, 8, 17),
    AddressCase("https://1.2.3.4.5", .ipv4, 8, 17),
    AddressCase("https://example.1", .ipv4, 8, 17),
    AddressCase("https://4294967296", .ipv4, 8, 18),
    AddressCase("https://09.1", .ipv4, 8, 12),
    AddressCase("https://99999999999999999999999", .ipv4, 8, 31),
  ]

  private static let ipv6Cases: [AddressCase] = [
    AddressCase("https://[", .ipv6, 8, 9),
    AddressCase("https://[]", .ipv6, 8, 10),
    AddressCase("https://[a]/", .ipv6, 8, 11),
    AddressCase("https://[::1/", .ipv6, 8, 12),
    AddressCase("https://[::1]a/", .ipv6, 13, 14),
    AddressCase("https://[1:2:3:4:5:6:7:8:9]", .ipv6, 8, 27),
    AddressCase("https://[1::2::3]", .ipv6, 8, 17),
    AddressCase("https://[:1::2]", .ipv6, 8, 15),
    AddressCase("https://[1:]", .ipv6, 8, 12),
    AddressCase("https://[:]", .ipv6, 8, 11),
    AddressCase("https://[:::]", .ipv6, 8, 13),
    AddressCase("https://[1:2:3:4:5:6:7:8::]", .ipv6, 8, 27),
    AddressCase("https://[12345::]", .ipv6, 8, 17),
    AddressCase("https://[fe80::1%25eth0]", .ipv6, 8, 24),
    AddressCase("https://[::1.2.3]", .ipv6, 8, 17),
    AddressCase("https://[::1.2.3.04]", .ipv6, 8, 20),
    AddressCase("https://[1.2.3.4]", .ipv6, 8, 17),
    AddressCase("https://[::1.2.3.4:5]", .ipv6, 8, 21),
  ]

  private static let portCases: [AddressCase] = [
    AddressCase("https://a.org:65536", .port, 14, 19),
    AddressCase("https://a.org:8a/", .port, 14, 16),
    AddressCase("https://a.org:99999999999999999999", .port, 14, 34),
    AddressCase("https://a.org:80:80", .port, 14, 19),
    AddressCase("https://[::1]:x", .port, 14, 15),
  ]

  private static let cases: [AddressCase] = [
    emptyCases, schemeCases, slashesCases, noHostCases, credentialsCases, blankCases, unseenCases, backslashCases,
    unencodedCases, percentCases, hostCases, punycodeCases, noDotCases, ipv4Cases, ipv6Cases, portCases,
  ].flatMap { $0 }

  @Test(arguments: cases)
  func whatIsNoWebAddressIsToldWhereItIsWrong(_ test: AddressCase) {
    let problem = WebAddress.problem(with: test.text)
    #expect(problem?.kind == test.kind)
    #expect(problem?.range == test.range)
    #expect(problem?.fix == test.fix)
    #expect(Address(test.text) != .web)
  }

  @Test(arguments: [
    ("", "must be a web address that begins with https://, not nothing"),
    ("/x", "must be a web address that begins with https://, not \"/x\""),
    ("http:/x.org", "must have two slashes behind http:, and then the host"),
    ("https://", "names no site; write the whole address, such as https://example.org"),
    ("https://u:p@host.example/", "must be a web address without a name or password before an @"),
    ("https://a.org/a b", "has a blank in it; an address can't hold one"),
    ("https://a b.org", "has a blank in it; leave it out"),
    ("https://a.org/\u{202E}", "has a sign in it that can't be seen (U+202E); leave it out"),
    ("https://a.org\\", "has a \\ in it; addresses have / there"),
    ("https://a.org/<", "has a < in it; write %3C instead"),
    ("https://a.org/%", "has a % that stands for nothing; write %25 for the sign itself"),
    ("https://a..b/c", "must be a web address with a host such as www.example.org, not \"a..b\""),
    ("https://[a]:1/", "must be a web address with a host such as www.example.org, not \"[a]:1\""),
    ("https://xn--abc.org", "has \"xn--abc\" in its host, which stands for no name"),
    ("https://0x7f.1/", "has a number for its host that browsers read as 127.0.0.1; write it so"),
    (
      "https://1.2.3.4.5",
      "has a host that ends in a number; only four numbers from 0 to 255 with dots between them do"
    ),
    ("https://a.org:65536", "has a port that is no number from 0 to 65535"),
  ])
  func whatIsWrongIsSaidInWords(_ text: String, _ message: String) {
    #expect(WebAddress.problem(with: text)?.message == message)
  }

  @Test(arguments: [
    ("https://example.org/a?b", "https", "example.org", "", "/a?b"), ("http://a.org:80", "http", "a.org", "80", ""),
    ("HTTPS://[::1]:8080#x", "HTTPS", "[::1]", "8080", "#x"), ("https://a.org:?x", "https", "a.org", "", "?x"),
  ])
  func anAddressIsTakenIntoItsParts(_ text: String, _ scheme: String, _ host: String, _ port: String, _ rest: String)
    throws
  {
    let bytes = Array(text.utf8)
    let address = try bytes.withUnsafeBufferPointer { try WebAddress($0) }
    #expect(String(decoding: bytes[address.scheme], as: UTF8.self) == scheme)
    #expect(String(decoding: bytes[address.host], as: UTF8.self) == host)
    #expect(String(decoding: bytes[address.port], as: UTF8.self) == port)
    #expect(String(decoding: bytes[address.rest...], as: UTF8.self) == rest)
  }

  @Test(arguments: [
    ("https://[::1]/", "https://[::1]/"), ("http://[2001:db8::1]:80/?a[]", "http://[2001:db8::1]:80/?a%5B%5D"),
    ("https://[x\"]/", "https://%5Bx%22%5D/"), ("https://a.org/[::1]", "https://a.org/%5B::1%5D"),
    ("abcd://[::1]", "abcd://%5B::1%5D"),
  ])
  func theBracketsOfAHostComeOutAsTheyWentIn(_ address: String, _ written: String) {
    var output: [UInt8] = []
    HTMLEscaping.appendAddress(address, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == written)
  }
}
