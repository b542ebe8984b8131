import Diagnostics
import ImpactSite
import Synchronization
import Tools

extension Rclone {
  /// Copies files to where nothing stands yet. What somebody else has put there meanwhile under one of the names stays
  /// as it is: those names are the answer.
  func copyNew(
    _ names: [FileName], from source: String, to target: String, _ progress: @escaping ProgressReport
  ) async throws(PublishError) -> [FileName] {
    guard !names.isEmpty else { return [] }
    let taken = Mutex<Set<FileName>>([])
    func send(_ options: [String]) async throws(PublishError) -> Tool.Result {
      try await start(
        ["copy", "--immutable", "--no-traverse"] + options, [source, target], names: names, progress
      ) { line in
        guard let name = RcloneLog.immutable(line) else { return }
        taken.withLock { _ = $0.insert(Array(name.utf8)) }
      }
    }
    // A second try of its own would take what the first has put there for somebody else's.
    let result = try await send(["--ignore-times", "--retries", "1"])
    if result.isSuccess { return [] }
    let conflicts = taken.withLock { taken in names.filter(taken.contains) }
    guard conflicts.isEmpty else { return conflicts }
    // What is there and as it should be is left out now.
    guard try await send([]).isSuccess else { throw await failure(result, "send files") }
    return []
  }
}

/// The lines of rclone's log for machines, one JSON object each.
enum RcloneLog {
  /// The name of a file that was not sent because another one is there; nil for any other line.
  static func immutable(_ line: String) -> String? {
    guard line.hasPrefix("{"), line.contains("immutable file modified"),
      let start = line.firstRange(of: "\"object\":\"")?.upperBound
    else { return nil }
    return string(line[start...])
  }

  /// A JSON string from behind its first quotation mark on; nil where it does not end.
  static func string(_ text: Substring) -> String? {
    var units: [UInt16] = []
    var rest = text.utf16[...]
    while let unit = rest.popFirst() {
      if unit == 0x22 { return String(decoding: units, as: UTF16.self) }
      guard unit == 0x5C else {
        units.append(unit)
        continue
      }
      switch rest.popFirst().flatMap(Unicode.Scalar.init) {
      case "b": units.append(8)
      case "t": units.append(9)
      case "n": units.append(10)
      case "f": units.append(12)
      case "r": units.append(13)
      case "u":
        guard let code = UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) else { return nil }
        units.append(code)
        rest = rest.dropFirst(4)
      case let sign?: units.append(UInt16(truncatingIfNeeded: sign.value))
      case nil: return nil
      }
    }
    return nil
  }
}
