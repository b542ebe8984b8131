import Testing

@testable import ImpactSite

/// The list of what a build wrote.
@Suite struct OutputManifestTests {
  static let content = FileContent(size: 12, hash: ContentHash(low: 0x1122_3344_5566_7788, high: 0x99AA_BBCC_DDEE_FF00))

  static func manifest(_ names: [[UInt8]], figures: [UInt8] = []) -> [UInt8] {
    let stamp = FileStamp(size: 12, modified: 0, changed: 0, inode: 0)
    let files = names.map { PublishedFile(name: $0, file: KnownFile(content: content, stamp: stamp)) }
    return OutputManifest.bytes(files: files) + figures
  }

  static let names: [[UInt8]] =
    [
      "index.html", "a\tb", "a\nb", "100%", "%41", "%", "a%2", "#1.jpg", "# The files", " ", "file\t", "\u{7F}", "\r",
      "caf\u{E9}.png", "cafe\u{301}.png", "figure", "..", "\u{1}\u{1F}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80, 0x09, 0xFE], [0xED, 0xA0, 0x80]]

  @Test func namesOfAnyBytesAreReadAsTheyWereWritten() throws {
    let bytes = Self.manifest(Self.names)
    let files = try #require(OutputManifest.files(bytes))
    #expect(Set(files.keys) == Set(Self.names))
    #expect(files.values.allSatisfy { $0 == Self.content })
    #expect(bytes.count(where: { $0 == 0x0A }) == Self.names.count + 1)
  }

  @Test func everyByteIsReadAsItWasWritten() throws {
    let all = (UInt8.min...UInt8.max).map { [0x61, $0] }
    let bytes = Self.manifest(all)
    #expect(Set(try #require(OutputManifest.files(bytes)).keys) == Set(all))
  }

  @Test func filesAndFiguresAreLines() {
    var figures: [UInt8] = []
    OutputManifest.appendEdition(language: "en", page: "2020", to: &figures)
    OutputManifest.appendFigure(name: "calls", value: "5", words: ["over\t5%\ncalls"], to: &figures)
    OutputManifest.appendEdition(language: "fr", page: "", to: &figures)
    OutputManifest.appendFigure(name: "a", value: "1.5", words: ["", "1,5\u{A0}%", ""], to: &figures)
    let bytes = Self.manifest(["a", "b\tc"].map { Array($0.utf8) }, figures: figures)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        impact manifest 1
        file\t12\t99aabbccddeeff001122334455667788\ta
        file\t12\t99aabbccddeeff001122334455667788\tb%09c
        edition\ten\t2020
        figure\tcalls\t5\tover%095%25%0Acalls
        edition\tfr\t
        figure\ta\t1.5\t1,5\u{A0}%25

        """)
    #expect(OutputManifest.files(bytes)?.count == 2)
    let lines = FigureLines(bytes)
    let french = lines.lines(language: "fr", page: "").map { String(decoding: $0, as: UTF8.self) }
    #expect(french == "edition\tfr\t\nfigure\ta\t1.5\t1,5\u{A0}%25\n")
    #expect(lines.lines(language: "en", page: "2020")?.count == 51)
    #expect(lines.lines(language: "en", page: "") == nil)
  }

  @Test func theOldFormNamesFilesAlone() throws {
    let text = "# The files that impact wrote here. The next build removes the others.\nindex.html\n#1.jpg\n"
    let files = try #require(OutputManifest.files(Array(text.utf8)))
    #expect(files.count == 2)
    #expect(files[Array("#1.jpg".utf8)] == .some(nil))
    #expect(files[Array("index.html".utf8)] == .some(nil))
  }

  @Test(arguments: ["", "index.html\n", "impact manifest 2\nfile\t1\t0\ta\n", "impact manifest"])
  func otherBytesAreNoManifest(_ text: String) {
    #expect(OutputManifest.files(Array(text.utf8)) == nil)
  }

  private static let soundLine = "file\t1\t99aabbccddeeff001122334455667788\ta\n"

  @Test(arguments: [
    "file\t1\tab\tb", "file\tx\t99aabbccddeeff001122334455667788\tb",
    "file\t-1\t99aabbccddeeff001122334455667788\tb", "file\t1\t99aabbccddeeff001122334455667788",
    "file\t1\t99aabbccddeeff001122334455667788\tb\tc", "file\t1\t99aabbccddeeff001122334455667788\t%4",
    "files\t1\t99aabbccddeeff001122334455667788\tb", "file\t1", "file",
  ])
  func aLineOfAFileThatIsNotWholeMakesNoManifest(_ line: String) {
    for lines in [line + "\n", Self.soundLine + line + "\n", line + "\n" + Self.soundLine] {
      #expect(OutputManifest.files(Array("impact manifest 1\n\(lines)".utf8)) == nil)
    }
  }

  @Test(arguments: ["other\ta\n", "edition\ten\t\nfigure\ta\n", ""])
  func linesOfOtherKindsNameNoFiles(_ lines: String) {
    #expect(OutputManifest.files(Array("impact manifest 1\n\(Self.soundLine)\(lines)".utf8))?.count == 1)
  }

  @Test func aManifestThatIsCutOffIsNone() {
    let old = "# The files that impact wrote here. It removes no others.\nindex.html\n"
    let new = "impact manifest 1\n\(Self.soundLine)edition\ten\t\n"
    for text in [old, new] {
      #expect(OutputManifest.files(Array(text.utf8)) != nil)
      #expect(OutputManifest.files(Array(text.utf8.dropLast())) == nil)
    }
  }
}
