import ArgumentParser
import Diagnostics
import ExternalLinks
import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Asks what an editor in chief would ask, and writes nothing.",
    discussion:
      "Errors come first, as a build tells them; then what a reader or a journalist would ask: where figures come from, "
      + "how old they are, what nothing shows, what is not translated. Exit status: 0 no errors; 1 errors, or with "
      + "--strict anything to look at; 2 wrong command line."
  )

  @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The day on which figures are new or old, such as 2026-11-26; today unless given.", valueName: "date"),
    transform: { text in
      guard let day = CalendarDay(text) else {
        throw ValidationError("\(quoted(text)) is no day; write it as 2026-11-26.")
      }
      return day
    })
  var asOf: CalendarDay?

  @Flag(help: "Also ask the servers of others whether the addresses that the site leads to are still there.")
  var external = false

  @Flag(help: "End with status 1 where there is anything to look at.")
  var strict = false

  @Option(help: "How to write what is found: text, json or github (annotations for GitHub Actions).")
  var format = OutputFormat.text

  func validate() throws {
    if site.isEmpty { throw ValidationError("A folder's name is empty.") }
  }

  func run() async throws {
    let build = SiteBuild(site: site)
    try build.checkFolder()
    guard let asOf = asOf ?? Self.today else {
      throw ValidationError("The machine's clock gives no day; write --as-of.")
    }
    var report = await build.check(asOf: asOf)
    if external { report = report.adding(await build.linkFindings()) }
    let result = CheckResult(report, asOf: asOf)
    StandardStream.output.write(CheckWriter(result: result).text(format))
    let isWell = result.errors.isEmpty && !(strict && result.findingCount > 0)
    // What was built is not taken apart any more.
    withExtendedLifetime(report) { Self.exit(withError: isWell ? nil : ExitCode(1)) }
  }

  /// Today where the machine is.
  private static var today: CalendarDay? {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

extension SiteBuild {
  /// What is wrong with the addresses on others' sites. Their answers are remembered in the site's folder.
  func linkFindings() async -> [Diagnostic] {
    guard refusal == nil else { return [] }
    return await LinkCheck(folder: recordsPath, limits: LinkLimits.inEnvironment).findings(
      ExternalAddresses.find(in: input))
  }

  /// Builds the site as closely looked at as can be, and writes nothing.
  func check(asOf: CalendarDay) async -> BuildReport {
    if let refusal { return refusal }
    var input = input
    input.scrutiny = .everything
    input.survey = SurveyInput(asOf: asOf, originals: await originalsThen())
    return await ImpactSite.build(input) { _ throws(OutputError) -> any SiteOutput in NoOutput() }
  }
}
