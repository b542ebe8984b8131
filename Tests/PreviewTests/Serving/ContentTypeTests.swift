import Testing

@testable import Preview

@Suite("The media type of a file")
struct ContentTypeTests {
  @Test(
    "follows from its name's ending",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"), ("photo.jpeg", "image/jpeg"),
      ("report.pdf", "application/pdf"), ("a.tar.gz", "application/gzip"), ("font.woff2", "font/woff2"),
      ("logo.svg", "image/svg+xml; charset=utf-8"), (".html", "application/octet-stream"),
      ("LICENSE", "application/octet-stream"), ("a.html/b", "application/octet-stream"),
      ("x.", "application/octet-stream"), ("", "application/octet-stream"),
    ])
  func endings(name: String, type: String) {
    #expect(ContentType.of(name) == type)
  }
}
