import ImpactSite
import Testing

@testable import Preview

@Suite("The files of the site")
struct SiteHandlerTests {
  private func get(
    _ target: String, method: String = "GET", site: MemorySite = MemorySite(), _ headers: (String, String)...
  ) throws -> Response {
    let request = Request(
      method: method, target: Array(target.utf8), headers: headers.map { (name: $0.0, value: $0.1) })
    guard case .now(let response) = SiteHandler(site: site).answer(request) else { throw CancellationError() }
    return response
  }

  private func tag(_ text: String) -> String {
    "\"\(ContentHash(of: Array(text.utf8)).hexadecimal)\""
  }

  @Test(
    "are found by their names",
    arguments: [
      ("/", "<h1>Home</h1>"), ("/index.html", "<h1>Home</h1>"), ("/2020/", "<h1>2020</h1>"),
      ("/style.css?v=1", "p { margin: 0 }"), ("/.impact-files", "index.html"), ("/%73tyle.css", "p { margin: 0 }"),
    ])
  func names(target: String, text: String) throws {
    let response = try get(target)
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self) == text)
  }

  @Test(
    "that don't exist give the site's own page", arguments: ["/none", "/2021/", "//evil", "/%ff", "/2020/index.html/"])
  func missing(target: String) throws {
    let response = try get(target)
    #expect(response.status == 404)
    #expect(response.body == Array("<h1>Nothing here</h1>".utf8))
    #expect(response.value("ETag") == nil)
    var bare = MemorySite()
    bare.notFound = nil
    #expect(try get(target, site: bare).status == 404)
  }

  @Test("in a folder are found with a slash, to which a client is sent")
  func redirection() throws {
    #expect(try get("/2020").status == 302)
    #expect(try get("/2020").value("Location") == "/2020/")
    #expect(try get("/2020?a=%20b&c").value("Location") == "/2020/")
    var site = MemorySite()
    site.files["M\u{FC} \"x/index.html"] = "x"
    #expect(try get("/M%c3%bc%20%22x", site: site).value("Location") == "/M%C3%BC%20%22x/")
    #expect(try get("//2020").status == 404)
  }

  @Test("lie in the site's later folder too")
  func basePath() throws {
    var site = MemorySite()
    site.basePath = "impact"
    #expect(try get("/impact/", site: site).body == Array("<h1>Home</h1>".utf8))
    #expect(try get("/impact/2020", site: site).value("Location") == "/impact/2020/")
    #expect(try get("/impact", site: site).value("Location") == "/impact/")
    #expect(try get("/impact/none", site: site).status == 404)
    #expect(try get("/impactstyle.css", site: site).status == 404)
    #expect(try get("/2020/", site: site).status == 200)
    site.files["impact/style.css"] = "nearer"
    #expect(try get("/impact/style.css", site: site).body == Array("nearer".utf8))
    #expect(try get("/impact/style.css").status == 404)
  }

  @Test("have the headers that keep others out")
  func headers() throws {
    let page = try get("/")
    #expect(page.value("Content-Type") == "text/html; charset=utf-8")
    #expect(page.value("Content-Security-Policy")?.contains("script-src 'self';") == true)
    #expect(page.value("X-Content-Type-Options") == "nosniff")
    #expect(page.value("Cache-Control") == "no-cache")
    #expect(page.value("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(page.value("ETag") == tag("<h1>Home</h1>"))
    let style = try get("/style.css")
    #expect(style.value("Content-Type") == "text/css; charset=utf-8")
    #expect(style.value("Content-Security-Policy") == nil)
    #expect(try get("/none").value("Content-Security-Policy") != nil)
    #expect(try get("/logo.svg").value("Content-Security-Policy") != nil)
  }

  @Test("that the client has are not sent again")
  func notModified() throws {
    let tag = tag("<h1>Home</h1>")
    for field in [tag, "W/" + tag, "*", "\"a,b\", " + tag, "\"x\",W/\(tag)"] {
      let response = try get("/", ("If-None-Match", field))
      #expect(response.status == 304)
      #expect(response.value("ETag") == tag)
    }
    for field in ["\"x\"", "", String(tag.dropLast()), "W/\"\""] {
      #expect(try get("/", ("If-None-Match", field)).status == 200)
    }
    #expect(try get("/", ("If-None-Match", tag), ("Range", "bytes=0-1")).status == 304)
  }

  @Test("are sent in part")
  func parts() throws {
    let part = try get("/digits.txt", ("Range", "bytes=2-4"))
    #expect(part.status == 206)
    #expect(part.body == Array("234".utf8))
    #expect(part.value("Content-Range") == "bytes 2-4/10")
    let outside = try get("/digits.txt", ("Range", "bytes=10-"))
    #expect(outside.status == 416)
    #expect(outside.value("Content-Range") == "bytes */10")
    #expect(try get("/digits.txt", method: "HEAD", ("Range", "bytes=2-4")).status == 200)
    #expect(try get("/digits.txt", ("Range", "bytes=2-4"), ("If-Range", "\"old\"")).status == 200)
    #expect(try get("/digits.txt", ("Range", "bytes=2-4"), ("If-Range", tag("0123456789"))).status == 206)
    #expect(try get("/digits.txt", ("Range", "bytes=2-4"), ("If-Range", "W/" + tag("0123456789"))).status == 200)
  }
}
