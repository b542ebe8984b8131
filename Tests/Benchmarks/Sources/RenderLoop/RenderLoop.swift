import Foundation
import ImpactPage

/// `RenderLoop FOLDER COUNT` makes the page of the templates in a folder so many times, for a profiler to look at.
@main
struct RenderLoop {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]) else {
      fatalError("RenderLoop takes a folder and a number")
    }
    let page = try EnginePage(TemplateFolder.read(URL(filePath: CommandLine.arguments[1])))
    var output: [UInt8] = []
    for _ in 0..<count {
      output.removeAll(keepingCapacity: true)
      try page.render(into: &output)
    }
    print("\(count) pages of \(output.count) bytes")
  }
}
