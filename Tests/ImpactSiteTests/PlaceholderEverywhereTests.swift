import Diagnostics
import Testing

@testable import ImpactSite

/// What stands for something still to be written is published nowhere.
@Suite struct PlaceholderEverywhereTests {
  private static let source = "title: A\nfigures:\n  cats: {value: 4 cats, source: "

  private static let cases: [(file: String, text: String)] = [
    ("index.md", "---\ntitle: …\n---\n"), ("index.md", "---\ntitle: A\nsummary: TODO\n---\n"),
    ("index.md", "---\ntitle: A\n---\n…\n"), ("index.md", "---\n\(source){title: …}}\n---\n"),
    ("index.md", "---\n\(source){title: T, url: https://…}}\n---\n"),
    ("index.md", "---\n\(source){title: T, producer: ...}}\n---\n"), ("index.md", "---\n\(source)…}\n---\n"),
    ("index.md", "---\ntitle: A\nfigures:\n  cats: {value: 4 cats, note: …}\n---\n"),
    ("index.fr.md", "---\ntitle: …\n---\n"), ("index.fr.md", "---\ntitle: A\nunits:\n  cats: …\n---\n"),
    ("index.fr.md", "---\ntitle: A\nunits:\n  cats: {one: …, other: chats}\n---\n"),
    ("site.yml", "name: …\nurl: https://kite.test/\nlanguages: [en, fr]\n"),
    ("site.yml", "name: K\nurl: https://…\nlanguages: [en, fr]\n"),
    ("donate.md", "---\ntitle: A\nbutton: B\nurl: https://…\n---\n"),
  ]

  @Test(arguments: cases)
  func itIsAnError(_ file: String, _ text: String) async throws {
    let site = TestSite.bilingual.with("index.md", "---\ntitle: A\nfigures:\n  cats: 4 cats\n---\n").with(file, text)
    let errors = try await site.surveyed().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.identifier) == [.placeholder], "\(errors)")
    #expect(errors.first?.message.contains("stands for what is still to be written") == true)
  }
}
