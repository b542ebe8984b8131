import ArgumentParser
import Tools

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program. Each command is a file of its own.
@main
struct Impact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Builds a charity's impact page from typed, sourced figures.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, PreviewCommand.self, PublishCommand.self]
  )

  /// Runs the command of the arguments. A wrong command line ends with status 2, not with sysexits' 64.
  static func main() async {
    Allocator.use()
    // A site is for all to read: a web server is another user.
    umask(0o022)
    StandardStream.occupy()
    // Where nobody reads on there is nobody to tell.
    BrokenPipes.ignore()
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    let arguments = ProgramArguments.all
    if let message = CommandHint.message(for: arguments, commands: commands) {
      StandardStream.error.write("Error: \(message)\n")
      endProgram(2)
    }
    do {
      var command = try parseAsRoot(arguments)
      if configuration.subcommands.contains(where: { $0 == type(of: command) }), let problem = Surroundings.problem {
        StandardStream.error.write("Error: \(problem)\n")
        endProgram(1)
      }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        (code == .success ? StandardStream.output : .error).write(message + "\n")
      }
      endProgram(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}

/// Ends the program; in a command `exit` is the command's own.
private func endProgram(_ status: Int32) -> Never { exit(status) }
