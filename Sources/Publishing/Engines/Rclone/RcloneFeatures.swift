/// What a remote's back end can do, as `rclone backend features` tells it.
struct RcloneFeatures: Sendable, Equatable {
  /// Whether it tells the hash of a file without sending it.
  let hasHashes: Bool
  /// Whether there are folders, so that empty ones stay until they are removed.
  let hasFolders: Bool
  /// Whether it is a folder of this machine.
  let isLocal: Bool
  /// Whether it is an object store, of which no bucket is named.
  let lacksBucket: Bool
  /// The folder of this machine that the remote leads to, through other names too; nil where that is not told.
  let localPath: String?
  /// Whether a file can be read half while rclone writes it, and whether a rename puts one in place over another. Object
  /// stores put a file in place as a whole, and so do the usual WebDAV servers (there a rename never replaces a file);
  /// later versions of rclone do it themselves for files, SFTP and FTP, and call that `PartialUploads`.
  let writesInPlace: Bool

  /// Reads the program's output, which has one value in each line.
  init(_ text: String) {
    let lines = text.split(separator: "\n").map { line in
      String(line.drop(while: \.isWhitespace)).split(separator: ",", omittingEmptySubsequences: false)[0]
    }
    func isTrue(_ name: String) -> Bool { lines.contains("\"\(name)\": true") }
    let place = text.firstRange(of: "\"String\": \"Local file system at ")?.upperBound
    localPath = place.flatMap { RcloneLog.string(text[$0...]) }
    let kind = lines.first { $0.hasPrefix("\"String\": \"") }?.dropFirst("\"String\": \"".count).lowercased() ?? ""
    hasHashes = !lines.contains("\"Hashes\": []") && !lines.contains("\"Hashes\": null")
    hasFolders = isTrue("CanHaveEmptyDirectories")
    isLocal = isTrue("IsLocal")
    // What wraps another remote has a root of its own, and calls itself otherwise.
    lacksBucket = isTrue("BucketBased") && lines.contains("\"Root\": \"\"") && kind.hasSuffix(" root\"")
    let isRenaming = isTrue("IsLocal") || kind.hasPrefix("sftp:") || kind.hasPrefix("ftp:")
    writesInPlace = isRenaming && isTrue("Move") && !isTrue("PartialUploads")
  }
}

/// What rclone says while it works, in a line of its JSON log.
struct RcloneStatistics: Equatable {
  /// How many bytes are sent.
  let bytes: Int
  /// How many bytes there are to send.
  let total: Int

  /// Reads a line; nil where it has no such figures.
  init?(_ line: String) {
    guard let start = line.firstRange(of: "\"stats\":{")?.upperBound else { return nil }
    func number(_ name: String) -> Int? {
      guard let range = line[start...].firstRange(of: "\"\(name)\":") else { return nil }
      return Int(line[range.upperBound...].prefix(while: \.isNumber))
    }
    guard let bytes = number("bytes"), let total = number("totalBytes") else { return nil }
    (self.bytes, self.total) = (bytes, total)
  }

  /// How much is done; nil before that is known.
  var fraction: Double? { total > 0 ? min(1, Double(bytes) / Double(total)) : nil }
}
