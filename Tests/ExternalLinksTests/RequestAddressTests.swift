import Testing

@testable import ExternalLinks

@Suite struct RequestAddressTests {
  @Test(arguments: [
    ("https://Example.ORG", "https://example.org/"),
    ("HTTPS://example.org/A#part", "https://example.org/A"),
    ("https://example.org?a=1&b='2'", "https://example.org/?a=1&b='2'"),
    ("https://example.org\\a\\b", "https://example.org/a/b"),
    ("https://example.org/a b\"c", "https://example.org/a%20b%22c"),
    ("https://example.org/é%C3%A9", "https://example.org/%C3%A9%C3%A9"),
    ("https://exa\nmple.org/a\r\nurl = x", "https://example.org/aurl%20=%20x"),
    ("https://bücher.example/", "https://bücher.example/"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("https://example.org:443/a", "https://example.org/a"), ("http://example.org:443/a", "http://example.org:443/a"),
    ("https://example.org/{a,b}[1-9]", "https://example.org/%7Ba,b%7D[1-9]"),
  ])
  func anAddressIsAskedForAsABrowserReadsIt(_ written: String, _ asked: String) throws {
    #expect(try RequestAddress(written).text == asked)
  }

  @Test(arguments: [
    ("file:///etc/passwd", RequestAddress.Problem.notWeb), ("--output", .notWeb), ("https:/example.org", .notWeb),
    ("https://user:word@example.org/", .credentials), ("https://exa\"mple.org/", .invalidHost),
    ("https:///a", .invalidHost),
    ("https://example.org/" + String(repeating: "a", count: 100_000), .tooLong),
  ])
  func whatIsNoWebAddressIsNotAskedFor(_ written: String, _ problem: RequestAddress.Problem) {
    #expect(throws: problem) { try RequestAddress(written) }
  }

  @Test func theSitesOwnAddressesAreBelowIt() throws {
    let site = try RequestAddress("https://example.org/impact/")
    #expect(try RequestAddress("https://EXAMPLE.org/impact").isBelow(site))
    #expect(try RequestAddress("https://example.org/impact/2020/#a").isBelow(site))
    #expect(try !RequestAddress("https://example.org/impacts").isBelow(site))
    #expect(try !RequestAddress("https://example.org/donate").isBelow(site))
  }
}
