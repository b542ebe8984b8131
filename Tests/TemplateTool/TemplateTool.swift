import Diagnostics
import TemplateEngine
import TemplateSupport

/// Renders templates for tests that are written in another language: a job is a line of JSON, and so is its result.
@main
struct TemplateTool {
  static func main() {
    while let line = readLine() {
      guard let job = try? JSON.read(line).value else {
        print("{\"errors\": [{\"message\": \"the job is not JSON\", \"stage\": \"job\"}]}")
        continue
      }
      print(result(of: job))
    }
  }

  private static func result(of job: JSON) -> String {
    var files: [String: SourceFile] = [:]
    if case .object(let members)? = job["templates"] {
      for (number, member) in members.enumerated() {
        files[member.name] = SourceFile(number: number, path: member.name, text: member.value.string ?? "")
      }
    }
    let entry = job["entry"]?.string ?? "main.html"
    let context = Context(
      job["context"] ?? .object([]), hasOrigins: job["origins"]?.bool ?? false, fileNumber: files.count)
    let sources = SourceMap(files.values + [context.file])
    var options = TemplateOptions.html
    options.escaping = job["escaping"]?.string == "none" ? .none : .html
    options.trimBlocks = job["trim_blocks"]?.bool ?? false
    options.lstripBlocks = job["lstrip_blocks"]?.bool ?? false
    options.keepTrailingNewline = job["keep_trailing_newline"]?.bool ?? false
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        files, entries: [entry: context.schema], options: options, diagnostics: &diagnostics)
    else { return errors(diagnostics, sources, stage: "compile") }
    var output: [UInt8] = []
    do {
      try library.render(entry, context.values, into: &output)
    } catch {
      return errors([error.diagnostic], sources, stage: "render")
    }
    return "{\"output\": \(quoted(String(decoding: output, as: UTF8.self)))}"
  }

  private static func errors(_ diagnostics: [Diagnostic], _ sources: SourceMap, stage: String) -> String {
    let errors = diagnostics.map { diagnostic in
      let place = sources.location(of: diagnostic)
      let path = quoted(place?.path ?? sources.path(of: diagnostic) ?? "")
      return "{\"path\": \(path), \"line\": \(place?.line ?? 0), \"column\": \(place?.column ?? 0), "
        + "\"message\": \(quoted(diagnostic.message)), \"identifier\": \(quoted(diagnostic.identifier.rawValue)), "
        + "\"stage\": \"\(stage)\"}"
    }
    return "{\"errors\": [\(errors.joined(separator: ", "))]}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85 || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
