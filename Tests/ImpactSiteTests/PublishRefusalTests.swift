import Foundation
import Testing

@testable import ImpactSite

/// The folders of the site itself are no place to publish to.
@Suite struct PublishRefusalTests {
  private static let names = ["Content", "Templates", "Public", ".impact", ".git"]

  private let folder: TestFolder
  private var site: SiteFolders {
    SiteFolders(
      sources: [folder.full("site/Content"), folder.full("site/Templates")], site: folder.full("site"),
      records: folder.full("site/.impact"), usualOutput: folder.full("site/Public"))
  }

  init() throws {
    folder = try TestFolder()
    for name in Self.names { try folder.write("site/\(name)/a/b", "") }
    try folder.write("site/www/b", "")
  }

  private func problem(_ path: String) -> String? { PublishRefusal.problem(withPath: folder.full(path), site: site) }

  @Test(arguments: names) func aFolderOfTheSiteIsRefused(_ name: String) throws {
    let message = "this is in \(name), one of the site's own folders; "
    for path in [name, name + "/", name + "/a", name + "/new/er", "www/../\(name)/x", "./\(name)//a/."] {
      #expect(problem("site/" + path)?.hasPrefix(message) == true, "\(path)")
    }
    symlink(folder.full("site/\(name)"), folder.full("link"))
    #expect(problem("link/x")?.hasPrefix(message) == true)
    #expect(problem("link")?.hasPrefix(message) == true)
  }

  @Test func theSiteAndWhatIsAboveItAreRefused() {
    for path in ["site", "site/.", "", "site/www/.."] {
      #expect(problem(path)?.hasPrefix("this is the site's own folder or above it; ") == true, "\(path)")
    }
    #expect(PublishRefusal.problem(withPath: "/", site: site) != nil)
  }

  @Test func aFolderThatALinkOfTheSiteLeadsIntoIsRefused() throws {
    try folder.write("elsewhere/in/x", "")
    folder.remove("site/Public/a/b")
    rmdir(folder.full("site/Public/a"))
    rmdir(folder.full("site/Public"))
    symlink(folder.full("elsewhere/in"), folder.full("site/Public"))
    #expect(problem("elsewhere")?.hasPrefix("this holds Public, one of the site's own folders; ") == true)
    #expect(problem("elsewhere/in/y") != nil)
    #expect(problem("elsewhere/other") == nil)
  }

  @Test func capitalsDoNotMakeAnotherFolderWhereThereIsNoneYet() {
    rmdir(folder.full("site/Public/a"))
    var site = site
    site.usualOutput = folder.full("site/Pages")
    #expect(PublishRefusal.problem(withPath: folder.full("site/PAGES/x"), site: site) != nil)
  }

  @Test(arguments: ["site/www", "site/new", "site/Content2", "other", "site2/Content"])
  func otherFoldersAreTaken(_ path: String) {
    #expect(problem(path) == nil)
  }
}
