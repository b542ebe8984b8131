import Testing

@testable import Preview

@Suite("The bounds for clients")
struct LimitsTests {
  @Test(
    "leave the build files to open",
    arguments: [(4_096, 512), (640, 512), (639, 511), (256, 128), (144, 16), (20, 16), (0, 16), (Int.max, 512)])
  func connections(openFiles: Int, connections: Int) {
    let limits = Limits(openFiles: openFiles)
    #expect(limits.connections == connections)
    // Those that wait are not ended for new ones.
    #expect(limits.waiting > 0 && limits.waiting < connections - limits.reserve)
  }

  @Test("are raised as far as the system lets them")
  func raising() {
    let limit = OpenFiles.raiseLimit()
    #expect(limit > 0)
    #expect(OpenFiles.raiseLimit() == limit)
  }
}
