import Diagnostics
import ExternalLinks
import ImpactSite

/// Checks the links of a site's folder: `link-tool FOLDER SECONDS MILLISECONDS`, the time for everything and the pause
/// between two requests to a host. Prints the findings as JSON.
@main
struct LinkTool {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let seconds = Double(arguments[2]), let pause = Int(arguments[3]) else {
      return print("link-tool FOLDER SECONDS MILLISECONDS")
    }
    let folder = arguments[1]
    var limits = LinkLimits()
    limits.total = .seconds(seconds)
    limits.pause = .milliseconds(pause)
    limits.connection = .seconds(2)
    limits.request = .seconds(3)
    let input = BuildInput(
      content: DiskTree(name: "Content", path: folder + "/Content"),
      templates: DiskTree(name: "Templates", path: folder + "/Templates"))
    let addresses = await ExternalAddresses.find(in: input)
    let findings = await LinkCheck(folder: folder + "/.impact", limits: limits).findings(addresses)
    let report = await build(input) { _ throws(OutputError) -> any SiteOutput in MemoryOutput() }
    print(JSONWriter(report.sources).text(findings))
  }
}
