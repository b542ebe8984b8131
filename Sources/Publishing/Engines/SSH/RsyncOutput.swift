/// What rsync writes to its standard output.
enum RsyncOutput {
  /// How much of a transfer is done, from a line such as `  1,238  45%  1.2MB/s    0:00:01 (xfr#1, to-chk=0/3)`.
  static func fraction(_ line: String) -> Double? {
    let words = line.split(separator: " ")
    guard words.count > 2, words[1].hasSuffix("%"), let percent = Int(words[1].dropLast()), (0...100).contains(percent)
    else { return nil }
    return Double(percent) / 100
  }

  /// What was sent, by rsync's own count: `rsync: 3 files sent, 1.2 kB`.
  static func count(_ output: String) -> String? {
    guard let files = number("Number of regular files transferred: ", in: output),
      let bytes = number("Total bytes sent: ", in: output)
    else { return nil }
    return "rsync: \(files) \(files == 1 ? "file" : "files") sent, \(size(bytes))"
  }

  /// The names in lines `%i %n`, but for those of folders. rsync writes a byte that can't be shown as `\#` and three
  /// octal digits.
  static func names(_ output: [UInt8]) -> [FileName] {
    output.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // Eleven letters tell what would change: the first how, the second that it is a file.
      guard line.count > 12, line.dropFirst().first == UInt8(ascii: "f"), line.dropFirst(11).first == UInt8(ascii: " ")
      else { return nil }
      return unescaped(line.dropFirst(12))
    }
  }

  /// The bytes of a name as rsync writes it.
  static func unescaped(_ text: ArraySlice<UInt8>) -> FileName {
    var name: FileName = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = rest.dropFirst().prefix(3)
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "#"), digits.count == 3,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        name.append(code)
        rest = rest.dropFirst(4)
      } else {
        name.append(byte)
      }
    }
    return name
  }

  private static func number(_ label: String, in output: String) -> Int? {
    output.split(whereSeparator: \.isNewline).first { $0.hasPrefix(label) }
      .flatMap { Int($0.dropFirst(label.count).prefix { $0.isNumber }) }
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1000) kB"
    default: "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
    }
  }
}
