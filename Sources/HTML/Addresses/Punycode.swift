/// Punycode, which writes labels of any script in ASCII (RFC 3492).
enum Punycode {
  /// Whether a label says that it is encoded (RFC 5890, section 2.3.2.1).
  static func isEncoded(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    label.count >= 4 && Address.lowercased(label.prefix(4)) == "xn--"
  }

  /// The characters that a text stands for, without what labels begin with; nil where it stands for nothing (section 6.2).
  static func decoded(_ text: some BidirectionalCollection<UInt8>) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var rest = text[...]
    if let hyphen = text.lastIndex(of: UInt8(ascii: "-")) {
      result = text[..<hyphen].map { Unicode.Scalar($0) }
      rest = text[text.index(after: hyphen)...]
    }
    var (code, index, bias) = (128, 0, 72)
    while !rest.isEmpty {
      let start = index
      var weight = 1
      var step = base
      while true {
        guard let digit = rest.popFirst().flatMap(value) else { return nil }
        let (product, isOver) = digit.multipliedReportingOverflow(by: weight)
        guard !isOver, product <= Int(Int32.max) - index else { return nil }
        index += product
        let threshold = min(max(step - bias, 1), 26)
        if digit < threshold { break }
        let (next, isNextOver) = weight.multipliedReportingOverflow(by: base - threshold)
        guard !isNextOver else { return nil }
        (weight, step) = (next, step + base)
      }
      let count = result.count + 1
      bias = adapted(index - start, count, isFirst: start == 0)
      code += index / count
      index %= count
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
      result.insert(scalar, at: index)
      index += 1
    }
    return result
  }

  private static let base = 36

  /// The bias behind a character (section 6.1).
  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (base - 1) * 26 / 2 {
      delta /= base - 1
      steps += base
    }
    return steps + base * delta / (delta + 38)
  }

  private static func value(_ digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 26
    default: nil
    }
  }
}
