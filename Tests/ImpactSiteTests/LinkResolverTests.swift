import Diagnostics
import Figures
import Testing

@testable import ImpactSite

@Suite struct LinkResolverTests {
  /// A page of the site, or the shared sections as a page shows them.
  enum From: String, CaseIterable, Sendable {
    case home, nested, frenchHome, frenchNested, sharedHome, sharedNested, frenchSharedNested
  }

  static let site = TestSite.bilingual
    .with("2020/index.md", "---\ntitle: Old\n---\n").with("2020/spring/index.md", "---\ntitle: Spring\n---\n")
    .with("team.jpg", "GIF89a").with("2020/team.jpg", "GIF89a").with("2020/a b%c.pdf", "GIF89a")
    .with("2020/spring/é.png", "GIF89a")

  static func resolver(_ from: From) async throws -> LinkResolver {
    let facts = try await site.staged().facts
    let isShared = from.rawValue.lowercased().contains("shared")
    let page = from.rawValue.lowercased().contains("nested") ? "2020/spring" : ""
    let language = from.rawValue.hasPrefix("french") ? 1 : 0
    let edition = Edition(page: try #require(facts.page(isShared ? "" : page)), language: language)
    let lookup = Lookup(facts, Phrases(facts), edition)
    return LinkResolver(
      lookup: lookup, route: Route(prefix: facts.languages[language].prefix, page: page),
      folder: isShared ? "" : page, isOwnFile: !isShared, content: site.input.content)
  }

  /// The address that is written, or why none can be.
  static func result(_ link: String, _ from: From, isPicture: Bool = false) async throws -> String {
    let resolver = try await resolver(from)
    var link = link
    let result: Result<LinkResolver.Target, LinkResolver.Problem> = link.withUTF8 { bytes in
      Result { () throws(LinkResolver.Problem) in try resolver.resolve(bytes, isPicture: isPicture) }
    }
    switch result {
    case .success(.elsewhere): return "elsewhere"
    case .success(.inside(let address, _)): return address
    case .failure(let problem): return problem.message
    }
  }

  @Test(
    arguments: [
      (.home, "2020/", "2020/"), (.home, "/2020/", "2020/"), (.home, "/", "./"),
      (.home, "2020/index.html", "2020/index.html"),
      (.home, "/2020/spring/?a=1#people", "2020/spring/?a=1#people"), (.home, "./2020/", "./2020/"),
      (.home, "2020/../2020/", "2020/../2020/"), (.home, "index.html", "index.html"), (.home, "?a#b", "?a#b"),
      (.nested, "/", "../../"), (.nested, "../", "../"), (.nested, "..", ".."), (.nested, "../..", "../.."),
      (.nested, "/2020/#a", "../../2020/#a"), (.nested, "./", "./"), (.nested, "/?q", "../../?q"),
      (.frenchHome, "2020/", "2020/"), (.frenchHome, "/", "./"), (.frenchHome, "/2020/", "2020/"),
      (.frenchNested, "/", "../../"), (.frenchNested, "../", "../"),
      (.frenchNested, "/2020/spring/", "../../2020/spring/"),
      (.sharedHome, "2020/", "2020/"), (.sharedHome, "/", "./"), (.sharedNested, "2020/", "../../2020/"),
      (.sharedNested, "/2020/#a", "../../2020/#a"), (.sharedNested, "/", "../../"),
      (.frenchSharedNested, "2020/", "../../2020/"), (.frenchSharedNested, "/", "../../"),
    ] as [(From, String, String)])
  func aPageIsLinkedFromWhereItIsShown(_ from: From, _ link: String, _ address: String) async throws {
    #expect(try await Self.result(link, from) == address)
  }

  @Test(
    arguments: [
      (.home, "team.jpg", "team.jpg"), (.home, "/2020/team.jpg#a", "2020/team.jpg#a"),
      (.nested, "../team.jpg", "../team.jpg"), (.nested, "/team.jpg", "../../team.jpg"),
      (.nested, "%C3%A9.png", "%C3%A9.png"), (.nested, "é.png", "é.png"),
      (.nested, "../a%20b%25c.pdf?x=%20#y", "../a%20b%25c.pdf?x=%20#y"),
      (.frenchHome, "team.jpg", "../team.jpg"), (.frenchHome, "/2020/team.jpg?a#b", "../2020/team.jpg?a#b"),
      (.frenchNested, "é.png", "../../../2020/spring/%C3%A9.png"),
      (.frenchNested, "../team.jpg", "../../../2020/team.jpg"),
      (.frenchNested, "../a%20b%25c.pdf", "../../../2020/a%20b%25c.pdf"),
      (.sharedNested, "team.jpg", "../../team.jpg"), (.sharedNested, "/team.jpg", "../../team.jpg"),
      (.frenchSharedNested, "2020/team.jpg", "../../../2020/team.jpg"),
    ] as [(From, String, String)])
  func aFileStandsOnceForAllLanguages(_ from: From, _ link: String, _ address: String) async throws {
    #expect(try await Self.result(link, from) == address)
    #expect(try await Self.result(link, from, isPicture: true) == address)
  }

  @Test(arguments: [
    "https://example.org/", "http://example.org/a?b#c", "https://[::1]/", "mailto:a@example.org", "tel:116000",
    "#people", "#",
  ])
  func whatLeadsElsewhereIsLeftAsItIs(_ link: String) async throws {
    for from in From.allCases { #expect(try await Self.result(link, from) == "elsewhere") }
  }

  @Test(
    arguments: [
      (.home, "", "the address is empty; write where the link leads"),
      (.home, "//example.org/", "\"//example.org/\" must begin with https://"),
      (
        .home, "ftp://a",
        "a link can't begin with \"ftp:\"; https:, mailto: and tel: addresses and paths of this site can be linked"
      ),
      (.home, "{{ a }}", "a reference can't stand in an address"),
      (.home, "teem.jpg", "\"teem.jpg\" is no page or file of this site; did you mean \"/team.jpg\"?"),
      (.home, "2021/", "\"2021/\" is no page or file of this site; did you mean \"/2020\"?"),
      (.home, "10-people.md", "\"10-people.md\" is a content file; link to its page, or to its section as #name"),
      (.home, "team.jpg/", "\"team.jpg/\" is a file, not a folder; leave out the / at its end"),
      (.home, "../", "\"../\" leads out of the site"), (.nested, "../../../a", "\"../../../a\" leads out of the site"),
      (.home, "2020/../../team.jpg", "\"2020/../../team.jpg\" leads out of the site"),
      (.home, "100%", "\"100%\" has a % that stands for nothing; write %25 for the sign itself"),
      (.home, "%FF.png", "\"%FF.png\" has a % that stands for nothing; write %25 for the sign itself"),
      (.home, "2020%2Fteam.jpg", "\"2020%2Fteam.jpg\" has a %2F, which parts no folders; write / there"),
      (.sharedNested, "../", "\"../\" leads out of the site"),
      (.sharedNested, "spring/", "\"spring/\" is no page or file of this site"),
      (.nested, "/nothing-like-it", "\"/nothing-like-it\" is no page or file of this site"),
    ] as [(From, String, String)])
  func aLinkThatLeadsNowhereIsTold(_ from: From, _ link: String, _ message: String) async throws {
    #expect(try await Self.result(link, from) == message)
  }

  @Test(arguments: [
    (
      "https://example.org/a.png",
      "a picture comes from the site itself; put the file beside the page and write its name"
    ),
    ("#people", "the address is empty; write where the link leads"),
    ("/2020/", "\"/2020/\" is a page, not a picture"),
    ("tem.jpg", "\"tem.jpg\" is no page or file of this site; did you mean \"/team.jpg\"?"),
  ])
  func aPictureComesFromTheSite(_ link: String, _ message: String) async throws {
    #expect(try await Self.result(link, .home, isPicture: true) == message)
  }

  @Test func whatWasAskedForIsNotedAlsoWhereItIsNotThere() async throws {
    let resolver = try await Self.resolver(.frenchNested)
    for link in ["../team.jpg", "../x.jpg", "/2020/"] {
      var link = link
      link.withUTF8 { _ = try? resolver.resolve($0, isPicture: false) }
    }
    #expect(
      resolver.lookup.uses == [
        .file(ByteString("2020/team.jpg")), .file(ByteString("2020/x.jpg")), .page("2020/x.jpg"),
        .file(ByteString("2020")), .page("2020"),
      ])
  }
}
