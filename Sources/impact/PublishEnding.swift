#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The end of a publish by a signal, such as Ctrl-C: at once, whatever is under way, because every step leaves a whole
/// site. It says so.
enum PublishEnding {
  private static let words: StaticString =
    "Stopped. What is live is whole; publish again to go on, or to see what is live.\n"
  private static let newLine: StaticString = "\r\u{1B}[K\n"

  /// Says from now on how things stand when a signal ends the program.
  static func watch() {
    for end in [SIGINT, SIGTERM, SIGHUP] {
      // One that is ignored, as under nohup, stays so.
      guard signal(end, SIG_IGN).map({ unsafeBitCast($0, to: Int.self) }) != 1 else { continue }
      signal(end) { number in
        // Only what a signal may interrupt anywhere.
        if isatty(StandardStream.error.rawValue) == 1 { PublishEnding.write(PublishEnding.newLine) }
        PublishEnding.write(PublishEnding.words)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
    }
  }

  private static func write(_ text: StaticString) {
    text.withUTF8Buffer { _ = systemWrite($0) }
  }
}

private func systemWrite(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  write(StandardStream.error.rawValue, bytes.baseAddress, bytes.count)
}
