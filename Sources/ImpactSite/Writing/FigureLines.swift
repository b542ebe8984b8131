import HTML

/// The lines that a manifest has for each edition.
struct FigureLines: Sendable {
  private let manifest: [UInt8]
  private var ranges: [String: Range<Int>] = [:]

  /// Finds the lines in a manifest's bytes.
  init(_ manifest: [UInt8]) {
    self.manifest = manifest
    manifest.withUnsafeBufferPointer { bytes in
      var start = 0
      var current: (key: String, start: Int)?
      while start < bytes.count {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count - 1
        if bytes[start] == UInt8(ascii: "e") {
          if let current { ranges[current.key] = current.start..<start }
          current = (String(decoding: bytes[start..<end], as: UTF8.self), start)
        }
        start = end + 1
      }
      if let current { ranges[current.key] = current.start..<bytes.count }
    }
  }

  /// The lines of an edition; none where the manifest has none.
  func lines(language: String, page: String) -> ArraySlice<UInt8>? {
    ranges[OutputManifest.editionKey(language: language, page: page)].map { manifest[$0] }
  }
}
