import CPlatform

/// What the program was started with.
enum ProgramArguments {
  /// The arguments without the program's name; bytes that are no UTF-8 come as U+FFFD.
  static var all: [String] {
    let count = impact_argument_count()
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, count)).compactMap { impact_argument($0).map { String(cString: $0) } }
  }
}
