import Foundation
import Testing

/// The page of this repository, built by the program.
@Suite struct RealSiteTests {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  /// Copies content and templates, changes a file, and returns the built page.
  func page(
    environment: [String: String] = [:], change: (DiskSite) throws -> Void = { _ in }
  ) throws -> String {
    let site = try DiskSite()
    for name in ["Content", "Templates"] {
      try FileManager.default.removeItem(at: site.path(name))
      try FileManager.default.copyItem(at: root.appending(path: name), to: site.path(name))
    }
    try change(site)
    let result = try site.build("--strict", environment: environment)
    #expect(result.errors == "")
    return try String(contentsOf: site.path("Public/index.html"), encoding: .utf8)
  }

  @Test func changingAFigureInOnePlaceChangesItEverywhere() throws {
    let before = try page()
    let after = try page { site in
      let file = "Content/10-frontline.md"
      let text = try String(contentsOf: site.path(file), encoding: .utf8)
      #expect(text.ranges(of: "760").count == 1)
      try site.write(file, text.replacing("over 760", with: "over 800"))
    }
    // The description, the card, the prose and the table, all but the first with a value for machines; of the structured
    // data the page's and the data set's description, and an observation with its value.
    #expect(before.ranges(of: "760").count == 11)
    #expect(after == before.replacing("760", with: "800"))
  }

  @Test func thePageIsTheSameBytesWhateverTheTimeZoneAndLocale() throws {
    let first = try page()
    #expect(try page(environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8"]) == first)
  }
}
