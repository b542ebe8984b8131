/// A path or name that is told apart by its bytes. Swift's strings are equal when Unicode takes them for the same text;
/// files of such names are two.
package struct ByteString: Hashable, Sendable {
  /// The text that has these bytes.
  package let text: String

  /// Takes a text by its bytes.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ByteString, right: ByteString) -> Bool {
    var left = left.text
    var right = right.text
    return left.withUTF8 { left in
      right.withUTF8 { right in left.count == right.count && left.elementsEqual(right) }
    }
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension ByteString: Comparable {
  package static func < (left: ByteString, right: ByteString) -> Bool { bytewise(left.text, right.text) }
}

extension ByteString: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

/// The order of texts that depends on nothing but their bytes.
package func bytewise(_ left: String, _ right: String) -> Bool {
  var left = left
  var right = right
  return left.withUTF8 { left in right.withUTF8 { right in left.lexicographicallyPrecedes(right) } }
}
