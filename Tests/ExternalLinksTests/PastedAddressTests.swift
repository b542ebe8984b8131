import Testing

@testable import ExternalLinks

@Suite struct PastedAddressTests {
  @Test(arguments: [
    ("http://example.org/ok) [x](http://evil", "", "http://example.org/ok%29%20%5Bx%5D%28http://evil"),
    ("https://example.org/a(b)?c=[d]&e=<f>", "", "https://example.org/a%28b%29?c=%5Bd%5D&e=%3Cf%3E"),
    ("https://example.org/ok\" {{ x }}`id`'", "", "https://example.org/ok%22%20%7B%7B%20x%20%7D%7D%60id%60%27"),
    ("https://example.org/a%28b", "#part)(", "https://example.org/a%28b#part%29%28"),
    ("https://example.org/?a\\b", "#ü", "https://example.org/?a%5Cb#ü"),
    ("http://[::1]:8080/[x]", "", "http://[::1]:8080/%5Bx%5D"),
  ])
  func nothingInAnAddressEndsTheLinkAroundIt(_ address: String, _ part: String, _ pasted: String) {
    #expect(PastedAddress(address, part: part[...])?.text == pasted)
  }

  @Test(arguments: ["javascript:alert(1)", "https://user:word@example.org/", "https://exa\u{202E}mple.org/"])
  func anAddressThatIsNotSoundIsNotOffered(_ address: String) {
    #expect(PastedAddress(address, part: "") == nil)
  }
}
