import ArgumentParser
import Diagnostics
import ImpactSite
import Preview

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site in a browser and follows every save.",
    discussion:
      "Builds in memory, drafts included; Public stays as it is. Ends with Ctrl-C. Exit status: 0 ended; 1 the folder "
      + "can't be watched or the address can't be had, or the site's folder has no Content; 2 wrong command line."
  )

  @Option(help: ArgumentHelp("The folder that holds Content and Templates.", valueName: "dir"))
  var site = "."

  @Option(help: "The port; 0 takes any. Without it 8080, or the next one that is free.")
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      "The address to listen on; 0.0.0.0 lets phones on the same network in. Numbers can't be changed then.",
      valueName: "address"))
  var host: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Flag(help: "Go to the page whose file was saved.")
  var follow = false

  @Flag(help: "Let nobody change a number from the browser.")
  var readOnly = false

  @Option(
    help: ArgumentHelp(
      "What links to files open: \(EditorLink.names.joined(separator: ", ")), or an address with {path}, {line} and "
        + "{column}.", valueName: "editor"))
  var editor = "vscode"

  func validate() throws {
    if site.isEmpty || host?.isEmpty == true { throw ValidationError("A name is empty.") }
    if EditorLink(editor) == nil {
      throw ValidationError(
        "There is no editor \(quoted(editor)); there is \(EditorLink.names.joined(separator: ", ")), or give an address "
          + "such as vscode://file{path}:{line}:{column}.")
    }
  }

  func run() async throws {
    if let problem = SiteFolderCheck.problem(withPath: site) {
      StandardStream.error.write("Error: \(problem)\n")
      throw ExitCode(2)
    }
    let folder = SiteFolder(site)
    if let diagnostic = SiteFolderCheck.diagnostic(folder.path, shown: folder.shown("Content")) {
      StandardStream.error.write(TextWriter(SourceMap([])).text([diagnostic]))
      throw ExitCode(1)
    }
    var options = PreviewOptions(site: folder.path)
    options.shownContent = folder.shown("Content")
    options.shownTemplates = folder.shown("Templates")
    options.port = port
    options.host = host ?? options.host
    options.follows = follow
    options.isReadOnly = readOnly || host != nil
    if let editor = EditorLink(editor) { options.editor = editor }
    // Nothing has to be put away.
    for end in [SIGINT, SIGTERM] { signal(end) { _ in _exit(0) } }
    let writer = PreviewWriter(opensBrowser: open)
    do {
      let preview = try Preview(options) { writer.write($0) }
      try await preview.run()
    } catch let error as WatchError {
      StandardStream.error.write("Error: \(error.message)\n")
      throw ExitCode(1)
    } catch let error as PreviewError {
      StandardStream.error.write("Error: \(error.message)\n")
      throw ExitCode(1)
    }
  }
}
