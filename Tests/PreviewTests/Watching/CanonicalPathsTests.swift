import Testing

@testable import Preview

@Suite("Paths without links")
struct CanonicalPathsTests {
  @Test("are told as they were given, also below a root that is a link")
  func links() throws {
    let folder = try WatchFolder()
    try folder.make("real/site", "elsewhere/Pictures")
    try folder.link("site", to: "real/site")
    try folder.link("real/site/Content", to: folder.full("elsewhere/Pictures"))
    let root = folder.full("site/Content/")
    let paths = CanonicalPaths(roots: [root, folder.full("site/Templates")])
    #expect(paths.watched == [folder.full("elsewhere/Pictures"), folder.full("real/site")])
    let given = String(root.dropLast())
    #expect(paths.given(folder.full("real/site/Content")) == [.init(path: given, isRoot: true, isIgnored: false)])
    #expect(
      paths.given(folder.full("elsewhere/Pictures/a/b.png"))
        == [.init(path: given + "/a/b.png", isRoot: false, isIgnored: false)])
    #expect(
      paths.given(folder.full("real/site/Templates/.git/x"))
        == [.init(path: folder.full("site/Templates/.git/x"), isRoot: false, isIgnored: true)])
    #expect(paths.given(folder.full("real/site/Public/index.html")).isEmpty)
    #expect(paths.given(folder.full("elsewhere/Pictures2/a.png")).isEmpty)
  }
}
