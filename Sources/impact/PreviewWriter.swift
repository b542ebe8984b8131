import Diagnostics
import Preview

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Says in the terminal what a preview does.
struct PreviewWriter: Sendable {
  /// Whether the browser is opened once the page can be served.
  let opensBrowser: Bool

  func write(_ event: PreviewEvent) {
    switch event {
    case .ready(let address): ready(address)
    case .built(let pages, let files, let saved, let duration, let mended, let warnings):
      if !warnings.isEmpty { StandardStream.error.write(warnings) }
      let done = mended ? "put right; " : ""
      StandardStream.output.write(
        "\(names(saved)): \(done)\(changed(pages, files)), \(duration.inMilliseconds) ms\n")
    case .failed(let count, let text, let hasPages):
      StandardStream.error.write(text)
      let page = hasPages ? "the last good page stays" : "then there is a page to show"
      StandardStream.error.write("\(self.count(count, "thing")) to put right; \(page).\n")
    case .problem(let text): StandardStream.error.write("Warning: \(printable(text))\n")
    }
  }

  private func ready(_ address: PreviewAddress) {
    StandardStream.output.write("\(address.local)\n")
    if let first = address.others.first {
      StandardStream.error.write(
        "Warning: everybody in this network can see the preview now. On a phone in the same network open\n")
      for other in address.others { StandardStream.error.write("  \(other)\n") }
      let isTerminal = isatty(StandardStream.output.rawValue) == 1
      if let code = QRCode(first) { StandardStream.output.write(code.terminalText(inColours: isTerminal)) }
    }
    StandardStream.output.write("Follows every save; ends with Ctrl-C.\n")
    guard opensBrowser else { return }
    // Some browsers hold on to the command that opened them.
    Task {
      guard await !Browser.open(address.local) else { return }
      StandardStream.error.write("Warning: no browser could be opened; open \(address.local) yourself.\n")
    }
  }

  private func changed(_ pages: Int, _ files: Int) -> String {
    let parts = [pages == 0 ? "" : count(pages, "page"), files == 0 ? "" : count(files, "other file")]
    let changed = parts.filter { !$0.isEmpty }.joined(separator: " and ")
    return changed.isEmpty ? "no page changed" : changed + " changed"
  }

  private func names(_ saved: [String]) -> String {
    guard let first = saved.first else { return "The site" }
    // A file name can hold anything, also what moves a terminal's cursor.
    return printable(first) + (saved.count == 1 ? "" : " and \(saved.count - 1) more")
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension Duration {
  /// Whole milliseconds, rounded up, so that nothing takes none.
  fileprivate var inMilliseconds: Int {
    let parts = components
    return Int(parts.seconds) * 1_000 + Int((parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
