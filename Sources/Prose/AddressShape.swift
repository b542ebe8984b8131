/// Addresses of the Web and of e-mail, and what is written like them: `#Right2Education`.
struct AddressShape {
  let text: Scalars

  /// Where an address ends that begins at a place; nil where none does.
  func end(from start: Int) -> Int? {
    var end = start
    var isAddress = text.isSign(start, "#") || text.isSign(start, "@")
    var hasDot = false
    while end < text.bytes.count, text.blank(at: end) == 0 {
      let byte = text.bytes[end]
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") && text.isSign(end + 1, "/") { isAddress = true }
      if byte == UInt8(ascii: "."), end > start, text.letter(at: end - 1) > 0, text.letter(at: end + 1) > 0 {
        hasDot = true
      }
      if byte == UInt8(ascii: "/"), hasDot { isAddress = true }
      end += text.scalar(at: end).width
    }
    if hasDot, text.bytes[start..<end].starts(with: "www.".utf8) { isAddress = true }
    return isAddress ? end : nil
  }
}
