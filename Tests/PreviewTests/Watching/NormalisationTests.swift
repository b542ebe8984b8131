#if os(Linux)
  import Testing

  @testable import ImpactSite
  @testable import Preview

  @Suite("Names that differ only in how Unicode is written", .serialized)
  struct NormalisationTests {
    private static let composed = "Content/caf\u{e9}"
    private static let decomposed = "Content/cafe\u{301}"

    let folder: WatchFolder
    let probe: TreeProbe

    init() throws {
      folder = try WatchFolder()
      try folder.make("Content")
      probe = try TreeProbe(folder)
    }

    private func full(_ names: String...) -> Set<ByteString> { Set(names.map { ByteString(folder.full($0)) }) }

    @Test("a file that is renamed from one to the other is told under both", arguments: [".md", ".css"])
    func files(ending: String) throws {
      let (old, new) = (Self.composed + ending, Self.decomposed + ending)
      try folder.write(old)
      _ = probe.burst()
      for (from, to) in [(old, new), (new, old)] {
        try folder.move(from, to: to)
        let burst = probe.burst()
        #expect(burst.paths == full(from, to))
        #expect(SavedFiles(burst, root: folder.path).content.count == 2)
      }
    }

    @Test("a folder that is renamed from one to the other is told and followed under its new name")
    func folders() throws {
      try folder.make(Self.composed)
      try folder.write(Self.composed + "/a.md")
      _ = probe.burst()
      for (from, to) in [(Self.composed, Self.decomposed), (Self.decomposed, Self.composed)] {
        try folder.move(from, to: to)
        #expect(probe.burst().paths == full(from, to, to + "/a.md"))
        try folder.write(to + "/a.md")
        #expect(probe.burst().paths == full(to + "/a.md"))
        #expect(probe.tree.table.count == 3)
      }
    }

    @Test("two files that are made in one burst are both told")
    func both() throws {
      try folder.write(Self.composed + ".md")
      try folder.write(Self.decomposed + ".md")
      let burst = probe.burst()
      #expect(burst.paths == full(Self.composed + ".md", Self.decomposed + ".md"))
      #expect(SavedFiles(burst, root: folder.path).content.map { Array($0.utf8).count } == [9, 8])
    }
  }
#endif
