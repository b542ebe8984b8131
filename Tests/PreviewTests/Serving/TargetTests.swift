import Testing

@testable import Preview

@Suite("A target")
struct TargetTests {
  @Test(
    "is decoded exactly once",
    arguments: [
      ("/", "/"), ("/2020/", "/2020/"), ("/a%20b", "/a b"), ("/%252e", "/%2e"), ("/M%C3%BCnchen/", "/München/"),
      ("/a.b..c/...", "/a.b..c/..."), ("/x?../y", "/x"), ("/.impact/state", "/.impact/state"), ("/%41", "/A"),
    ])
  func decoding(raw: String, path: String) throws {
    #expect(String(decoding: try Target(Array(raw.utf8)).path, as: UTF8.self) == path)
  }

  @Test(
    "that leads elsewhere is malformed",
    arguments: [
      "", "a", "http://evil/", "/..", "/%2e%2E/", "/a/./b", "/%2f", "/a%5Cb", "/a\\b", "/%00", "/%0a", "/\u{7f}",
      "/a b",
      "/%", "/%1", "/%g0", "/a#b",
    ])
  func malformed(raw: String) {
    #expect(throws: Target.Problem.malformed) { try Target(Array(raw.utf8)) }
  }

  @Test("with an empty segment is no file")
  func emptySegments() {
    #expect(throws: Target.Problem.notFound) { try Target(Array("//evil".utf8)) }
    #expect(throws: Target.Problem.notFound) { try Target(Array("/a//".utf8)) }
  }

  @Test("has at most 8 KiB")
  func length() throws {
    let path = "/" + String(repeating: "a", count: Target.maximumLength - 1)
    #expect(try Target(Array(path.utf8)).path.count == Target.maximumLength)
    #expect(throws: Target.Problem.tooLong) { try Target(Array((path + "a").utf8)) }
  }

  @Test("has parameters, which are decoded")
  func parameters() throws {
    let target = try Target(Array("/.impact/state?page=2020%2F&q=a+b%26&page=x&empty&bad=%zz".utf8))
    #expect(target.parameter("page") == "2020/")
    #expect(target.parameter("q") == "a b&")
    #expect(target.parameter("empty") == "")
    #expect(target.parameter("bad") == nil)
    #expect(target.parameter("none") == nil)
    #expect(try Target(Array("/".utf8)).parameter("page") == nil)
  }

  @Test("that is no UTF-8 has no name")
  func names() throws {
    #expect(try Target(Array("/%ff".utf8)).name == nil)
    #expect(try Target(Array("/2020/?a".utf8)).name == "2020/")
  }
}
