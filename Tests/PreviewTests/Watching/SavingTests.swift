#if os(Linux)
  import Foundation
  import Testing

  @testable import ImpactSite
  @testable import Preview

  @Suite("The ways in which editors save", .serialized)
  struct SavingTests {
    let folder: WatchFolder
    let probe: TreeProbe

    init() throws {
      folder = try WatchFolder()
      try folder.make("Content")
      try folder.write("Content/a.md")
      probe = try TreeProbe(folder)
    }

    @Test("in place: ends at once when the file is closed, not before")
    func inPlace() throws {
      let file = try folder.opened("Content/a.md")
      probe.drain()
      #expect(!probe.isSettled, "the file was only cut to nothing")
      Foundation.write(file, "new", 3)
      probe.drain()
      #expect(!probe.isSettled)
      close(file)
      probe.drain()
      #expect(probe.isSettled)
      #expect(probe.paths() == ["Content/a.md"])
    }

    @Test("vim: a probe file, the old file moved away, a new one", arguments: ["a.md~", "a.md.bak"])
    func vim(backup: String) throws {
      try folder.write("Content/.a.md.swp")
      try folder.write("Content/4913")
      try folder.remove("Content/4913")
      probe.drain()
      try folder.move("Content/a.md", to: "Content/" + backup)
      probe.drain()
      #expect(!probe.isSettled, "the file is about to come again")
      let file = try folder.opened("Content/a.md")
      Foundation.write(file, "new", 3)
      fsync(file)
      probe.drain()
      #expect(!probe.isSettled)
      close(file)
      try folder.remove("Content/.a.md.swp")
      probe.drain()
      if backup == "a.md~" { #expect(probe.isSettled) }
      #expect(probe.paths().filter { $0 != "Content/a.md.bak" } == ["Content/4913", "Content/a.md"])
    }

    @Test("write and rename, under a hidden name and under one that is not", arguments: [".a.md.x1", "sedQ3x"])
    func atomic(temporary: String) throws {
      try folder.write("Content/" + temporary)
      probe.drain()
      #expect(!probe.isSettled)
      try folder.move("Content/" + temporary, to: "Content/a.md")
      probe.drain()
      #expect(probe.isSettled)
      #expect(probe.paths().contains("Content/a.md"))
    }

    @Test("JetBrains: a new file takes the place of the old one, which is moved away and then removed")
    func jetBrains() throws {
      try folder.write("Content/a.md___jb_tmp___")
      try folder.move("Content/a.md", to: "Content/a.md___jb_old___")
      probe.drain()
      #expect(!probe.isSettled, "the file is about to come again")
      try folder.move("Content/a.md___jb_tmp___", to: "Content/a.md")
      probe.drain()
      #expect(!probe.isSettled, "the old file is about to go")
      try folder.remove("Content/a.md___jb_old___")
      probe.drain()
      #expect(probe.isSettled)
      #expect(probe.paths().contains("Content/a.md"))
    }

    @Test("a change of attributes that alters neither the file nor who may read it is none")
    func attributes() async throws {
      try folder.write("Content/a.md", "new")
      #expect(probe.paths() == ["Content/a.md"])
      try folder.shell("chmod u+x Content/a.md")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
      try folder.shell("chmod 000 Content/a.md")
      #expect(probe.paths() == ["Content/a.md"])
      try folder.shell("chmod 644 Content/a.md")
      #expect(probe.paths() == ["Content/a.md"])
      try folder.shell("touch -d 2001-01-01 Content/a.md")
      #expect(probe.paths() == ["Content/a.md"])
    }

    @Test(
      "the programs themselves",
      arguments: [
        "echo new > Content/a.md", "echo more >> Content/a.md", "sed -i s/text/word/ Content/a.md",
        "touch Content/a.md", "chmod 600 Content/a.md", "cp Content/a.md b; mv b Content/a.md",
        "vim -N -u NONE -i NONE -n -es -c 'set bk wb bkc=no' -c 'normal Ax' -c wq Content/a.md",
        "vim -N -u NONE -i NONE -n -es -c 'set bk wb bkc=yes' -c 'normal Ax' -c wq Content/a.md",
      ])
    func programs(script: String) throws {
      guard !script.hasPrefix("vim") || access("/usr/bin/vim", X_OK) == 0 else { return }
      try folder.shell(script)
      let burst = probe.burst()
      #expect(burst.paths.contains(ByteString(folder.full("Content/a.md"))))
      #expect(!burst.isIncomplete)
    }

    @Test("a hard link is told, and a file with several names makes everything be looked at")
    func hardLinks() throws {
      try folder.write("other.md")
      try #require(Foundation.link(folder.full("other.md"), folder.full("Content/b.md")) == 0)
      let made = probe.burst()
      #expect(folder.relative(made.paths) == ["Content/b.md"])
      #expect(made.isIncomplete)
      try folder.write("Content/a.md")
      #expect(!probe.burst().isIncomplete)
    }

    @Test("what is ignored is no burst", arguments: [".a.md.swp", "a.md~", "#a.md#", "~$a.md"])
    func ignored(name: String) throws {
      try folder.write("Content/" + name)
      try folder.make("Content/.git/objects")
      try folder.write("Content/.git/objects/x")
      try folder.remove("Content/" + name)
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
    }

    @Test("a link changes with a file that is hidden itself or in a hidden folder", arguments: [".data", ".data/in"])
    func hiddenTargets(hidden: String) async throws {
      try folder.make("Content/.data")
      let target = hidden == ".data" ? ".hidden.md" : hidden + ".md"
      try folder.write("Content/" + target)
      try folder.link("Content/link.md", to: target)
      try await probe.rest()
      try folder.write("Content/" + target, "new")
      probe.drain()
      #expect(probe.isSettled)
      #expect(probe.paths() == ["Content/link.md"])
      try folder.write("x.md")
      try folder.move("x.md", to: "Content/" + target)
      #expect(probe.paths() == ["Content/link.md"])
      try folder.remove("Content/link.md")
      _ = probe.burst()
      try folder.write("Content/" + target, "again")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
      #expect(probe.tree.table.count == 2)
    }

    @Test("a link changes with the file that it leads to, and with where it leads")
    func links() throws {
      try folder.link("Content/link.md", to: "a.md")
      try folder.link("Content/away.md", to: "missing.md")
      _ = probe.burst()
      try folder.write("Content/a.md")
      #expect(probe.paths() == ["Content/a.md", "Content/link.md"])
      try folder.write("Content/missing.md")
      #expect(probe.paths() == ["Content/away.md", "Content/missing.md"])
    }
  }
#endif
