import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Filters for numbers.
extension Renderer {
  func number(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderError) -> Value {
    switch filter {
    case .int, .float: return try converted(filter, input, arguments)
    default: break
    }
    guard let number = input.number else { throw unsuitable(input) }
    switch (filter, number) {
    case (.abs, .integer(let value)):
      if value == Int.min { throw failure(.templateOverflow, "this number is too large") }
      return .integer(Swift.abs(value))
    case (.abs, .float(let value)): return .float(Swift.abs(value))
    case (.round, _): return try rounded(number, arguments)
    default: return .string(try fileSize(number.double, isBinary: arguments.first?.isTruthy ?? false))
    }
  }

  private func rounded(_ number: PythonNumber, _ arguments: [Value]) throws(RenderError) -> Value {
    guard arguments.count == 2, let precision = arguments[0].integer, let method = arguments[1].string else {
      throw mismatch()
    }
    guard (-300...300).contains(precision) else {
      throw failure(.templateArgument, "numbers can't be rounded to \(precision) digits")
    }
    switch method {
    case "common":
      if case .integer(let value) = number { return .integer(wholeRounded(value, precision)) }
      return .float(Self.rounded(number.double, precision))
    case "ceil", "floor":
      let factor = pow(10, Double(precision))
      let scaled = number.double * factor
      let whole = method == "ceil" ? scaled.rounded(.up) : scaled.rounded(.down)
      // In Python what is rounded up or down is a whole number, and so 0 has no sign.
      return .float((whole == 0 ? 0 : whole) / factor)
    default: throw failure(.templateArgument, "the method of \"round\" is \"common\", \"ceil\" or \"floor\"")
    }
  }

  /// A number with so many digits after the point, the nearest one; of two, that with an even last digit.
  static func rounded(_ value: Double, _ precision: Int) -> Double {
    guard value.isFinite else { return value }
    if precision >= 0 {
      return Double(Self.fixed(value, precision)) ?? value
    }
    let factor = pow(10, Double(-precision))
    return (value / factor).rounded(.toNearestOrEven) * factor
  }

  /// A number with so many digits after the point, as C's `%.*f` writes it.
  private static func fixed(_ value: Double, _ precision: Int) -> String {
    withVaList([Int32(precision), value]) { arguments in
      // The largest number has 309 digits before the point, and there are at most 300 behind it.
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 640) { buffer in
        let count = Int(vsnprintf(buffer.baseAddress, buffer.count, "%.*f", arguments))
        return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
    }
  }

  private func wholeRounded(_ value: Int, _ precision: Int) -> Int {
    if precision >= 0 { return value }
    if precision < -18 { return 0 }
    var unit = 1
    for _ in 0..<(-precision) { unit *= 10 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
    let half = unit / 2
    let isUp = remainder.magnitude > half.magnitude || (remainder.magnitude == half.magnitude && quotient % 2 != 0)
    let (result, overflow) = (quotient + (isUp ? value.signum() : 0)).multipliedReportingOverflow(by: unit)
    return overflow ? value : result
  }

  private func converted(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderError) -> Value {
    guard let fallback = arguments.first else { throw mismatch() }
    if let text = input.string {
      let plain = withPlainDigits(TextFilters.trimmed(text, of: nil))
      if filter == .int, let value = wholeNumber(plain, base: arguments.count > 1 ? arguments[1].integer ?? 10 : 10) {
        return .integer(value)
      }
      guard let value = decimal(plain) else { return fallback }
      return filter == .float ? .float(value) : whole(value).map { .integer($0) } ?? fallback
    }
    guard let number = input.number else { throw unsuitable(input) }
    if filter == .float { return .float(number.double) }
    if case .integer(let value) = number { return .integer(value) }
    return whole(number.double).map { .integer($0) } ?? fallback
  }

  /// The digits of all scripts as those of ASCII, which Python takes for numbers too.
  private func withPlainDigits(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 0x7F }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue {
        result += String(Int(value)).unicodeScalars
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func whole(_ value: Double) -> Int? {
    Int(exactly: value.rounded(.towardZero))
  }

  /// A whole number as Python's `int()` reads it: a sign, and digits with single underscores between them.
  private func wholeNumber(_ text: String, base: Int) -> Int? {
    guard base == 0 || (2...36).contains(base) else { return nil }
    var digits = text[...]
    var sign = ""
    if let first = digits.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      digits = digits.dropFirst()
    }
    var radix = base
    for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where digits.lowercased().hasPrefix(prefix) && (base == 0 || base == value) {
      radix = value
      digits = digits.dropFirst(2)
      if digits.hasPrefix("_") { digits = digits.dropFirst() }
    }
    if radix == 0 { radix = 10 }
    return plainDigits(digits).flatMap { Int(sign + $0, radix: radix) }
  }

  private func decimal(_ text: String) -> Double? {
    let isNumber = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE_".utf8.contains(byte)
    }
    guard isNumber, let digits = plainDigits(text[...]) else { return nil }
    return Double(digits)
  }

  private func plainDigits(_ text: Substring) -> String? {
    guard let first = text.first, first != "_", first != "+" || text.count > 1, text.last != "_", !text.contains("__")
    else { return nil }
    return String(text.replacing("_", with: ""))
  }

  private func fileSize(_ bytes: Double, isBinary: Bool) throws(RenderError) -> String {
    guard bytes.isFinite, let whole = whole(bytes) else { throw failure(.templateOverflow, "this number is too large") }
    let base: Double = isBinary ? 1024 : 1000
    if bytes == 1 { return "1 Byte" }
    if bytes < base { return "\(whole) Bytes" }
    var unit = base
    var prefix = ""
    for letter in ["k", "M", "G", "T", "P", "E", "Z", "Y"] {
      unit *= base
      prefix = letter
      if bytes < unit { break }
    }
    let name = isBinary ? prefix.uppercased() + "iB" : prefix + "B"
    return Self.fixed(base * bytes / unit, 1) + " " + name
  }
}
