import Diagnostics

/// What looks like a reference in a text of front matter and is none: `{ name }`, `{{{ name }}}`, `[[ name ]]` and a `}}`
/// that closes nothing. It would be published as it stands.
struct MisspeltReference: Equatable {
  /// Where it stands in the text.
  let range: Range<Int>
  /// The whole as it is written.
  let written: String
  /// What stands between the brackets, or before a `}}` that closes nothing.
  let name: String
  /// Whether it is a `}}` that closes nothing.
  var isUnopened = false

  /// All of a text, in order. Escapes are protected (see `ReferenceScanner`).
  static func all(in text: ArraySlice<UInt8>) -> [MisspeltReference] {
    text.withUnsafeBufferPointer { bytes in
      guard bytes.firstIndex(of: UInt8(ascii: "}"), from: 0) != nil || hasTwoBrackets(bytes) else { return [] }
      var finder = MisspeltReferenceFinder(bytes)
      finder.run()
      return finder.found
    }
  }

  private static func hasTwoBrackets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let index = bytes.firstIndex(of: UInt8(ascii: "["), from: start) {
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") { return true }
      start = index + 1
    }
    return false
  }

  /// What to say of it; a reference is offered only where it means something.
  func diagnostic(_ resolver: ReferenceResolver, at place: SourceRange) -> Diagnostic {
    let meant = meant(resolver)
    guard !isUnopened else {
      let advice = meant.map { "write \($0)" } ?? "write {{ before the name of the figure, or leave the }} out"
      return .error(.unclosedReference, "}} closes a reference that no {{ opens; \(advice)", at: place)
    }
    let message = "\(quoted(written)) is no reference and would be shown as it is"
    if let meant {
      return .error(.unknownReference, message + "; write \(meant)", at: place, fix: meant)
    }
    // Two closing braces would end the reference.
    let words = written.contains("}}") ? "" : ", or {{ plain \"\(written)\" }} where that is what you mean"
    return .error(
      .unknownReference, message + "; write the name of a figure between {{ and }}" + words, at: place)
  }

  private func meant(_ resolver: ReferenceResolver) -> String? {
    guard !name.isEmpty else { return nil }
    let written = "{{ \(name) }}"
    do throws(Reference.Problem) {
      _ = try resolver.resolve(Reference(parsing: name))
      return written
    } catch {
      return error.fix
    }
  }
}

/// Walks through a text that holds braces or brackets.
private struct MisspeltReferenceFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// How many `\{{` stand open.
  private var escaped = 0
  private(set) var found: [MisspeltReference] = []

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func run() {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{"): passBraces()
      case UInt8(ascii: "}"): passClosing()
      case UInt8(ascii: "["): passBrackets()
      case 0xEF where ReferenceScanner.isBraces(text, index):
        escaped += 1
        index += 3
      default: index += 1
      }
    }
  }

  /// `{`, as many as there are.
  private mutating func passBraces() {
    let start = index
    let inner = endOfRun(from: start)
    let opening = inner - start
    if opening == 2 {
      // A reference, whatever stands in it, or one that is not closed, which is told where it is replaced.
      guard let end = ReferenceScanner.endOfReference(text, from: inner) else {
        index = text.count
        return
      }
      index = endOfRun(from: end)
      if index - end > 2 { add(start..<index, inner: inner..<end) }
      return
    }
    index = inner
    guard let name = nameEnd(from: inner), name < text.count, text[name] == UInt8(ascii: "}") else { return }
    index = endOfRun(from: name)
    add(start..<index, inner: inner..<name)
  }

  /// `}` that belongs to nothing before it.
  private mutating func passClosing() {
    let start = index
    index = endOfRun(from: start)
    guard index - start > 1 else { return }
    guard escaped == 0 else {
      escaped -= 1
      return
    }
    var first = start
    while first > 0, text[first - 1] == 0x20 { first -= 1 }
    while first > 0, Self.isOfName(text[first - 1]) { first -= 1 }
    add(start..<index, inner: first..<start, isUnopened: true)
  }

  private mutating func passBrackets() {
    let start = index
    index = endOfRun(from: start)
    guard index - start == 2, let name = nameEnd(from: index), name + 1 < text.count,
      text[name] == UInt8(ascii: "]"), text[name + 1] == UInt8(ascii: "]")
    else { return }
    add(start..<name + 2, inner: index..<name)
    index = name + 2
  }

  private mutating func add(_ range: Range<Int>, inner: Range<Int>, isUnopened: Bool = false) {
    let name = String(decoding: text[inner], as: UTF8.self).filter { $0 != " " }
    found.append(
      MisspeltReference(
        range: range, written: String(decoding: text[range], as: UTF8.self), name: name, isUnopened: isUnopened))
  }

  /// Where bytes of one kind end.
  private func endOfRun(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  /// Where a name between blanks ends, with the blanks; nil where no name stands there.
  private func nameEnd(from start: Int) -> Int? {
    var end = start
    while end < text.count, text[end] == 0x20 { end += 1 }
    let first = end
    while end < text.count, Self.isOfName(text[end]) { end += 1 }
    guard text[first..<end].contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    while end < text.count, text[end] == 0x20 { end += 1 }
    return end
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/")
  }
}
