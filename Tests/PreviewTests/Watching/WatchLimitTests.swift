#if os(Linux)
  import Foundation
  import Testing

  @testable import Preview

  @Suite("The system's limits of watching", .serialized)
  struct WatchLimitTests {
    /// A kernel that watches no folder of this name.
    private func refusing(_ name: String, with error: Int32) -> Inotify.Adding {
      { queue, path, mask in path.hasSuffix(name) ? -error : Inotify.add(queue, path, mask) }
    }

    private func limit(_ setting: String) throws -> Int {
      let text = try String(contentsOfFile: "/proc/sys/fs/inotify/\(setting)", encoding: .utf8)
      return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test("are said at the start, with the remedy")
    func start() throws {
      let folder = try WatchFolder()
      try folder.make("Content/many")
      let here = try limit("max_user_watches")
      let error = #expect(throws: WatchError.self) {
        try InotifyWatcher(roots: [folder.full("Content")], adding: refusing("many", with: ENOSPC))
      }
      #expect(
        error?.message
          == "the system's limit of watched folders (fs.inotify.max_user_watches, \(here) here) is reached; raise it "
          + "with: sudo sysctl fs.inotify.max_user_watches=\(max(524_288, 2 * here))")
    }

    @Test("are said when they are reached later, and the rest is still watched")
    func later() throws {
      let folder = try WatchFolder()
      try folder.make("Content")
      let probe = try TreeProbe(folder, adding: refusing("many", with: ENOSPC))
      try folder.make("Content/many/more")
      let burst = probe.burst()
      #expect(burst.isIncomplete)
      #expect(burst.problem?.contains("fs.inotify.max_user_watches") == true)
      try folder.write("Content/a.md")
      #expect(probe.burst().problem == nil)
    }

    @Test("are not meant when a folder may not be read")
    func unreadable() throws {
      let folder = try WatchFolder()
      try folder.make("Content/secret")
      let probe = try TreeProbe(folder, adding: refusing("secret", with: EACCES))
      try folder.write("Content/a.md")
      #expect(probe.paths() == ["Content/a.md"])
    }

    @Test("of programs that watch is another one")
    func instances() throws {
      let here = try limit("max_user_instances")
      #expect(
        WatchLimit.error(opening: EMFILE).message
          == "the system's limit of programs that watch files (fs.inotify.max_user_instances, \(here) here) is reached; "
          + "raise it with: sudo sysctl fs.inotify.max_user_instances=\(max(1024, 2 * here))")
    }
  }
#endif
