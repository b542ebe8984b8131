import Foundation
import Testing

@Suite struct BuildCommandTests {
  @Test func aBuildWritesPublicAndSaysWhatItBuilt() throws {
    let site = try DiskSite()
    let result = try site.build()
    #expect(result.status == 0)
    #expect(result.errors == "")
    let pattern = #/Built 1 page in 1 language with 1 figure: 8 files, \d+ bytes, \d+ ms → Public\n/#
    #expect(try pattern.wholeMatch(in: result.output) != nil, "\(result.output)")
    let page = try String(contentsOf: site.path("Public/index.html"), encoding: .utf8)
    #expect(page.contains("<p>Over <data value=\"760\">760</data>\u{A0}professionals came.</p>"))
  }

  @Test func anErrorLeavesPublicByteForByteAsItWas() throws {
    let site = try DiskSite()
    #expect(try site.build().status == 0)
    let before = try site.files()
    try site.write(
      "Content/10-people.md", "---\ntitle: People\nfigures:\n  professionals: abuot 760 professionals\n---\n")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(
      result.errors == """
        Content/10-people.md:4:18: error: "abuot 760 professionals" is not a figure: "abuot" is no qualifier; did you mean "about"?
            4 |   professionals: abuot 760 professionals
              |                  ^~~~~
        Nothing was built: 1 error. Public is as it was.

        """)
    #expect(try site.files() == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.folder.path).filter { $0.contains(".impact-") } == [])
  }

  @Test func aStrictBuildTakesANumberInProseAsAnError() throws {
    let site = try DiskSite()
    try site.write("Content/20-more.md", "---\ntitle: More\n---\nWe met 57 children in 2021.\n")
    #expect(try site.build().errors == "")
    let result = try site.build("--strict")
    #expect(result.status == 1)
    #expect(
      result.errors == """
        Content/20-more.md:4:8: error: "57 children" is a number that no figure stands behind; add children: 57 children under figures, and write the reference to it
            4 | We met 57 children in 2021.
              |        ^~~~~~~~~~~
              = write: {{ children }}
        Nothing was built: 1 error. Public is as it was.

        """)
  }

  @Test(arguments: [
    ["buidl"], ["build", "--format", "xml"], ["build", "--no-such"], ["build", "extra"], ["build", "--output", ""],
  ])
  func aWrongCommandLineEndsWithStatus2(_ arguments: [String]) throws {
    let site = try DiskSite()
    let result = try Program.run(arguments, in: site.folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("Error: "))
  }

  @Test func helpAndVersionAreNoErrors() throws {
    let site = try DiskSite()
    for arguments in [["--help"], ["build", "--help"], ["--version"], []] {
      let result = try Program.run(arguments, in: site.folder)
      #expect(result.status == 0)
      #expect(!result.output.isEmpty)
      #expect(result.errors == "")
    }
  }

  @Test func theSiteAndTheOutputMayBeElsewhere() throws {
    let site = try DiskSite()
    let elsewhere = try DiskSite()
    let output = elsewhere.path("deep/out").path
    let built = try Program.run(["build", "--site", site.folder.path, "--output", output], in: elsewhere.folder)
    #expect(built.status == 0)
    #expect(FileManager.default.fileExists(atPath: output + "/index.html"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Public").path))
    try site.write("Content/index.md", "")
    let failed = try Program.run(["build", "--site", site.folder.path], in: elsewhere.folder)
    #expect(failed.errors.hasPrefix(site.path("Content/index.md").path + ":1:1: error: the file is empty"))
  }

  @Test func jsonAndAnnotationsGoToTheOutput() throws {
    let site = try DiskSite()
    try site.write("Content/index.md", "---\ntitel: x\n---\n")
    let json = try site.build("--format", "json")
    let value = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(json.status == 1)
    #expect(value["built"] as? Bool == false)
    #expect((value["diagnostics"] as? [Any])?.count == 2)
    let annotations = try site.build("--format", "github")
    #expect(annotations.output.hasPrefix("::error file=Content/index.md,line=2,col=1,title=missing-key::"))
  }

  @Test func missingFoldersAreNamed() throws {
    let site = try DiskSite()
    try FileManager.default.removeItem(at: site.path("Content"))
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("Content: error: the folder is missing; go to the folder that holds"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Public").path))
  }
}
