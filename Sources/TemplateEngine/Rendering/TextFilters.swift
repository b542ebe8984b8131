/// What filters do with text, by code points as in Python.
enum TextFilters {
  /// White space as Python counts it.
  static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  /// Text without white space at its ends, or without certain characters.
  static func trimmed(_ text: String, of characters: String?) -> String {
    let set = characters.map { Set($0.unicodeScalars) }
    let isTaken = { (scalar: Unicode.Scalar) in set?.contains(scalar) ?? isWhitespace(scalar) }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isTaken(first) { scalars.removeFirst() }
    while let last = scalars.last, isTaken(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Each word with a capital at its start; words begin after white space, hyphens and opening brackets.
  static func title(_ text: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    func flush() {
      guard let first = word.first else { return }
      result += String(first).uppercased()
      result += String(String.UnicodeScalarView(word.dropFirst())).pythonLowercased
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if "-({[<".unicodeScalars.contains(scalar) || isWhitespace(scalar) {
        flush()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    flush()
    return result
  }

  /// How many runs of letters, digits and underscores there are.
  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isPart = isWordPart(scalar)
      if isPart, !isInWord { count += 1 }
      isInWord = isPart
    }
    return count
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Text in the middle of so many characters, as Python's `center` has it.
  static func centered(_ text: String, width: Int) -> String {
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    let left = missing / 2 + (missing & width & 1)
    return String(repeating: " ", count: left) + text + String(repeating: " ", count: missing - left)
  }

  /// The lines of a text, as Python's `splitlines` has them.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if isAfterReturn {
        isAfterReturn = false
        if scalar == "\n" { continue }
      }
      switch scalar.value {
      case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029:
        lines.append(String(line))
        line = String.UnicodeScalarView()
        isAfterReturn = scalar == "\r"
      default: line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  /// HTML without comments and tags, with single blanks, and with its character references read.
  static func withoutTags(_ text: String) -> String {
    var bytes = Array(text.utf8)
    bytes = removing(from: Array("<!--".utf8), to: Array("-->".utf8), in: bytes)
    bytes = removing(from: [UInt8(ascii: "<")], to: [UInt8(ascii: ">")], in: bytes)
    let words = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(whereSeparator: isWhitespace)
    return HTMLUnescaping.unescaped(words.map { String($0) }.joined(separator: " "))
  }

  private static func removing(from opening: [UInt8], to closing: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: opening) {
        var end = index
        while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
        if end == bytes.count { return result + bytes[index...] }
        index = end + closing.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

extension String {
  /// Lower case as Python has it: a sigma at the end of a word has a form of its own.
  ///
  /// Source: Unicode Standard, section 3.13, the condition Final_Sigma.
  var pythonLowercased: String {
    guard utf8.contains(0xCE), unicodeScalars.contains("\u{3A3}") else { return lowercased() }
    let scalars = Array(unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      guard scalar == "\u{3A3}" else {
        result += scalar.properties.lowercaseMapping
        continue
      }
      let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
      let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
      let isFinal = (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
      result += isFinal ? "\u{3C2}" : "\u{3C3}"
    }
    return result
  }

  /// The first character in title case and the others in lower case.
  var capitalizedLikePython: String {
    guard let first = unicodeScalars.first else { return self }
    // A sigma among the others is judged by the whole word.
    let lower = pythonLowercased.unicodeScalars.dropFirst(String(first).pythonLowercased.unicodeScalars.count)
    return first.properties.titlecaseMapping + String(String.UnicodeScalarView(lower))
  }
}
