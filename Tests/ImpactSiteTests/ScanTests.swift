import Diagnostics
import Testing

@testable import ImpactSite

@Suite struct ScanTests {
  @Test(
    arguments: [
      ("site.yml", .configuration),
      ("2020/site.yml", .other),
      ("index.md", .index(folder: "", language: nil)),
      ("index.fr.md", .index(folder: "", language: "fr")),
      ("2020/spring/index.md", .index(folder: "2020/spring", language: nil)),
      ("2020/index.pt.md", .index(folder: "2020", language: "pt")),
      ("donate.md", .donate(language: nil)),
      ("donate.fr.md", .donate(language: "fr")),
      ("newsletter.md", .newsletter(language: nil)),
      ("newsletter.de.md", .newsletter(language: "de")),
      ("2020/donate.md", .section(folder: "2020", name: "donate", language: nil)),
      ("10-frontline.md", .section(folder: "", name: "frontline", language: nil)),
      ("10-frontline.fr.md", .section(folder: "", name: "frontline", language: "fr")),
      ("frontline.md", .section(folder: "", name: "frontline", language: nil)),
      ("10-a-b2.md", .section(folder: "", name: "a-b2", language: nil)),
      ("2020/5-x.fr.md", .section(folder: "2020", name: "x", language: "fr")),
      ("10-Frontline.md", .misnamed("10-Frontline")),
      ("10-über.md", .misnamed("10-über")),
      ("10-.md", .misnamed("10-")),
      ("2020.md", .misnamed("2020")),
      ("a b.fr.md", .misnamed("a b.fr")),
      ("v1.2.md", .section(folder: "", name: "v1", language: "2")),
      ("v1.2.fr.md", .misnamed("v1.2.fr")),
      ("a--b.md", .misnamed("a--b")),
      ("team.jpg", .linkable),
      ("2020/Report.PDF", .linkable),
      ("site.yml.txt", .linkable),
      ("page.html", .other),
      ("script.js", .other),
      ("README", .other),
      ("jpg", .other),
    ] as [(String, ContentPath)])
  func aPathSaysWhatAFileIs(_ path: String, _ content: ContentPath) {
    #expect(ContentPath(path) == content)
  }

