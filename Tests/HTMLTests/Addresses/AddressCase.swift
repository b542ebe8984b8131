import HTML
import Testing

/// An address, and what is wrong with it.
struct AddressCase: Sendable, CustomTestStringConvertible {
  let text: String
  let kind: AddressProblem.Kind
  /// Where it is wrong, in bytes.
  let range: Range<Int>
  let fix: String?

  init(_ text: String, _ kind: AddressProblem.Kind, _ start: Int, _ end: Int, _ fix: String? = nil) {
    (self.text, self.kind, self.range, self.fix) = (text, kind, start..<end, fix)
  }

  var testDescription: String { text }
}
