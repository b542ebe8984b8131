import Foundation
import ImpactPage

/// Makes the page with each engine, to compare what they write and how long they take.
///
///     Engines check TEMPLATES RESULTS     compares the pages and leaves page.html and page.json in a folder
///     Engines time TEMPLATES ENGINE SECONDS     prints nanoseconds a page
///     Engines compile TEMPLATES SECONDS     prints the nanoseconds that compiling our templates takes
@main
struct Engines {
  struct Failure: Error {
    let message: String
  }

  static func main() {
    do {
      try run()
    } catch let failure as EnginePage.Failure {
      exit(failure.messages.joined(separator: "\n"))
    } catch let failure as Failure {
      exit(failure.message)
    } catch {
      exit("\(error)")
    }
  }

  private static func exit(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    Foundation.exit(1)
  }

  private static func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else { throw Failure(message: "too few arguments") }
    let templates = URL(filePath: arguments[1])
    switch (arguments[0], arguments.count) {
    case ("check", 3): try check(templates, results: URL(filePath: arguments[2]))
    case ("time", 4):
      var engine = try engine(arguments[2], templates)
      print(try Clock.least(seconds: Double(arguments[3]) ?? 1) { try engine.render() })
    case ("compile", 3):
      let files = try TemplateFolder.read(templates.appending(path: "jinja"))
      print(try Clock.least(seconds: Double(arguments[2]) ?? 1) { _ = try EnginePage(files) })
    default: throw Failure(message: "unknown command \(arguments)")
    }
  }

  private static func engine(_ name: String, _ templates: URL) throws -> any Engine {
    switch name {
    case "impact": try ImpactEngine(TemplateFolder.read(templates.appending(path: "jinja")))
    case "stencil": try StencilEngine(TemplateFolder.read(templates.appending(path: "stencil")))
    case "mustache": try MustacheEngine(TemplateFolder.read(templates.appending(path: "mustache")))
    default: throw Failure(message: "unknown engine \(name)")
    }
  }

  private static func check(_ templates: URL, results: URL) throws {
    var ours = try engine("impact", templates)
    try ours.render()
    try Data(ours.output).write(to: results.appending(path: "page.html"))
    try JSONSerialization.data(withJSONObject: Fields.all.dictionary, options: [.sortedKeys])
      .write(to: results.appending(path: "page.json"))
    for name in ["stencil", "mustache"] {
      var other = try engine(name, templates)
      try other.render()
      let file = results.appending(path: "page.\(name).html")
      try Data(other.output).write(to: file)
      if other.output != ours.output { throw Failure(message: "\(file.path) is not what our engine writes") }
    }
    print(ours.output.count)
  }
}
