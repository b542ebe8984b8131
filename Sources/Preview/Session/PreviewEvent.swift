/// What the terminal is told.
public enum PreviewEvent: Sendable {
  /// The first build is done and pages can be asked for.
  case ready(PreviewAddress)
  /// A build changed so many pages and other files. `saved` are the files of the site that were saved; `mended` tells
  /// that there were errors before; `warnings` are new ones as text for a terminal.
  case built(pages: Int, files: Int, saved: [String], duration: Duration, mended: Bool, warnings: String)
  /// There are errors, which have been there for a while; the last good pages stay, if there are any. As text for a
  /// terminal.
  case failed(count: Int, text: String, hasPages: Bool)
  /// Something keeps the preview from following changes.
  case problem(String)
}

/// Where the preview is to be found.
public struct PreviewAddress: Sendable, Equatable {
  /// The address for a browser on this machine.
  public let local: String
  /// Those for other devices in the same network; empty where it can't be reached from there.
  public let others: [String]
}
