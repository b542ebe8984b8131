import ImpactSite

@testable import Preview

/// A site in memory.
struct MemorySite: ServedSite {
  var files: [String: String] = [
    "index.html": "<h1>Home</h1>", "2020/index.html": "<h1>2020</h1>", "style.css": "p { margin: 0 }",
    ".impact-files": "index.html", "logo.svg": "<svg/>", "digits.txt": "0123456789", "empty.txt": "",
  ]
  var notFound: ServedFile? = MemorySite.file("<h1>Nothing here</h1>", isPage: true)
  var basePath = ""

  func file(_ name: String) -> ServedFile? {
    files[name].map { MemorySite.file($0, isPage: name.hasSuffix(".html")) }
  }

  static func file(_ text: String, isPage: Bool) -> ServedFile {
    ServedFile(bytes: SharedBytes(Array(text.utf8)), hash: ContentHash(of: Array(text.utf8)), isPage: isPage)
  }
}
