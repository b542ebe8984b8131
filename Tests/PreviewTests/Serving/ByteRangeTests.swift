import Testing

@testable import Preview

@Suite("A range of bytes")
struct ByteRangeTests {
  @Test(
    "is read as RFC 9110 says, of ten bytes",
    arguments: [
      ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=0-", .part(0..<10)), ("bytes=5-99", .part(5..<10)),
      ("bytes=9-9", .part(9..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)),
      ("Bytes=1-2", .part(1..<3)), ("bytes=0-99999999999999999999", .part(0..<10)), ("bytes=10-", .unsatisfiable),
      ("bytes=10-20", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=3-2", .whole), ("bytes=0-1,3-4", .whole),
      ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=1", .whole), ("bytes=1-2-3", .whole),
      ("bytes=+1-2", .whole), ("bytes=--1", .whole), ("lines=0-1", .whole), ("", .whole), ("bytes 0-1", .whole),
    ])
  func reading(field: String, range: ByteRange) {
    #expect(ByteRange(field, length: 10) == range)
  }

  @Test("of nothing can't be satisfied")
  func nothing() {
    #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-5", length: 0) == .unsatisfiable)
  }
}
