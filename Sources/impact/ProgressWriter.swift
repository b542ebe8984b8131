import Diagnostics
import Publishing
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Says in the terminal how far a publish is: on one line that is drawn again and again, or, where nobody sits there, in
/// a line for each step.
final class ProgressWriter: Sendable {
  private struct State {
    var step = ""
    var shown = ""
  }

  private static let width = 20
  private let redraws: Bool
  private let state = Mutex(State())

  init() {
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    redraws = isatty(StandardStream.error.rawValue) == 1 && !isDumb
  }

  /// Takes what is just being done.
  func write(_ progress: PublishProgress) {
    state.withLock { state in
      switch progress {
      case .step(let text):
        guard state.step != text else { return }
        state.step = text
        if redraws { draw(printable(text) + " …", &state) } else { line(printable(text)) }
      case .fraction(let fraction):
        guard redraws, fraction.isFinite else { return }
        let filled = Int((min(max(fraction, 0), 1) * Double(Self.width)).rounded(.down))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        draw("\(bar) \(filled * 100 / Self.width) % \(printable(state.step))", &state)
      case .notice(let text):
        erase(&state)
        line(printable(text))
      case .live: break
      }
    }
  }

  /// Takes the line away, before something else is written or at the end.
  func end() { state.withLock { erase(&$0) } }

  private func draw(_ text: String, _ state: inout State) {
    guard text != state.shown else { return }
    // A line that is longer than the terminal could not be erased.
    let text = String(text.prefix(columns - 1))
    StandardStream.error.write("\r\u{1B}[K" + text)
    state.shown = text
  }

  private func erase(_ state: inout State) {
    if !state.shown.isEmpty { StandardStream.error.write("\r\u{1B}[K") }
    state.shown = ""
  }

  private func line(_ text: String) { StandardStream.error.write(text + "\n") }

  private var columns: Int {
    var size = winsize()
    guard ioctl(StandardStream.error.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 10 else { return 80 }
    return Int(size.ws_col)
  }
}
