import ArgumentParser
import Diagnostics
import ImpactSite

/// A build of the site in a folder, as the commands do it.
struct SiteBuild {
  /// The site's folder as it was given.
  let site: String
  /// The folder to write; `Public` in the site's folder where nil.
  var output: String?
  /// Whether warnings are taken as errors.
  var isStrict = false

  private var folder: SiteFolder { SiteFolder(site) }

  /// How the folder that is written is shown.
  var shownOutput: String { output ?? folder.shown("Public") }

  /// Ends the program with status 2 where the site is no folder.
  func checkFolder() throws {
    guard let problem = SiteFolderCheck.problem(withPath: site) else { return }
    StandardStream.error.write("Error: \(problem)\n")
    throw ExitCode(2)
  }

  /// What is wrong with the folder; nil where it is a site's.
  var refusal: BuildReport? {
    SiteFolderCheck.diagnostic(folder.path, shown: folder.shown("Content")).map(BuildReport.init(refused:))
  }

  /// The content folder.
  var content: DiskTree { DiskTree(name: folder.shown("Content"), path: contentPath) }

  /// The folder of what is kept between runs.
  var recordsPath: String { folder.path(".impact") }

  /// The content folder's path.
  var contentPath: String { folder.path("Content") }

  /// What a build reads that is made anew from all files.
  var input: BuildInput {
    BuildInput(
      content: content, templates: DiskTree(name: folder.shown("Templates"), path: folder.path("Templates")),
      isStrict: isStrict)
  }

  /// Builds.
  func run() async -> BuildReport {
    if let refusal { return refusal }
    let (outputPath, shownOutput) = (output ?? folder.path("Public"), shownOutput)
    var input = input
    input.records = ProgramIdentity.hash.map { DiskRecords(folder: recordsPath, program: $0) }
    input.scrutiny = isStrict ? .texts : .mistakes
    let folders = folders
    return await build(input) { records throws(OutputError) -> any SiteOutput in
      try await FolderOutput(path: outputPath, shown: shownOutput, site: folders, records: records)
    }
  }

  /// The folders that nothing else may be written to.
  var folders: SiteFolders {
    SiteFolders(
      sources: [folder.path("Content"), folder.path("Templates")], site: site, records: recordsPath,
      usualOutput: folder.path("Public"))
  }
}
