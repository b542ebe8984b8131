/// Whether a picture's file comes to the picture itself.
enum PictureData {
  /// Whether the data of a picture begins in a file; taken for true of formats that tell nothing.
  static func begins(in file: [UInt8]) -> Bool {
    if file.starts(with: [0xFF, 0xD8]) { return beginsInJPEG(file) }
    if file.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return beginsInPNG(file) }
    return true
  }

  /// Segments, each with its length, up to the start of a scan (ITU-T T.81, annex B).
  private static func beginsInJPEG(_ file: [UInt8]) -> Bool {
    var index = 2
    while index + 3 < file.count {
      guard file[index] == 0xFF else { return false }
      let marker = file[index + 1]
      if marker == 0xFF {
        // A filling byte.
        index += 1
        continue
      }
      if marker == 0xDA { return true }
      index += 2 + Int(file[index + 2]) << 8 + Int(file[index + 3])
    }
    return false
  }

  /// Chunks, each with its length, up to one of data (PNG, third edition, section 5.3).
  private static func beginsInPNG(_ file: [UInt8]) -> Bool {
    var index = 8
    while index + 8 <= file.count {
      let length = file[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      if file[index + 4..<index + 8].elementsEqual("IDAT".utf8) { return index + 8 < file.count }
      index += 12 + length
    }
    return false
  }
}
