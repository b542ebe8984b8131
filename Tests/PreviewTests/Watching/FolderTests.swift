#if os(Linux)
  import Foundation
  import Testing

  @testable import Preview

  @Suite("Folders that are watched", .serialized)
  struct FolderTests {
    let folder: WatchFolder
    let probe: TreeProbe

    init() throws {
      folder = try WatchFolder()
      try folder.make("Content/about/team")
      try folder.write("Content/about/team/a.md")
      probe = try TreeProbe(folder)
    }

    @Test("new ones are followed, with all that was in them before they were watched")
    func new() throws {
      try folder.make("Content/x/y/z")
      try folder.write("Content/x/y/z/a.md")
      #expect(probe.paths() == ["Content/x", "Content/x/y", "Content/x/y/z", "Content/x/y/z/a.md"])
      try folder.write("Content/x/y/z/b.md")
      #expect(probe.paths() == ["Content/x/y/z/b.md"])
    }

    @Test("one that is moved in is told with all that is in it, and ends the burst at once")
    func movedIn() throws {
      try folder.make("in/deep/.git")
      try folder.write("in/deep/a.md")
      try folder.write("in/deep/.git/HEAD")
      try folder.move("in", to: "Content/in")
      probe.drain()
      #expect(probe.isSettled)
      #expect(probe.paths() == ["Content/in", "Content/in/deep", "Content/in/deep/a.md"])
      try folder.write("Content/in/deep/a.md")
      #expect(probe.paths() == ["Content/in/deep/a.md"])
    }

    @Test("one that is moved within is told under its new path alone from then on")
    func movedWithin() throws {
      let count = probe.tree.table.count
      try folder.move("Content/about", to: "Content/over")
      #expect(
        probe.paths() == ["Content/about", "Content/over", "Content/over/team", "Content/over/team/a.md"])
      try folder.write("Content/over/team/a.md")
      #expect(probe.paths() == ["Content/over/team/a.md"])
      #expect(probe.tree.table.count == count)
    }

    @Test("one that is moved out is watched no more")
    func movedOut() throws {
      try folder.move("Content/about", to: "about")
      #expect(probe.paths() == ["Content/about"])
      #expect(probe.tree.table.count == 2)
      try folder.write("about/team/a.md")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
    }

    @Test("one that is deleted is watched no more, and its name may be used again")
    func deleted() throws {
      try folder.remove("Content/about")
      #expect(probe.paths() == ["Content/about", "Content/about/team", "Content/about/team/a.md"])
      #expect(probe.tree.table.count == 2)
      try folder.make("Content/about/team")
      _ = probe.burst()
      try folder.write("Content/about/team/b.md")
      #expect(probe.paths() == ["Content/about/team/b.md"])
    }

    @Test("names that are exchanged quickly do not confuse it")
    func exchanged() throws {
      for round in 0..<50 {
        try folder.make("Content/a/in", "Content/b/in")
        try folder.move("Content/a", to: "Content/c")
        try folder.move("Content/b", to: "Content/a")
        try folder.move("Content/c", to: "Content/b")
        if round % 2 == 0 { probe.drain() }
        try folder.move("Content/a/in", to: "Content/b/out")
        _ = probe.burst()
        try folder.write("Content/b/out/x.md")
        #expect(probe.paths() == ["Content/b/out/x.md"])
        try folder.remove("Content/a")
        try folder.remove("Content/b")
        _ = probe.burst()
        #expect(probe.tree.table.count == 4)
      }
    }

    @Test("links to folders are told and not entered, wherever they lead")
    func links() throws {
      try folder.make("outside")
      try folder.link("Content/loop", to: ".")
      try folder.link("Content/out", to: folder.full("outside"))
      #expect(probe.paths() == ["Content/loop", "Content/out"])
      try folder.write("outside/a.md")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
      try folder.write("Content/about/team/a.md")
      #expect(probe.paths() == ["Content/about/team/a.md"])
    }

    @Test("are followed as deep as they are read")
    func deep() throws {
      let path = "Content/" + Array(repeating: "d", count: 32).joined(separator: "/")
      try folder.make(path + "/e")
      _ = probe.burst()
      try folder.write(path + "/a.md")
      #expect(probe.paths() == [path + "/a.md"])
      try folder.write(path + "/e/a.md")
      probe.drain()
      #expect(!probe.tree.tracker.isActive)
    }

    @Test("keep their watches when the queue overflowed, lest it be filled again")
    func keptAtOverflow() throws {
      probe.tree.handle(InotifyEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW)), at: .now)
      #expect(try #require(probe.queue.take()).isEmpty)
    }

    @Test("a queue that overflowed is made good by looking at everything")
    func overflow() throws {
      try folder.make("Content/unseen")
      while let events = probe.queue.take(), !events.isEmpty {}
      probe.tree.handle(InotifyEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW)), at: .now)
      let burst = probe.burst()
      #expect(burst.isIncomplete)
      #expect(burst.problem == nil)
      #expect(probe.tree.table.count == 5)
      try folder.write("Content/unseen/a.md")
      #expect(probe.paths() == ["Content/unseen/a.md"])
    }
  }
#endif
