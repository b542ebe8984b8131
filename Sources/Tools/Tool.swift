import Diagnostics
package import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program that does a part of the work: rsync, ssh, rclone, git, curl. It is started without a shell; its messages are
/// English whatever the user's language is, because they are read here.
package struct Tool: Sendable {
  /// The program's name, looked for in `PATH`, or its path.
  package let name: String
  /// Variables that it gets beside those of this process; nil takes one away.
  package var environment: [String: String?] = [:]

  /// A program in surroundings that do not mislead it.
  package init(_ name: String) {
    self.name = name
    for variable in Self.misleading(name) { environment.updateValue(nil, forKey: variable) }
  }

  /// How it ended, and what it said.
  package struct Result: Sendable {
    /// The exit status; nil where a signal ended it.
    package var status: Int32?
    package var output: [UInt8] = []
    /// What it wrote to the standard error, the last of it where that is much.
    package var errors = ""

    /// Makes a result.
    package init(status: Int32? = nil, output: [UInt8] = [], errors: String = "") {
      self.status = status
      self.output = output
      self.errors = errors
    }

    package var isSuccess: Bool { status == 0 }
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// How much of an output is kept.
  package static let outputLimit = 256 << 20

  /// Runs it to its end. Throws where it can't be started, not where it fails. `onLine` gets each line of
  /// the standard error (where `watchesOutput`, of the standard output) as it comes, parted by line ends or carriage returns.
  package func result(
    of arguments: [String], input: [UInt8] = [], watchesOutput: Bool = false,
    onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(ToolError) -> Result {
    BrokenPipes.ignore()
    do {
      let result = try await Subprocess.run(
        Self.executable(name), arguments: Arguments(arguments), environment: subprocessEnvironment,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        async let written: Void = Self.send(input, to: execution.standardInputWriter)
        async let output = Self.collect(
          execution.standardOutput, limit: Self.outputLimit, onLine: watchesOutput ? onLine : nil)
        async let errors = Self.collect(execution.standardError, limit: 65_536, onLine: watchesOutput ? nil : onLine)
        await written
        return try await (output, errors)
      }
      var status: Int32?
      if case .exited(let code) = result.terminationStatus { status = code }
      let (output, errors) = result.closureResult
      return Result(status: status, output: output, errors: String(decoding: errors, as: UTF8.self))
    } catch {
      throw Self.failure(toStart: name, error)
    }
  }

  /// Writes what a program reads. One that ends before it has read all tells by its end whether that is a failure.
  private static func send(_ input: [UInt8], to writer: StandardInputWriter) async {
    if !input.isEmpty { _ = try? await writer.write(input) }
    try? await writer.finish()
  }

  /// A program by its name or path.
  package static func executable(_ name: String) -> Executable {
    name.contains("/") ? .path(FilePath(name)) : .name(name)
  }

  /// Why a program can't be started.
  package static func failure(toStart name: String, _ error: any Error) -> ToolError {
    guard let error = error as? SubprocessError, error.code == .executableNotFound else {
      return ToolError(message: "\(printable(name)) can't be started", details: printable(String(describing: error)))
    }
    return name.contains("/")
      ? ToolError(message: "There is no program \(printable(name)) on this machine; check the path", isMissing: true)
      : ToolError(message: "\(printable(name)) is not installed on this machine; \(remedy(name))", isMissing: true)
  }

  /// What to do where a program is missing.
  package static func remedy(_ name: String) -> String {
    switch name {
    case "ssh": "install it: apt install openssh-client"
    default: "install it: apt install \(name)"
    }
  }

  private var subprocessEnvironment: Environment {
    var changes: [Environment.Key: String?] = ["LC_ALL": "C", "LANGUAGE": nil]
    for (key, value) in environment { changes[Environment.Key(stringLiteral: key)] = value }
    return .inherit.updating(changes)
  }

  /// Reads a stream to its end and keeps the last bytes of it.
  private static func collect(
    _ stream: SubprocessOutputSequence, limit: Int, onLine: (@Sendable (String) -> Void)?
  ) async throws -> [UInt8] {
    var kept: [UInt8] = []
    var line: [UInt8] = []
    for try await buffer in stream {
      let bytes = buffer.withUnsafeBytes { Array($0) }
      kept += bytes
      if kept.count > limit { kept.removeFirst(kept.count - limit) }
      guard let onLine else { continue }
      for byte in bytes {
        guard byte == 10 || byte == 13 else {
          line.append(byte)
          continue
        }
        if !line.isEmpty { onLine(String(decoding: line, as: UTF8.self)) }
        line = []
      }
    }
    if let onLine, !line.isEmpty { onLine(String(decoding: line, as: UTF8.self)) }
    return kept
  }
}
