import Tools

extension Rclone {
  /// The bytes of a file on the remote; nil where there is none, or an empty one: an object store tells no difference.
  func read(_ name: String) async throws(PublishError) -> [UInt8]? {
    let bytes = try await run(["cat"], [path(name)], doing: "read \(name)")?.output
    return bytes?.isEmpty == true ? nil : bytes
  }

  /// Writes a small file on the remote.
  func write(_ bytes: [UInt8], to name: String) async throws(PublishError) {
    guard try await run(["rcat"], [path(name)], input: bytes, doing: "write \(name)") != nil else {
      throw PublishError("rclone can't write \(name): the folder \"\(remote)\" is gone")
    }
  }

  /// The files below a folder of the remote with their sizes; nil where there is no such folder.
  func list(_ folder: String, isLocal: Bool) async throws(PublishError) -> [FileName: Int]? {
    var command = ["lsf", "-R", "--files-only", "--csv", "--format", "ps"]
    // Else links would be left out, and written through later.
    if isLocal { command.append("--links") }
    guard let result = try await run(command, [path(folder)], doing: "list the files") else { return nil }
    var sizes: [FileName: Int] = [:]
    for fields in Self.records(result.output) where fields.count == 2 {
      sizes[fields[0]] = Int(String(decoding: fields[1], as: UTF8.self)) ?? -1
      let link = ".rclonelink".utf8
      if isLocal, fields[0].suffix(link.count).elementsEqual(link) { sizes[fields[0].dropLast(link.count)] = -1 }
    }
    return sizes
  }

  /// Removes files below a folder of the remote; what is gone already is fine.
  func remove(_ names: [FileName], in folder: String = "") async throws(PublishError) {
    guard !names.isEmpty else { return }
    try await run(["delete", "--no-traverse"], [path(folder)], names: names, doing: "remove files")
  }

  /// Copies files, whatever stands there under their names.
  func copy(
    _ names: [FileName], from source: String, to target: String, doing: String, _ progress: ProgressReport? = nil
  ) async throws(PublishError) {
    guard !names.isEmpty else { return }
    let command = ["copy", "--ignore-times", "--no-traverse"]
    guard try await run(command, [source, target], names: names, doing: doing, progress) != nil else {
      throw PublishError("rclone can't \(doing): the folder \"\(source)\" is gone")
    }
  }

  /// The records of a text of fields parted by commas, as RFC 4180 has them.
  static func records(_ bytes: [UInt8]) -> [[[UInt8]]] {
    let quote = UInt8(ascii: "\"")
    var records: [[[UInt8]]] = []
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch (byte, isQuoted) {
      case (quote, true) where index < bytes.count && bytes[index] == quote:
        field.append(quote)
        index += 1
      case (quote, _): isQuoted.toggle()
      case (UInt8(ascii: ","), false):
        fields.append(field)
        field = []
      case (UInt8(ascii: "\n"), false):
        records.append(fields + [field])
        (fields, field) = ([], [])
      default: field.append(byte)
      }
    }
    return records
  }
}
