#if os(Linux)
  import Testing

  @testable import Preview

  @Suite("Roots that are watched", .serialized)
  struct RootTests {
    let folder: WatchFolder

    init() throws {
      folder = try WatchFolder()
      try folder.make("Templates")
    }

    @Test("may come, go and come again")
    func comesAndGoes() throws {
      let probe = try TreeProbe(folder, roots: ["Content", "Templates"])
      try folder.make("Content/about")
      let came = probe.burst()
      #expect(came.isIncomplete)
      #expect(folder.relative(came.paths) == ["Content"])
      try folder.write("Content/about/a.md")
      #expect(probe.paths() == ["Content/about/a.md"])
      for _ in 0..<3 {
        try folder.move("Content", to: "Other")
        #expect(probe.burst().isIncomplete)
        try folder.write("Other/about/a.md")
        probe.drain()
        #expect(!probe.tree.tracker.isActive)
        try folder.move("Other", to: "Content")
        #expect(probe.burst().isIncomplete)
        try folder.write("Content/about/a.md")
        #expect(probe.paths() == ["Content/about/a.md"])
      }
      try folder.remove("Content")
      #expect(probe.burst().isIncomplete)
      #expect(probe.tree.table.count == 2)
    }

    @Test("may change their mode, which makes everything be looked at")
    func mode() throws {
      let probe = try TreeProbe(folder, roots: ["Templates"])
      try folder.shell("chmod 700 Templates")
      #expect(probe.burst().isIncomplete)
      try folder.write("Templates/page.html")
      #expect(probe.paths() == ["Templates/page.html"])
    }

    @Test("leave what lies beside them alone")
    func beside() throws {
      let probe = try TreeProbe(folder, roots: ["Content", "Templates"])
      try folder.make("Public/about")
      try folder.write("Public/about/index.html")
      try folder.write("README.md")
      try folder.move("Public", to: "Old")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
    }

    @Test("may be links, to a folder that comes and goes too, or to another one")
    func links() throws {
      try folder.link("Content", to: "store/pages")
      let probe = try TreeProbe(folder, roots: ["Content"])
      try folder.make("store/pages/about")
      #expect(probe.burst().isIncomplete)
      try folder.write("store/pages/about/a.md")
      #expect(probe.paths() == ["Content/about/a.md"])
      try folder.remove("store")
      #expect(probe.burst().isIncomplete)
      try folder.make("store")
      try folder.make("store/pages")
      #expect(probe.burst().isIncomplete)
      try folder.write("Content/b.md")
      #expect(probe.paths() == ["Content/b.md"])
      try folder.link("new", to: "Templates")
      try folder.move("new", to: "Content")
      #expect(probe.burst().isIncomplete)
      try folder.write("Templates/page.html")
      #expect(probe.paths() == ["Content/page.html"])
    }

    @Test("may be links that lead to each other")
    func loop() throws {
      try folder.link("Content", to: "Other")
      try folder.link("Other", to: "Content")
      let probe = try TreeProbe(folder, roots: ["Content"])
      try folder.remove("Content")
      try folder.make("Content")
      #expect(probe.burst().isIncomplete)
      try folder.write("Content/a.md")
      #expect(probe.paths() == ["Content/a.md"])
    }

    @Test("are found again when the folder that they stand in was moved and made anew")
    func parent() throws {
      try folder.make("site/Content")
      let probe = try TreeProbe(folder, roots: ["site/Content", "site/Templates"])
      try folder.move("site", to: "old")
      #expect(probe.burst().isIncomplete)
      try folder.write("old/Content/a.md")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
      try folder.make("site/Content")
      #expect(probe.burst().isIncomplete)
      try folder.write("site/Content/a.md")
      #expect(probe.paths() == ["site/Content/a.md"])
      try folder.make("site/Templates")
      #expect(probe.burst().isIncomplete)
    }

    @Test("may lie in each other, and be files")
    func nested() throws {
      try folder.make("Content/about")
      let probe = try TreeProbe(folder, roots: ["Content/", "Content/about", "site.yml"])
      try folder.write("Content/about/a.md")
      #expect(probe.paths() == ["Content/about/a.md"])
      try folder.write("site.yml")
      #expect(probe.paths() == ["site.yml"])
      try folder.write("site.yml")
      probe.drain()
      #expect(probe.tree.tracker.isActive)
      let burst = probe.burst()
      #expect(folder.relative(burst.paths) == ["site.yml"])
      #expect(!burst.isIncomplete)
    }
  }
#endif
