import HTML

/// The list of what a build wrote, in the output folder itself: only what it names is ever removed, and two releases
/// can be compared by it without their files.
///
/// A line that says what this is and in which version; a line `file`, size, hash and name for each file in the order of
/// the names' bytes; a line `edition`, language and page for each edition, and behind it a line `figure`, name, value
/// and words for each of its figures. Fields are parted by tabs. In them, bytes below 0x20, 0x7F and `%` are written as
/// `%` and two hexadecimal digits; all others, also those of names that are no UTF-8, as they are.
enum OutputManifest {
  static let fileName = ".impact-files"
  private static let head = "impact manifest 1\n"
  private static let oldHead = "# The files that impact wrote here."
  private static let lineEnd = UInt8(ascii: "\n")
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
      file.name.withUnsafeBufferPointer { PercentEncoding.append($0, keeping: .field, to: &output) }
      output.append(lineEnd)
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
    output.append(lineEnd)
  }

  /// Appends the line of a figure: its name, the value for machines, and the words, such as `over`, `760`,
  /// `professionals`, with blanks between them.
  static func appendFigure(name: String, value: String, words: [String], to output: inout [UInt8]) {
    output.append("figure" as StaticString)
    append([name, value], to: &output)
    var separator = tab
    for word in words where !word.isEmpty {
      output.append(separator)
      separator = UInt8(ascii: " ")
      PercentEncoding.append(word, keeping: .field, to: &output)
    }
    output.append(lineEnd)
  }

  private static func append(_ fields: [String], to output: inout [UInt8]) {
    for field in fields {
      output.append(tab)
      PercentEncoding.append(field, keeping: .field, to: &output)
    }
  }

  /// Whether bytes begin as a manifest does, sound or not.
  static func isBegun(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: head.utf8) || bytes.starts(with: oldHead.utf8)
  }

  /// The files that a manifest names, nil contents where it does not say. Nil for bytes that are no sound manifest: they
  /// begin in another way, do not end in the end of a line, or have a line that begins with `file` and is not whole.
  /// Lines of other kinds follow those of the files, and are not looked at.
  static func files(_ bytes: [UInt8]) -> [[UInt8]: FileContent?]? {
    guard isBegun(bytes), bytes.last == lineEnd else { return nil }
    guard bytes.starts(with: head.utf8) else { return oldFiles(bytes) }
    var files: [[UInt8]: FileContent?] = [:]
    for line in bytes.dropFirst(head.utf8.count).split(separator: lineEnd) {
      guard line.starts(with: "file".utf8) else { break }
      guard let (name, content) = file(line) else { return nil }
      files[name] = .some(content)
    }
    return files
  }

  /// All lines behind the first, each as its fields. Nil for bytes that are no manifest of this form, or are cut short.
  static func lines(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    guard bytes.starts(with: head.utf8), bytes.last == lineEnd else { return nil }
    var lines: [[[UInt8]]] = []
    for line in bytes.dropFirst(head.utf8.count).split(separator: lineEnd) {
      guard let fields = fields(line) else { return nil }
      lines.append(fields)
    }
    return lines
  }

  /// The fields of a line without its end; nil where one is not sound.
  static func fields(_ line: ArraySlice<UInt8>) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    for field in line.split(separator: tab, omittingEmptySubsequences: false) {
      guard let field = unescaped(field) else { return nil }
      fields.append(field)
    }
    return fields
  }

  /// A line from its fields, with its end.
  static func line(_ fields: [[UInt8]]) -> [UInt8] {
    var output: [UInt8] = []
    for (number, field) in fields.enumerated() {
      if number > 0 { output.append(tab) }
      field.withUnsafeBufferPointer { PercentEncoding.append($0, keeping: .field, to: &output) }
    }
    output.append(lineEnd)
    return output
  }

  /// What the line of a file says; nil where it is not sound.
  private static func file(_ line: ArraySlice<UInt8>) -> (name: [UInt8], content: FileContent)? {
    let fields = line.split(separator: tab, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0].elementsEqual("file".utf8),
      let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0,
      let hash = ContentHash(hexadecimal: fields[2]), let name = unescaped(fields[3])
    else { return nil }
    return (name, FileContent(size: size, hash: hash))
  }

  /// The form before the first version: names alone, behind a remark.
  private static func oldFiles(_ bytes: [UInt8]) -> [[UInt8]: FileContent?] {
    let names = bytes.split(separator: lineEnd).dropFirst()
    return Dictionary(names.map { (Array($0), FileContent?.none) }, uniquingKeysWith: { first, _ in first })
  }

  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8]? {
    field.contains(UInt8(ascii: "%")) ? PercentEncoding.decoded(field) : Array(field)
  }
}

/// The file that a build lists its files and figures in.
public enum ManifestFile {
  /// Its name in the output folder.
  public static let name = OutputManifest.fileName
}
