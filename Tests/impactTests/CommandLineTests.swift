import Foundation
import Testing

/// What is told where the program is started wrongly, or in the wrong place.
@Suite struct CommandLineTests {
  @Test(arguments: [
    ("biuld", "there is no command \"biuld\"; did you mean \"build\"?"),
    ("Build", "there is no command \"Build\"; did you mean \"build\"?"),
    ("serve", "there is no command \"serve\"; impact preview shows the site in a browser and follows every save"),
    ("PREVIEW", "there is no command \"PREVIEW\"; impact preview shows the site in a browser and follows every save"),
    (
      "deploy",
      "there is no command \"deploy\"; impact publish sends the site to your web host"
    ),
    (
      "init",
      "there is no command \"init\"; copy the folders Content and Templates of an existing site, and change the texts in "
        + "Content"
    ),
    ("generate", "there is no command \"generate\"; impact build writes the site"),
    (
      "lint",
      "there is no command \"lint\"; impact check says what is wrong and what to look at, and writes nothing"
    ),
    (
      "elephant",
      "there is no command \"elephant\"; there is impact build, impact check, impact preview, impact publish"
    ),
  ])
  func aCommandThatIsNoneIsToldWithTheOneThatIsMeant(_ word: String, _ message: String) throws {
    let site = try DiskSite()
    let result = try Program.run([word], in: site.folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors == "Error: \(message)\n")
  }

  @Test(arguments: [
    (
      ["build", "Public"],
      "\"Public\" needs an option before it: --site Public for the folder that holds Content, or --output Public for "
        + "the folder to write"
    ),
    (
      ["build", "--strict", "--site", ".", "x"],
      "\"x\" needs an option before it: --site x for the folder that holds Content, or --output x for the folder to write"
    ),
    (["--site", "."], "options stand behind the command: impact build --site ."),
    (["--strict", "build"], "options stand behind the command: impact build --strict"),
    (["--dry-run", "production"], "options stand behind the command: impact publish --dry-run production"),
    (["--yes", "publish"], "options stand behind the command: impact publish --yes"),
  ])
  func aMisplacedOptionOrFolderIsToldWithTheCommandThatWorks(_ arguments: [String], _ message: String) throws {
    let site = try DiskSite()
    let result = try Program.run(arguments, in: site.folder)
    #expect(result.status == 2)
    #expect(result.errors == "Error: \(message)\n")
  }

  @Test(arguments: [("Content/2020", "../.."), ("Content/2020/deep", "../../..")])
  func aFolderInContentIsNoSite(_ folder: String, _ remedy: String) throws {
    let site = try DiskSite()
    try site.write("Content/2020/index.md", "---\ntitle: A\n---\n")
    try site.write("Content/2020/deep/notes.txt", "a\n")
    let message = "error: this folder lies in a Content folder; give --site the folder that holds Content:"
    let inside = try Program.run(["build"], in: site.path(folder))
    #expect(inside.status == 1)
    #expect(inside.errors.hasPrefix(".: \(message) \(remedy)\n"))
    #expect(try Program.run(["build", "--site", remedy], in: site.path(folder)).status == 0)
    #expect(try site.build("--site", folder).errors.hasPrefix("\(folder): \(message) .\n"))
  }

  @Test func aMisspeltOptionSuggestsTheRightOne() throws {
    let site = try DiskSite()
    let result = try Program.run(["build", "--sit", "x"], in: site.folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("Error: Unknown option '--sit'. Did you mean '--site'?\n"))
  }

  @Test func aSiteThatIsNoFolderIsAWrongCommandLine() throws {
    let site = try DiskSite()
    let remedy = "give --site the folder that holds Content and Templates"
    let missing = try site.build("--site", "nowhere")
    #expect(missing.status == 2)
    #expect(missing.errors == "Error: there is no folder \"nowhere\"; \(remedy)\n")
    let file = try site.build("--site", "Content/index.md")
    #expect(file.status == 2)
    #expect(file.errors == "Error: \"Content/index.md\" is a file; \(remedy)\n")
  }

  @Test func aFolderWithoutContentIsToldWhereToGo() throws {
    let site = try DiskSite()
    let result = try site.build("--site", "Templates")
    #expect(result.status == 1)
    #expect(
      result.errors == """
        Templates/Content: error: the folder is missing; go to the folder that holds Content and Templates, or name it \
        with --site
        Nothing was built: 1 error. Templates/Public is as it was.

        """)
    #expect(!FileManager.default.fileExists(atPath: site.path("Templates/Public").path))
  }

  @Test func theContentFolderItselfIsNoSite() throws {
    let site = try DiskSite()
    let inside = try Program.run(["build"], in: site.path("Content"))
    #expect(inside.status == 1)
    #expect(inside.errors.hasPrefix(".: error: this is a Content folder; go one folder up, or give --site ..\n"))
    for name in ["Content", "Content/"] {
      let named = try site.build("--site", name)
      #expect(named.status == 1)
      #expect(
        named.errors.hasPrefix(
          "Content: error: this is a Content folder; give --site the folder that it lies in, which is .\n"))
    }
    let json = try site.build("--site", "Content", "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"missing-folder\""))
  }

  @Test func theFolderIsAlsoRightWhereAnIndexLiesBesideContent() throws {
    let site = try DiskSite()
    try site.write("index.md", "notes\n")
    #expect(try site.build().status == 0)
  }
}
