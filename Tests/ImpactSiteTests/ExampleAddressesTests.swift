import Diagnostics
import Testing

@testable import ImpactSite

/// The addresses of examples that must not be published.
@Suite struct ExampleAddressesTests {
  private func found(_ files: [String: String]) async -> [String] {
    let found = await ExampleAddresses.find(in: MemoryTree(name: "Content", files.mapValues { Array($0.utf8) }))
    return found.diagnostics.map {
      guard case .range(let range) = $0.place else { return $0.message }
      return "\(found.sources.location(of: $0)?.description ?? "-") \(found.sources.text(of: range)): \($0.message)"
    }
  }

  private func addresses(_ text: String) async -> [String] {
    let tree = MemoryTree(name: "Content", ["donate.md": Array("---\ntitle: A\n---\n\(text)".utf8)])
    let found = await ExampleAddresses.find(in: tree)
    return found.diagnostics.compactMap {
      if case .range(let range) = $0.place { found.sources.text(of: range) } else { nil }
    }
  }

  @Test func eachIsToldWithItsPlaceAndWhatToWrite() async {
    let begin = "this is the address of an example; "
    #expect(
      await found([
        "site.yml": """
        # https://www.example.org/ is no address of ours.
        name: K
        url: https://www.example.org/impact/
        publish:
          live: {rsync: "web@www.example.com:/var/www", url: "https://example.net"}
          other: {rsync: "host.example:/var/www"}
        sources: {a: {title: B, url: "https://a.b.example.org/c.pdf"}}
        languages: [en, "fr.example"]

        """,
        "donate.md": "---\nurl: https://example.org/donate\n---\nWrite to <info@example.org>.\n",
        "donate.fr.md": "---\ntitle: \"A \\x41 example.com\"\n---\n",
        "newsletter.md":
          "---\naction: https://x.example\nprivacy: HTTPS://EXAMPLE.ORG\n---\n[a](https://example.org/a)\n",
        "index.md": "---\ntitle: https://example.org/\n---\n",
      ]) == [
        "Content/donate.fr.md:2:8 \"A \\x41 example.com\": \(begin)write your own, or take it out",
        "Content/donate.md:2:6 https://example.org/donate: \(begin)write that of the page on which people give you money",
        "Content/donate.md:4:11 info@example.org: \(begin)write your own, or take it out",
        "Content/newsletter.md:2:9 https://x.example: \(begin)write the one that your newsletter's provider shows in the "
          + "form to copy",
        "Content/newsletter.md:3:10 HTTPS://EXAMPLE.ORG: \(begin)write that of the page that says what becomes of the "
          + "readers' addresses",
        "Content/newsletter.md:5:5 https://example.org/a: \(begin)write your own, or take it out",
        "Content/site.yml:3:6 https://www.example.org/impact/: \(begin)write the one at which people find the home page",
        "Content/site.yml:5:18 web@www.example.com:/var/www: \(begin)write where your web host takes the site's files",
        "Content/site.yml:5:55 https://example.net: \(begin)write the one at which people find what is published there",
        "Content/site.yml:6:19 host.example:/var/www: \(begin)write where your web host takes the site's files",
        "Content/site.yml:7:31 https://a.b.example.org/c.pdf: \(begin)write the one at which the source can be read, or "
          + "take the line out",
      ])
  }

  @Test(arguments: [
    ("see example.org.", ["example.org"]), ("(www.example.com/a, b)", ["www.example.com/a"]),
    ("example.org example.net", ["example.org", "example.net"]),
    ("https://example.org/?u=example.com", ["https://example.org/?u=example.com"]),
    ("at www.kite.example!", ["www.kite.example"]), ("info@kite.example", ["info@kite.example"]),
    ("example.org:8080/a", ["example.org:8080/a"]), ("**example.org**", ["example.org"]),
    ("https://kite.test/#example.org", ["https://kite.test/#example.org"]),
  ])
  func anAddressIsFoundWhole(_ text: String, _ found: [String]) async {
    #expect(await addresses(text) == found)
  }

  @Test(arguments: [
    #"See https://example\.org/ now"#, "[a](https://&#101;xample.org/)", "[a](https://www.ex%61mple.org/b)",
    "![](https://example%2Eorg/)", "<https://example。org/>", "- https://www.ｅxample.org/",
    "> [a][b]\n\n[b]: https://exampl&#x65;.org",
    "Write to info@ex&#97;mple.org", "[a](https://EXAM%50LE.ORG)", "## https://example\u{AD}.org",
  ])
  func anAddressSpelledOtherwiseIsFoundByItsLine(_ text: String) async {
    let found = await addresses("A line.\n\n" + text + "\n\nAnother.\n")
    #expect(found == text.split(separator: "\n").prefix(1).map(String.init))
  }

  @Test(arguments: ["https://example%2Eorg/", "https://ex%61mple.org", "https://example。org/", "https://ｅXample.org/"])
  func anAddressSpelledOtherwiseIsFoundInSettings(_ address: String) async {
    let files = [
      "site.yml": "url: \(address)\n", "donate.md": "---\nurl: \(address)\n---\n",
      "newsletter.fr.md": "---\naction: \(address)\n---\n",
    ]
    #expect(await found(files).count == 3)
  }

  @Test(arguments: [
    "example.org.uk", "myexample.org", "my-example.org", "example.organic", "for example. Org", "for.example",
    "example",
    "an example", "an.example.of", "examples.org", "éexample.org",
  ])
  func otherWordsAreNone(_ text: String) async {
    #expect(await addresses(text) == [])
  }

  @Test func whatIsNoYAMLIsLeftToTheBuild() async {
    #expect(await found(["site.yml": "a: [https://example.org", "donate.md": "https://example.org"]) == [])
  }
}
