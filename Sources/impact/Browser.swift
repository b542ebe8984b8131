import Subprocess

/// The user's browser.
enum Browser {
  /// The system's command that opens an address.
  private static var command: String {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }

  /// Opens an address; false where there is no command for it, or it fails.
  static func open(_ address: String) async -> Bool {
    let result = try? await run(
      .name(command), arguments: [address], input: .none, output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }
}
