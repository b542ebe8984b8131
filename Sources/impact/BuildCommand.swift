import ArgumentParser
import Diagnostics
import ImpactSite

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site from Content and Templates into Public.",
    discussion:
      "Exit status: 0 built; 1 nothing was written: the content or the templates have errors, or the output is in use "
      + "by another build, is not impact's to replace, or can't be written, or the site's folder has no Content; 2 wrong "
      + "command line, such as a --site that is no folder."
  )

  @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"))
  var site = "."

  @Option(help: ArgumentHelp("The folder to write; Public in the site's folder unless given.", valueName: "dir"))
  var output: String?

  @Flag(help: "Take warnings as errors.")
  var strict = false

  @Option(help: "How to write what is wrong: text, json or github (annotations for GitHub Actions).")
  var format = OutputFormat.text

  func validate() throws {
    if site.isEmpty || output?.isEmpty == true {
      throw ValidationError("A folder's name is empty.")
    }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let build = SiteBuild(site: site, output: output, isStrict: strict)
    try build.checkFolder()
    let report = await build.run()
    ReportWriter(format: format).write(report, output: build.shownOutput, duration: clock.now - start)
    // What was built is not taken apart any more.
    withExtendedLifetime(report) { Self.exit(withError: report.isWritten ? nil : ExitCode(1)) }
  }
}

/// Paths in the site's folder: how they are opened, and how they are shown.
struct SiteFolder {
  /// The folder itself, without a slash at its end.
  let path: String

  init(_ folder: String) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    path = folder.isEmpty ? "." : folder
  }

  func path(_ name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  /// Relative to where the program was started, so that editors and terminals link it.
  func shown(_ name: String) -> String { path == "." ? name : path(name) }
}
