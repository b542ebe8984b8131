/// Digits and the marks between them, as they stand in a text.
struct NumberShape {
  let text: Scalars
  let start: Int

  /// Whether it is a time, a date or a number of something, such as `19:30`, `03/11/2021`, `2.3.1` or `0466.902.332`.
  var isName: Bool {
    var end = text.endOfDigits(start)
    var (dots, dashes, slashes) = (0, 0, 0)
    // No time, date or number of something is longer.
    while end < min(text.bytes.count, start + 64) {
      let dash = text.dash(at: end)
      guard text.isDigit(end + max(dash, 1)) else { break }
      if text.isSign(end, ":") { return true }
      if text.isSign(end, ".") {
        dots += 1
      } else if text.isSign(end, "/") {
        slashes += 1
      } else if dash > 0 {
        dashes += 1
      } else {
        break
      }
      end = text.endOfDigits(end + max(dash, 1))
    }
    return dots > 1 && dashes == 0 || dashes > 1 || slashes > 0 || isSpanOfYears
  }

  /// Whether it is a date: `03/11/2021`, `14.05.2022`.
  var isDate: Bool {
    var (end, lengths) = (start, [Int]())
    var mark: UInt8 = 0
    while lengths.count < 3 {
      let next = text.endOfDigits(end)
      guard next > end, next - end <= 4 else { return false }
      lengths.append(next - end)
      end = next
      guard lengths.count < 3 else { break }
      guard end < text.bytes.count, "/.-".utf8.contains(text.bytes[end]), mark == 0 || text.bytes[end] == mark else {
        return false
      }
      mark = text.bytes[end]
      end += 1
    }
    return lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4
  }

  /// `2019–20`.
  private var isSpanOfYears: Bool {
    let end = text.endOfDigits(start)
    let dash = text.dash(at: end)
    guard end - start == 4, dash > 0, let year = Int(text.text(start..<end)), (1900...2100).contains(year) else {
      return false
    }
    return text.endOfDigits(end + dash) == end + dash + 2
  }

  /// A part of a whole: the part is smaller, and both are small.
  var fraction: (part: Int, whole: Int, end: Int)? {
    let end = text.endOfDigits(start)
    guard text.isSign(end, "/"), end - start < 3 else { return nil }
    let wholeEnd = text.endOfDigits(end + 1)
    guard wholeEnd > end + 1, wholeEnd - end < 4, !text.isSign(wholeEnd, "/"),
      let part = Int(text.text(start..<end)), let whole = Int(text.text(end + 1..<wholeEnd)), part < whole,
      whole <= 10
    else { return nil }
    return (part, whole, wholeEnd)
  }

  /// The number and where it ends; nil where the marks are no number's.
  var numeral: (Numeral, end: Int)? {
    var end = text.endOfDigits(start)
    var numeral = Numeral(digits: text.text(start..<end))
    if end - start <= 3 {
      while let group = group(at: end, isSpaced: numeral.isGrouped ? numeral.isSpaced : nil) {
        numeral.digits += text.text(group.digits)
        numeral.isGrouped = true
        numeral.isSpaced = group.isSpaced
        end = group.digits.upperBound
      }
    }
    if text.isSign(end, "."), text.isDigit(end + 1) {
      let decimals = end + 1..<text.endOfDigits(end + 1)
      numeral.digits += "." + text.text(decimals)
      end = decimals.upperBound
    } else if text.isSign(end, ","), text.isDigit(end + 1) {
      // A decimal mark of another language, or a mistake: no less a number.
      let decimals = end + 1..<text.endOfDigits(end + 1)
      numeral.digits += "." + text.text(decimals)
      end = decimals.upperBound
    }
    let half = end < text.bytes.count ? text.scalar(at: end) : (value: 0, width: 0)
    if (0xBC...0xBE).contains(half.value), !numeral.hasDecimals {
      numeral.digits += half.value == 0xBC ? ".25" : half.value == 0xBD ? ".5" : ".75"
      end += half.width
    }
    return (numeral, end)
  }

  private func group(at index: Int, isSpaced: Bool?) -> (digits: Range<Int>, isSpaced: Bool)? {
    let blank = text.blank(at: index)
    guard blank > 0 || text.isSign(index, ",") else { return nil }
    if let isSpaced, isSpaced != (blank > 0) { return nil }
    let digits = index + max(blank, 1)
    let end = text.endOfDigits(digits)
    guard end - digits == 3 else { return nil }
    // 1, 2 and 300 in a row are no group, nor is 116 000 116.
    return (digits..<end, blank > 0)
  }
}
