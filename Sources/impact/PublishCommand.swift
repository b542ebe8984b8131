import ArgumentParser
import Diagnostics
import ImpactSite
import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How `publish` writes what it did.
enum PublishFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds the site and sends it to the web host, after showing what changes.",
    discussion:
      "The places to publish to stand below publish in Content/site.yml. Nothing is sent before you have seen what "
      + "changes and said yes. Exit status: 0 published, nothing to do, or a dry run that could be carried out; 1 not "
      + "published, or not arrived as it should; 2 wrong command line."
  )

  @Argument(help: "The target's name in site.yml; not needed where there is only one.")
  var target: String?

  @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"))
  var site = "."

  @Flag(help: "Show what would change, and send nothing.")
  var dryRun = false

  @Flag(help: "Publish without asking.")
  var yes = false

  @Flag(help: "Let many files be removed at once.")
  var allowRemovals = false

  @Flag(help: "Let addresses of example.org go out, for a test.")
  var allowExample = false

  @Flag(help: "Bring back the release that was live before; nothing is built.")
  var rollback = false

  @Option(help: "How to write what was done: text or json.")
  var format = PublishFormat.text

  func validate() throws {
    if site.isEmpty || target?.isEmpty == true { throw ValidationError("A name is empty.") }
  }

  func run() async throws {
    // A tool that ends early is told by what it says, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    PublishEnding.watch()
    let build = SiteBuild(site: site)
    try build.checkFolder()
    let writer = PublishWriter(format: format, isDryRun: dryRun)
    let isDone = try await publish(build, writer)
    throw ExitCode(isDone ? 0 : 1)
  }

  /// Publishes and says what came of it; whether all is well.
  private func publish(_ build: SiteBuild, _ writer: PublishWriter) async throws -> Bool {
    var writer = writer
    if let refusal = build.refusal { return writer.refuse(refusal.diagnostics, refusal.sources) }
    let settings = await PublishSettings.read(content: build.content)
    let target: PublishTarget
    do throws(TargetChoice.Problem) {
      target = try TargetChoice.choose(self.target, from: settings.targets)
    } catch {
      guard !settings.diagnostics.hasErrors else { return writer.refuse(settings.diagnostics, settings.sources) }
      _ = writer.fail(error.error)
      throw ExitCode(error.isWrongName ? 2 : 1)
    }
    if rollback, self.target == nil, settings.diagnostics.hasErrors {
      // Another target may stand there that can't be read, and be the one that is meant.
      return writer.fail(PublishError("Content/site.yml has errors, so name the target: \(target.name)"))
    }
    writer.target = target.name
    let path = target.localPath(site: SiteFolder(build.site).path)
    if let problem = path.flatMap({ PublishRefusal.problem(withPath: $0, site: build.folders) }) {
      return writer.fail(PublishError("the target \(target.name) leads to \(target.place), but \(problem)"))
    }
    var request = PublishRequest(target: target, site: SiteFolder(build.site).path)
    request.folders = build.folders
    request.isDryRun = dryRun
    request.isConfirmed = yes
    request.allowsRemovals = allowRemovals
    return rollback ? await rollBack(request, writer) : await publish(request, build, writer)
  }

  private func publish(_ request: PublishRequest, _ build: SiteBuild, _ writer: PublishWriter) async -> Bool {
    if !allowExample {
      let examples = await ExampleAddresses.find(in: build.content)
      guard examples.diagnostics.isEmpty else { return writer.refuse(examples.diagnostics, examples.sources) }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let report = await build.run()
    if format == .text {
      ReportWriter(format: .text).write(report, output: build.shownOutput, duration: clock.now - start)
    }
    let outcome: PublishOutcome
    if report.isWritten {
      outcome = await conduct { await Publisher(request, $0).publish(drafts: report.drafts) }
    } else {
      outcome = PublishOutcome(error: PublishError("Nothing was published, as the site can't be built"))
    }
    return writer.write(outcome, report.diagnostics, report.sources)
  }

  private func rollBack(_ request: PublishRequest, _ writer: PublishWriter) async -> Bool {
    writer.write(await conduct { await Publisher(request, $0).rollBack() }, [], SourceMap([]))
  }

  /// Does something with the dialogue of the format.
  private func conduct(_ body: (any PublishDialogue) async -> PublishOutcome) async -> PublishOutcome {
    guard format == .text else { return await body(SilentDialogue()) }
    let dialogue = TextDialogue()
    let outcome = await body(dialogue)
    dialogue.progress.end()
    return outcome
  }
}
