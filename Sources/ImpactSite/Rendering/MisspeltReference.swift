import Diagnostics
import HTML

/// What looks like a reference and is none: `{ name }`, `{{{ name }}}`, `{% name %}`, `${name}`, `[[ name ]]` and a `}}`
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

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, name: Range<Int>, isUnopened: Bool = false) {
    self.range = range
    written = String(decoding: text[range], as: UTF8.self)
    self.name = String(decoding: text[name], as: UTF8.self).filter { !"{} ".contains($0) }
    self.isUnopened = isUnopened
  }

  /// A reference that has more than two braces on a side; nil for any other.
  init?(_ text: UnsafeBufferPointer<UInt8>, reference whole: Range<Int>, _ inner: Range<Int>) {
    var end = whole.upperBound
    while end < text.count, text[end] == UInt8(ascii: "}") { end += 1 }
    guard end > whole.upperBound || !inner.isEmpty && text[inner.lowerBound] == UInt8(ascii: "{") else { return nil }
    self.init(text, whole.lowerBound..<end, name: inner)
  }

  /// All of a text, in order, but for those that begin with `{{`, which are told where references are replaced. Escapes
  /// are protected (see `ReferenceScanner`).
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

  /// What to say of it; a reference is offered only where it means something. A word in braces that is near to no name is
  /// what it says: `{laughs}`.
  func diagnostic(_ resolver: ReferenceResolver, at place: SourceRange) -> Diagnostic? {
    let meant = meant(resolver)
    guard !isUnopened else {
      let advice = meant.map { "write \($0)" } ?? "write {{ before the name of the figure, or leave the }} out"
      return .error(.misspeltReference, "}} closes a reference that no {{ opens; \(advice)", at: place)
    }
    let message = "\(quoted(written)) is no reference and would be shown as it is"
    if let meant {
      return .error(.misspeltReference, message + "; write \(meant)", at: place, fix: meant)
    }
    if written == "{\(name)}", name.allSatisfy(\.isLetter) { return nil }
    // Two closing braces would end the reference.
    let words = written.contains("}}") ? "" : ", or {{ plain \"\(written)\" }} where that is what you mean"
    return .error(
      .misspeltReference, message + "; write the name of a figure between {{ and }}" + words, at: place)
  }

  /// The reference that is meant, if one can be said that means something.
  private func meant(_ resolver: ReferenceResolver) -> String? {
    guard !name.isEmpty else { return nil }
    var name = name
    // The page, the name and the form may each be misspelt.
    for _ in 0..<3 {
      do throws(Reference.Problem) {
        _ = try resolver.resolve(parsing: name)
        return "{{ \(name) }}"
      } catch {
        if let fix = error.fix { return fix }
        // One or two letters are near to anything.
        guard self.name.utf8.count > 2, let near = error.near else { return nil }
        name = near
      }
    }
    return nil
  }
}
