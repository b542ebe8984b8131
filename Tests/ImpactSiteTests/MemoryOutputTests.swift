import Testing

@testable import ImpactSite

@Suite("A site in memory")
struct MemoryOutputTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func hash(_ text: String) -> ContentHash { ContentHash(of: bytes(text)) }

  private static func write(_ files: [String: String], to output: MemoryOutput) async throws {
    for (path, text) in files { try output.write(path, bytes(text), hash(text)) }
    _ = try await output.commit { [] }
  }

  @Test("tells what a build changed, and nothing of files that are the same")
  func changes() async throws {
    let output = MemoryOutput()
    try await Self.write(["a": "1", "b": "1", "c": "1"], to: output)
    #expect(output.lastChanges.written.keys.sorted() == ["a", "b", "c"])
    #expect(output.keep("a", FileContent(size: 1, hash: Self.hash("1"))))
    try await Self.write(["b": "1", "d": "1"], to: output)
    #expect(output.lastChanges.written.keys.sorted() == ["d"])
    #expect(output.lastChanges.removed == ["c"])
    #expect(output.files.keys.sorted() == ["a", "b", "d"])
    #expect(output.file("c") == nil)
  }

  @Test("tells names apart that differ only in how Unicode is written")
  func normalisation() async throws {
    let output = MemoryOutput()
    let (composed, decomposed) = ("caf\u{e9}.css", "cafe\u{301}.css")
    for path in [composed, decomposed] { try output.write(path, Self.bytes("1"), Self.hash("1")) }
    _ = try await output.commit { [] }
    #expect(output.lastChanges.written.count == 2)
    try output.write(decomposed, Self.bytes("1"), Self.hash("1"))
    _ = try await output.commit { [] }
    #expect(output.lastChanges.removed == [ByteString(composed)])
    #expect(output.file(decomposed) != nil)
    #expect(output.file(composed) == nil)
  }

  @Test("stays as it was where a build is given up")
  func discard() async throws {
    let output = MemoryOutput()
    try await Self.write(["a": "1", "b": "1"], to: output)
    try output.write("a", Self.bytes("2"), Self.hash("2"))
    #expect(output.keep("b", FileContent(size: 1, hash: Self.hash("1"))))
    await output.discard()
    #expect(output.files == ["a": Self.bytes("1"), "b": Self.bytes("1")])
    try await Self.write(["a": "1"], to: output)
    #expect(output.lastChanges.removed == ["b"])
    #expect(output.lastChanges.written.isEmpty)
  }

  @Test("keeps what it copied from a file whose stamp is the same, and copies it again where it is not")
  func copies() async throws {
    let output = MemoryOutput()
    var stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4)
    var reads = 0
    func copy(_ text: String, _ stamp: FileStamp?) async throws {
      _ = try output.copy("p.jpg", from: stamp) { consume in
        reads += 1
        return Self.bytes(text).withUnsafeBytes(consume)
      }
      _ = try await output.commit { [] }
    }
    try await copy("1", stamp)
    try await copy("2", stamp)
    #expect(reads == 1 && output.files["p.jpg"] == Self.bytes("1"))
    stamp.changed = 5
    try await copy("3", stamp)
    #expect(reads == 2 && output.files["p.jpg"] == Self.bytes("3"))
    try await copy("4", nil)
    #expect(reads == 3 && output.files["p.jpg"] == Self.bytes("4"))
  }
}

@Suite("Shared bytes")
struct SharedBytesTests {
  @Test(
    "are those that came, few or many",
    arguments: [0, 1, BytesCollector.memoryLimit, BytesCollector.memoryLimit + 1, 3 * BytesCollector.memoryLimit])
  func pieces(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    var collector = BytesCollector()
    var start = 0
    while start < count {
      let end = min(count, start + 1_000_003)
      let isTaken = bytes[start..<end].withUnsafeBytes { collector.add($0) }
      #expect(isTaken)
      start = end
    }
    let content = collector.content
    #expect(content == FileContent(size: count, hash: ContentHash(of: bytes)))
    let made = collector.shared()
    let shared = try #require(made)
    #expect(shared.count == count)
    #expect(shared.bytes == bytes)
  }
}
