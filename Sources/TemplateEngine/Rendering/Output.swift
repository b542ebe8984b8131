import Diagnostics
import HTML

/// Writing values into the page.
extension Renderer {
  mutating func append(_ value: Value, _ escape: Escape, to output: inout [UInt8]) throws(RenderError) {
    switch escape {
    case .text:
      switch value {
      case .string(let text): HTMLEscaping.append(text, to: &output)
      case .sourced(let text): HTMLEscaping.append(text.text, to: &output)
      case .html(let html): output.append(contentsOf: html.bytes)
      case .integer(let number): append(number, to: &output)
      default: HTMLEscaping.append(try text(of: value), to: &output)
      }
    case .attribute(let quote):
      HTMLEscaping.append(try text(of: value), quote: quote, to: &output)
    case .none:
      switch value {
      case .html(let html): output.append(contentsOf: html.bytes)
      case .json(let json): output.append(contentsOf: json.bytes)
      default: output.append(contentsOf: try text(of: value).utf8)
      }
    case .address(let quote), .resource(let quote), .addresses(let quote):
      let text = try text(of: value)
      try requireSafe(text, after: output, escape, quote, value)
      HTMLEscaping.append(text, quote: quote, to: &output)
    }
  }

  /// Writes a whole number digit by digit, without making a text of it.
  private func append(_ number: Int, to output: inout [UInt8]) {
    if number < 0 { output.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var unit: UInt = 1
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// A value as text.
  func text(of value: Value) throws(RenderError) -> String {
    switch value {
    case .string(let text): return text
    case .sourced(let text): return text.text
    case .missing, .none: throw absent()
    case .bool(let value): return value ? "True" : "False"
    case .integer(let number): return String(number)
    case .float(let number):
      guard let text = Number.text(number) else {
        throw failure(.templateOverflow, "this number is too large or too small to be printed")
      }
      return text
    case .html, .json, .list, .record: throw mismatch()
    }
  }

  /// Whether an address that ends with a text is safe where it stands, or an error where the text was written.
  private func requireSafe(
    _ text: String, after output: [UInt8], _ escape: Escape, _ quote: UInt8, _ value: Value
  ) throws(RenderError) {
    // Not all of a list: what is before the last separator was looked at already.
    let isList = if case .addresses = escape { true } else { false }
    let begin = output.lastIndex { $0 == quote || isList && ($0 <= 0x20 || $0 == UInt8(ascii: ",")) }
    let written = output[(begin.map { $0 + 1 } ?? 0)...]
    guard written.count <= Limits.addressBeforeValue else {
      let most = Limits.addressBeforeValue
      throw failure(.templateLimit, "before a value in an address may stand \(most) bytes of it: make it shorter")
    }
    switch Danger(of: text, after: written, escape) {
    case nil: return
    case .host:
      throw unsafe(
        value,
        "\(quoted(text)) leads out of the site, which is not allowed where a page takes scripts and styles from")
    case .scheme(let scheme):
      throw unsafe(
        value,
        "\(quoted(text)) can't be a link: \(quoted(scheme + ":")) is not allowed, "
          + "only http, https, mailto, tel and addresses within the site")
    }
  }

  private func unsafe(_ value: Value, _ message: String) -> RenderError {
    guard let origin = value.origin else { return failure(.templateUnsafeAddress, message) }
    let note = Diagnostic.Note("the template puts it into the page here", at: .range(range))
    return RenderError(.error(.templateUnsafeAddress, message, at: origin, notes: [note]))
  }
}

/// What is wrong with an address.
private enum Danger {
  /// It leaves the site where a page takes something from.
  case host
  /// It has a scheme that is not allowed.
  case scheme(String)

  /// Looks at an address that ends with a text; nil where nothing is wrong.
  init?(of text: String, after written: ArraySlice<UInt8>, _ escape: Escape) {
    var text = text
    let found: Danger?
    if case .addresses = escape {
      found = Self.ofList((Array(written) + text.utf8)[...], from: written.count)
    } else if written.isEmpty {
      found = text.withUTF8 { Self.ofOne($0, escape) }
    } else {
      found = (Array(written) + text.utf8).withUnsafeBufferPointer { Self.ofOne($0, escape) }
    }
    guard let found else { return nil }
    self = found
  }

  private static func ofOne(_ address: UnsafeBufferPointer<UInt8>, _ escape: Escape) -> Danger? {
    if case .resource = escape { return Address.leavesSite(address) ? .host : nil }
    return Address.refusedScheme(address).map { .scheme($0) }
  }

  /// Several addresses, of which those that end before a position were looked at already.
  private static func ofList(_ addresses: ArraySlice<UInt8>, from position: Int) -> Danger? {
    let isSeparator = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: ",") }
    let begun = addresses[..<position].suffix(while: { !isSeparator($0) })
    for candidate in addresses[begun.startIndex...].split(whereSeparator: isSeparator) {
      if let scheme = candidate.withUnsafeBufferPointer(Address.refusedScheme) { return .scheme(scheme) }
    }
    return nil
  }
}

extension BidirectionalCollection {
  /// The longest end whose elements all have a property.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, predicate(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
