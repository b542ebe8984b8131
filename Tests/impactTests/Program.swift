import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program stands beside the tests' own executable.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], mask: mode_t? = nil
  ) throws -> Result {
    let process = Process()
    let program = URL(filePath: ProcessInfo.processInfo.arguments[0])
      .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "impact")
    process.executableURL = mask == nil ? program : URL(filePath: "/bin/sh")
    process.arguments = arguments
    if let mask {
      let command = "umask \(String(mask, radix: 8)); exec \"$0\" \"$@\""
      process.arguments = ["-c", command, program.path] + arguments
    }
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = [folder.appending(path: ".output"), folder.appending(path: ".errors")]
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}

/// A site in a temporary folder, removed with the value's last use.
final class DiskSite {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "impact-\(UUID().uuidString)")
    try write("Content/site.yml", "name: Kite Trust\nurl: https://example.org/\nlanguages: [en]\n")
    try write("Content/index.md", "---\ntitle: Our impact\n---\n")
    try write(
      "Content/10-people.md",
      "---\ntitle: People\nfigures:\n  professionals: over 760 professionals\n---\n{{ professionals }} came.\n")
    try write(
      "Templates/page.html",
      "<h1>{{ page.title }}</h1>\n{% for section in page.sections %}\n{{ section.content }}\n{% endfor %}\n")
    try write("Templates/404.html", "<h1>{{ page.title }}</h1>\n")
    try write("Templates/assets/style.css", "body {}\n")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ path: String) -> URL { folder.appending(path: path) }

  func write(_ path: String, _ text: String) throws {
    let file = self.path(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func build(
    _ arguments: String..., environment: [String: String] = [:], mask: mode_t? = nil
  ) throws -> Program.Result {
    try Program.run(["build"] + arguments, in: folder, environment: environment, mask: mask)
  }

  /// The modes of an output folder and of all below it.
  func modes(_ name: String = "Public") throws -> [String: UInt16] {
    var result: [String: UInt16] = [:]
    for path in try [""] + FileManager.default.subpathsOfDirectory(atPath: self.path(name).path) {
      var info = stat()
      #expect(stat(self.path(name).path + "/" + path, &info) == 0)
      result[path] = UInt16(info.st_mode & 0o7777)
    }
    return result
  }

  /// Every file below a folder with its bytes.
  func files(_ name: String = "Public") throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: self.path(name).path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: self.path(name + "/" + path).path, isDirectory: &isFolder)
      if !isFolder.boolValue { result[path] = try Data(contentsOf: self.path(name + "/" + path)) }
    }
    return result
  }
}