  @Test func sectionsComeInTheOrderOfTheirNumbers() async throws {
    var site = TestSite().with("10-people.md", nil)
    for stem in ["10-b", "5-a", "005-c", "100-d", "20-e", "f", "99999999999999999999999-g", "0-h", "10-a"] {
      site = site.with(stem + ".md", "").with(stem + ".fr.md", "").with(stem + ".pl.md", "")
    }
    let folder = try #require(try await site.scanned().folders.first)
    #expect(
      folder.sections.map(\.stem)
        == ["0-h", "005-c", "5-a", "10-a", "10-b", "20-e", "100-d", "99999999999999999999999-g", "f"])
    for section in folder.sections {
      #expect(section.texts.original != nil)
      #expect(section.texts.translations.map(\.language) == ["fr", "pl"])
    }
  }

  @Test func aFileAndItsTranslationsComeTogether() async throws {
    let site = TestSite.bilingual
      .with("index.fr.md", "").with("10-people.fr.md", "").with("donate.md", "").with("donate.fr.md", "")
      .with("newsletter.fr.md", "").with("10-people-more.md", "").with("2020/10-people.md", "").with("a.png", "")
      .with("Über.md", "").with("notes.html", "")
    let inventory = try await site.scanned()
    func path(_ file: Int?) -> String? { file.map { inventory.content[$0].path } }
    func paths(_ texts: Inventory.Texts) -> [String?] {
      [path(texts.original)] + texts.translations.map { path($0.file) }
    }
    #expect(path(inventory.configuration) == "site.yml")
    #expect(paths(inventory.donate) == ["donate.md", "donate.fr.md"])
    #expect(paths(inventory.newsletter) == [nil, "newsletter.fr.md"])
    #expect(inventory.folders.map(\.path) == ["", "2020"])
    #expect(paths(inventory.folders[0].index) == ["index.md", "index.fr.md"])
    #expect(
      inventory.folders[0].sections.map { paths($0.texts) }
        == [["10-people.md", "10-people.fr.md"], ["10-people-more.md"]])
    #expect(paths(inventory.folders[1].index) == [nil])
    #expect(inventory.folders[1].sections.map { paths($0.texts) } == [["2020/10-people.md"]])
    #expect(inventory.linkable.map { path($0) } == ["a.png"])
    #expect(inventory.misnamed.map { path($0.file) } == ["Über.md"])
    #expect(inventory.templates.map(\.path) == ["404.html", "assets/style.css", "page.html"])
  }

  @Test func hiddenFilesAndWhatEditorsLeaveAreNoFiles() async throws {
    let site = TestSite().with(".hidden.md", "").with(".git/index.md", "").with("10-people.md~", "")
      .with("#10-people.md#", "").with("2020/.DS_Store", "")
    #expect(try await site.scanned().content.map(\.path) == ["10-people.md", "index.md", "site.yml"])
  }

  @Test func namesThatUnicodeTakesForOneAreTwo() {
    let paths = ["e\u{301}/index.md", "\u{E9}/index.md"]
    let inventory = Inventory(content: paths.map { FileEntry(path: $0) }, templates: [])
    #expect(inventory.folders.map { Array($0.path.utf8) } == [[0x65, 0xCC, 0x81], [0xC3, 0xA9]])
  }

  @Test(arguments: 1...8)
  func theOrderInWhichATreeGivesItsFilesDoesNotMatter(_ seed: UInt64) async throws {
    var site = TestSite.bilingual
    for number in 0..<9 {
      site = site.with("p\(number)/index.md", "").with("p\(number)/index.fr.md", "").with("\(number)-x.fr.md", "")
        .with("\(number)-x.md", "").with("\(number).png", "").with("\(number) .md", "")
    }
    let inOrder = try await site.scanned()
    var diagnostics: [Diagnostic] = []
    let unsorted = await site.shuffledInput(seed).content.files(diagnostics: &diagnostics)
    #expect(unsorted != inOrder.content)
    let shuffled = try #require(await scan(site.shuffledInput(seed), at: 1, diagnostics: &diagnostics))
    #expect(String(describing: shuffled) == String(describing: inOrder))
  }

  @Test(arguments: ["\u{1}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{FFFE}", "\u{1FFFE}", "\u{85}"])
  func aNameWithAHiddenCharacterIsRefused(_ character: String) async throws {
    let folder = try TestFolder()
    try folder.write("Content/a\(character)b.pdf", "x")
    try folder.write("Content/plain é 中.pdf", "x")
    var diagnostics: [Diagnostic] = []
    let files = await DiskTree(name: "Content", path: folder.full("Content")).files(diagnostics: &diagnostics)
    #expect(files.map(\.path) == ["plain é 中.pdf"])
    #expect(diagnostics.map(\.message) == ["the name has characters that a path on the web can't have"])
    guard case .path(let path)? = diagnostics.first?.place else { return #expect(Bool(false), "no path") }
    #expect(path.hasPrefix("Content/a") && path.hasSuffix("b.pdf"))
  }

  @Test func withoutAContentFolderThereIsNothingToScan() async {
    struct NoFolder: FileTree {
      let name = "Content"
      func files(diagnostics: inout [Diagnostic]) async -> [FileEntry] {
        diagnostics.append(Diagnostic(.error, .missingFolder, "missing", at: .path(name)))
        return []
      }
      func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? { nil }
      func stream(
        _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
      ) -> Bool { false }
    }
    var diagnostics: [Diagnostic] = []
    let inventory = await scan(BuildInput(content: NoFolder(), templates: NoFolder()), at: 1, diagnostics: &diagnostics)
    #expect(inventory == nil)
    #expect(diagnostics.map(\.identifier) == [.missingFolder, .missingFolder])
  }
}
