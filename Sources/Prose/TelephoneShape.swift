/// Numbers that are written as telephone numbers are: `+32 2 894 74 84`, `0800 123 456`, `(02) 475 44 11`, `116 000`.
struct TelephoneShape {
  let text: Scalars
  /// The digits of numbers that are known to be telephone numbers, in whatever way they are written.
  let known: [[UInt8]]

  /// The most bytes that are looked at; no telephone number is longer.
  private static let longest = 48

  /// Where a telephone number ends that begins at a place; nil where none does.
  func end(from start: Int) -> Int? {
    guard start == 0 || !text.isDigit(start - 1), !NumberShape(text: text, start: start).isDate else { return nil }
    if let end = harmonised(start) ?? known.lazy.compactMap({ self.end(of: $0, from: start) }).first { return end }
    let isInternational = text.isSign(start, "+")
    let isParted = text.isSign(start, "(")
    let first = isInternational || isParted ? start + 1 : start
    guard text.isDigit(first) || isInternational && text.isSign(first, "(") else { return nil }
    guard isInternational || text.bytes[first] == 0x30 || isParted && text.isSign(first, "+") else { return nil }
    var (end, digits, groups) = (start, 0, 0)
    var index = first
    var commas = 0
    while index < min(text.bytes.count, start + Self.longest) {
      let run = text.endOfDigits(index)
      if run > index {
        digits += run - index
        groups += 1
        (index, end) = (run, run)
        continue
      }
      let width = max(text.blank(at: index), text.dash(at: index), "()/.,".utf8.contains(text.bytes[index]) ? 1 : 0)
      guard width > 0 else { break }
      if text.isSign(index, ",") {
        // A comma that ends the number is none of its own.
        guard text.isDigit(index + 1) else { break }
        commas += 1
      }
      guard
        text.isDigit(index + width)
          || "( )".utf8.contains(index + width < text.bytes.count ? text.bytes[index + width] : 0)
      else { break }
      index += width
    }
    guard commas == 0, digits >= (isInternational ? 8 : 7), digits <= 15, text.letter(at: end) == 0 else { return nil }
    return isInternational || isParted || groups > 1 || digits >= 9 ? end : nil
  }

  /// Where a known number ends that begins at a place, whatever stands between its digits.
  private func end(of digits: [UInt8], from start: Int) -> Int? {
    guard text.isDigit(start) || text.isSign(start, "+") || text.isSign(start, "("), digits.count > 4 else {
      return nil
    }
    var (index, count) = (start, 0)
    while index < min(text.bytes.count, start + Self.longest), count < digits.count {
      if text.isDigit(index) {
        guard text.bytes[index] == digits[count] else { return nil }
        count += 1
        index += 1
        continue
      }
      let width = max(text.blank(at: index), text.dash(at: index), "+()/.".utf8.contains(text.bytes[index]) ? 1 : 0)
      guard width > 0 else { return nil }
      index += width
    }
    return count == digits.count && !text.isDigit(index) ? index : nil
  }

  /// The numbers of social value that all of Europe shares, 116 and three digits.
  private func harmonised(_ start: Int) -> Int? {
    guard text.endOfDigits(start) - start == 3, text.bytes[start..<start + 3].elementsEqual("116".utf8) else {
      return text.endOfDigits(start) - start == 6 && text.bytes[start..<start + 4].elementsEqual("1160".utf8)
        ? start + 6 : nil
    }
    let blank = text.blank(at: start + 3)
    let end = text.endOfDigits(start + 3 + blank)
    guard blank > 0, end == start + 6 + blank, [0x30, 0x31].contains(text.bytes[start + 3 + blank]) else { return nil }
    let next = text.blank(at: end)
    return next > 0 && text.endOfDigits(end + next) == end + next + 3 ? nil : end
  }
}
