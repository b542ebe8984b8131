/// The files of a commit.
struct GitTree: Sendable, Equatable {
  /// A file as a tree names it.
  struct Entry: Sendable, Equatable {
    /// Six octal digits.
    var mode: String
    /// `blob`, or `commit` for another repository.
    var type: String
    /// The object's name in hexadecimal digits.
    var object: String

    /// Whether it is a file, and no symbolic link.
    var isFile: Bool { type == "blob" && mode.hasPrefix("100") }
  }

  /// The files by the bytes of their paths.
  var entries: [FileName: Entry] = [:]

  init() {}

  /// Reads what `git ls-tree -r -z` writes.
  init(_ output: [UInt8]) {
    for line in output.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let fields = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3 else { continue }
      entries[Array(line[(tab + 1)...])] = Entry(mode: fields[0], type: fields[1], object: fields[2])
    }
  }

  /// The object of a file; nil where there is none.
  func file(_ name: FileName) -> String? {
    guard let entry = entries[name], entry.isFile else { return nil }
    return entry.object
  }
}

/// Names of files, as git takes them.
enum GitName {
  /// The file that keeps GitHub from running the site through Jekyll, which leaves some files out.
  static let noJekyll: FileName = Array(".nojekyll".utf8)

  /// Whether git, or a server, refuses a name: one with a part that some file system takes for `.git`.
  static func isRefused(_ name: FileName) -> Bool {
    name.split(separator: UInt8(ascii: "/")).contains(where: isGitFolder)
  }

  private static func isGitFolder(_ part: ArraySlice<UInt8>) -> Bool {
    let start = part.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\\") }
    var scalars = Array(String(decoding: start, as: UTF8.self).unicodeScalars).filter { !isIgnored($0) }
    while let last = scalars.last, last == " " || last == "." { scalars.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return [".git", "git~1"].contains(String(text).lowercased())
  }

  /// The characters that the file system of a Mac leaves out of account.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// A path between quotation marks, as git reads it from a list of lines.
  static func quoted(_ path: [UInt8]) -> [UInt8] {
    var result = [UInt8(ascii: "\"")]
    for byte in path {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F: result.append(byte)
      default:
        result.append(UInt8(ascii: "\\"))
        for shift in [6, 3, 0] { result.append(UInt8(ascii: "0") + (byte >> UInt8(shift)) & 7) }
      }
    }
    return result + [UInt8(ascii: "\"")]
  }
}
