/// A line of rclone's JSON log.
struct RcloneLogLine {
  private let line: Substring

  init(_ line: Substring) { self.line = line }

  /// What it says, and of which file, where it is an error; else empty.
  var error: String {
    guard ["error", "critical", "alert", "emergency", "fatal"].contains(value("level")) else { return "" }
    let message = value("msg") ?? ""
    guard let object = value("object"), !message.isEmpty else { return message }
    return object + ": " + message
  }

  /// The text of a field. Quotes within a text have a backslash before them, so no field's name is found there.
  private func value(_ name: String) -> String? {
    guard let start = line.firstRange(of: "\"\(name)\":\"")?.upperBound else { return nil }
    var text = ""
    var rest = line[start...].unicodeScalars
    while let sign = rest.popFirst(), sign != "\"" {
      guard sign == "\\" else {
        text.unicodeScalars.append(sign)
        continue
      }
      switch rest.popFirst() {
      case "n": text += "\n"
      case "t", "r", "b", "f": text += " "
      case "u":
        let code = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(4)
        text.unicodeScalars.append(UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      case let other?: text.unicodeScalars.append(other)
      case nil: break
      }
    }
    return text
  }
}
