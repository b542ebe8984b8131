import HTML

/// The list of what a build wrote, in the output folder itself: only what it names is ever removed, and two releases can
/// be compared by it without their files.
///
/// A line that says what this is and in which version; a line `file`, size, hash and name for each file in the order of
/// the names' bytes; a line `edition`, language and page for each edition, and behind it a line `figure`, name, value and
/// words for each of its figures. Fields are parted by tabs. In them, bytes below 0x20, 0x7F and `%` are written as `%` and two hexadecimal digits; all others, also
/// those of names that are no UTF-8, as they are.
enum OutputManifest {
  static let fileName = ".impact-files"
  private static let head = "impact manifest 1\n"
  private static let tab = UInt8(ascii: "\t")

  /// The manifest's lines of files, which are in the order of their names; those of figures follow.
  static func bytes(files: [PublishedFile]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(64 + files.count * 96)
    output += Array(head.utf8)
    for file in files {
      output.append("file\t" as StaticString)
      output.append(String(file.file.content.size))
      output.append(tab)
      file.file.content.hash.append(to: &output)
      output.append(tab)
      file.name.withUnsafeBufferPointer { append($0, to: &output) }
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  /// The line before the figures of an edition, without its end.
  static func editionKey(language: String, page: String) -> String {
    var line = Array("edition".utf8)
    append([language, page], to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  /// Appends the line before the figures of an edition: its language and the page's path.
  static func appendEdition(language: String, page: String, to output: inout [UInt8]) {
    output.append("edition" as StaticString)
    append([language, page], to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  /// Appends the line of a figure: its name, the value for machines, and the words, such as `over`, `760`,
  /// `professionals`, with blanks between them.
  static func appendFigure(name: String, value: String, words: [String], to output: inout [UInt8]) {
    output.append("figure" as StaticString)
    append([name, value], to: &output)
    var separator = tab
    for var word in words where !word.isEmpty {
      output.append(separator)
      separator = UInt8(ascii: " ")
      word.withUTF8 { append($0, to: &output) }
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func append(_ fields: [String], to output: inout [UInt8]) {
    for var field in fields {
      output.append(tab)
      field.withUTF8 { append($0, to: &output) }
    }
  }

  /// The files that a manifest names, nil contents where it does not say; nil for bytes that are no manifest.
  static func files(_ bytes: [UInt8]) -> [[UInt8]: FileContent?]? {
    guard bytes.starts(with: head.utf8) else { return oldFiles(bytes) }
    var files: [[UInt8]: FileContent?] = [:]
    for line in bytes.dropFirst(head.utf8.count).split(separator: UInt8(ascii: "\n")) {
      guard line.starts(with: "file\t".utf8) else { break }
      let fields = line.split(separator: tab, omittingEmptySubsequences: false)
      guard fields.count == 4, let size = Int(String(decoding: fields[1], as: UTF8.self)),
        let hash = ContentHash(hexadecimal: fields[2])
      else { continue }
      files[unescaped(fields[3])] = .some(FileContent(size: size, hash: hash))
    }
    return files
  }

  /// The form before the first version: names alone, behind a remark.
  private static func oldFiles(_ bytes: [UInt8]) -> [[UInt8]: FileContent?]? {
    guard bytes.starts(with: "# The files that impact wrote here.".utf8) else { return nil }
    let names = bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
    return Dictionary(names.map { (Array($0), FileContent?.none) }, uniquingKeysWith: { first, _ in first })
  }

  private static func append(_ field: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in field {
      if byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "%") {
        output.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    guard field.contains(UInt8(ascii: "%")) else { return Array(field) }
    return PercentEncoding.decoded(field) ?? Array(field)
  }
}
