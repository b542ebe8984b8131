import Diagnostics
import Testing

@testable import ImpactSite

@Suite struct RouteTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let route: Route
    let file: String
    let depth: Int
    let toRoot: String
    let toHome: String
    let canonical: String

    var testDescription: String { file }
  }

  @Test(arguments: [
    Case(
      route: Route(prefix: "", page: ""), file: "index.html", depth: 0, toRoot: "", toHome: "",
      canonical: "https://example.org/impact/"),
    Case(
      route: Route(prefix: "", page: "2020"), file: "2020/index.html", depth: 1, toRoot: "../", toHome: "../",
      canonical: "https://example.org/impact/2020/"),
    Case(
      route: Route(prefix: "", page: "2020/spring"), file: "2020/spring/index.html", depth: 2, toRoot: "../../",
      toHome: "../../", canonical: "https://example.org/impact/2020/spring/"),
    Case(
      route: Route(prefix: "fr/", page: ""), file: "fr/index.html", depth: 1, toRoot: "../", toHome: "",
      canonical: "https://example.org/impact/fr/"),
    Case(
      route: Route(prefix: "fr/", page: "2020/spring"), file: "fr/2020/spring/index.html", depth: 3,
      toRoot: "../../../", toHome: "../../", canonical: "https://example.org/impact/fr/2020/spring/"),
  ])
  func anEditionStandsAtOneAddress(_ example: Case) {
    #expect(example.route.file == example.file)
    #expect(example.route.folder + "index.html" == example.file)
    #expect(example.route.depth == example.depth)
    #expect(example.route.toRoot == example.toRoot)
    #expect(example.route.toHome == example.toHome)
    #expect(example.route.canonical(on: "https://example.org/impact/") == example.canonical)
  }

  @Test func theFirstLanguageHasNoFolderAndTheOthersHaveTheirCode() async throws {
    let facts = try await TestSite.bilingual.with("2020/index.md", "---\ntitle: Old\n---\n").staged().facts
    #expect(
      facts.editions.map { facts.route(of: $0).file }
        == ["index.html", "2020/index.html", "fr/index.html", "fr/2020/index.html"])
    #expect(facts.depths(language: 0) == [0, 1])
    #expect(facts.depths(language: 1) == [1, 2])
  }
}
