import Diagnostics
import HTML

extension Renderer {
  mutating func append(_ value: Value, _ escape: Escape, to output: inout [UInt8]) throws(RenderError) {
    switch escape {
    case .text:
      switch value {
      case .string(let text): HTMLEscaping.append(text, to: &output)
      case .sourced(let text): HTMLEscaping.append(text.text, to: &output)
      case .html(let html): output.append(contentsOf: html.bytes)
      case .integer(let number) where number >= 0: append(digitsOf: number, to: &output)
      default: HTMLEscaping.append(try text(of: value), to: &output)
      }
    case .attribute(let quote): HTMLEscaping.append(try text(of: value), quote: quote, to: &output)
    case .none:
      switch value {
      case .html(let html): output.append(contentsOf: html.bytes)
      case .json(let json): output.append(contentsOf: json.bytes)
      default: output.append(contentsOf: try text(of: value).utf8)
      }
    case .address(let quote), .resource(let quote), .addresses(let quote):
      let text = try text(of: value)
      try charge(product(4, text.utf8.count))
      try requireSafe(value, text, after: output, escape, quote)
      HTMLEscaping.append(text, quote: quote, to: &output)
    }
  }

  /// Writes a whole number digit by digit, without making a text of it.
  private func append(digitsOf number: Int, to output: inout [UInt8]) {
    if number >= 10 { append(digitsOf: number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

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

  /// Throws if an address that ends with a text is not safe where it stands; the error is where the text was written.
  private func requireSafe(
    _ value: Value, _ text: String, after output: [UInt8], _ escape: Escape, _ quote: UInt8
  ) throws(RenderError) {
    let isList = if case .addresses = escape { true } else { false }
    // Addresses of a list that ended before were looked at when they were written.
    let isBetween = { (byte: UInt8) in byte == quote || isList && (byte <= 0x20 || byte == UInt8(ascii: ",")) }
    let written = output[(output.lastIndex(where: isBetween).map { $0 + 1 } ?? 0)...]
    guard written.count <= Limits.addressBeforeValue else {
      let most = Limits.addressBeforeValue
      throw failure(.templateLimit, "before a value in an address may stand \(most) bytes of it: make it shorter")
    }
    var whole = text
    let problem: String?
    if isList {
      let addresses = (written + text.utf8).split(whereSeparator: isBetween)
      problem = addresses.lazy.compactMap { $0.withUnsafeBufferPointer { self.problem($0, escape) } }.first
    } else if written.isEmpty {
      problem = whole.withUTF8 { self.problem($0, escape) }
    } else {
      problem = (written + text.utf8).withUnsafeBufferPointer { self.problem($0, escape) }
    }
    guard let problem else { return }
    let message = "\(quoted(text)) \(problem)"
    guard let origin = value.origin else { throw failure(.templateUnsafeAddress, message) }
    let note = Diagnostic.Note("the template puts it into the page here", at: .range(range))
    throw RenderError(.error(.templateUnsafeAddress, message, at: origin, notes: [note]))
  }

  /// What is wrong with an address, to stand after it; nil if nothing is.
  private func problem(_ address: UnsafeBufferPointer<UInt8>, _ escape: Escape) -> String? {
    if case .resource = escape {
      // What follows could begin with a slash, and two of them begin the name of a host.
      let isOpen = address.allSatisfy { $0 <= 0x20 || "/\\".utf8.contains($0) }
      guard isOpen || Address.leavesSite(address) else { return nil }
      return "leads out of the site, which is not allowed where a page takes scripts and styles from"
    }
    return Address.refusedScheme(address).map {
      "can't be a link: \(quoted($0 + ":")) is not allowed, only http, https, mailto, tel and addresses within the site"
    }
  }
}
