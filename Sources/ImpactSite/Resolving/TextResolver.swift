import Diagnostics
import Figures
import Markdown

/// Writes text that may hold references: the strings of front matter, and the text nodes of Markdown.
struct TextResolver {
  let resolver: ReferenceResolver
  var diagnostics: [Diagnostic] = []
  var position = SentencePosition()

  init(_ resolver: ReferenceResolver) {
    self.resolver = resolver
  }

  /// How references are written.
  enum Output {
    /// As words.
    case plain
    /// As HTML; inside a link a contact is no link of its own.
    case html(isInLink: Bool)
  }

  /// A string of front matter as plain text.
  mutating func plain(_ text: Located<String>) -> String {
    position.startBlock()
    var output: [UInt8] = []
    append(string: text, .plain, escape: false, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// A string of front matter as HTML.
  mutating func html(_ text: Located<String>) -> [UInt8] {
    position.startBlock()
    var output: [UInt8] = []
    append(string: text, .html(isInLink: false), escape: true, to: &output)
    return output
  }

  private mutating func append(string: Located<String>, _ kind: Output, escape: Bool, to output: inout [UInt8]) {
    let source = Array(string.value.utf8)
    let isVerbatim = string.range.text == string.value
    Array(ReferenceScanner.protectingEscapes(source[...])).withUnsafeBufferPointer { bytes in
      append(bytes, kind, escape: escape, to: &output) { part in
        guard isVerbatim else { return string.range }
        let start = string.range.bytes.lowerBound
        return SourceRange(string.range.file, start + part.lowerBound..<start + part.upperBound)
      }
    }
  }

  /// Appends a text with its references replaced. `place` gives the source of a part of the text, and is called only
  /// when there is something to report.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: Output, escape: Bool, to output: inout [UInt8],
    place: (Range<Int>) -> SourceRange
  ) {
    if ReferenceScanner.isPlain(text) {
      append(words: text, escape: escape, to: &output)
      return
    }
    for piece in ReferenceScanner.pieces(text) {
      switch piece {
      case .text(let range): append(words: UnsafeBufferPointer(rebasing: text[range]), escape: escape, to: &output)
      case .braces:
        output.append("{{")
        position.passWord()
      case .unclosed(let range):
        diagnostics.append(
          .error(
            .unclosedReference,
            "{{ opens a reference that is not closed by }} on the same line; write \\{{ for the braces themselves",
            at: place(range)))
      case .reference(let whole, let inner):
        let expression = String(decoding: text[inner], as: UTF8.self)
        do throws(Reference.Problem) {
          let meaning = try resolver.meaning(of: try Reference(parsing: expression))
          append(meaning, kind, escape: escape, to: &output)
        } catch {
          diagnostics.append(.error(.unknownReference, error.message, at: place(whole)))
        }
        position.passWord()
      }
    }
  }

  private mutating func append(words: UnsafeBufferPointer<UInt8>, escape: Bool, to output: inout [UInt8]) {
    position.pass(String(decoding: words, as: UTF8.self))
    if escape { HTMLEscaping.append(words, to: &output) } else { output.append(contentsOf: words) }
  }

  private func append(_ meaning: ReferenceResolver.Meaning, _ kind: Output, escape: Bool, to output: inout [UInt8]) {
    func write(_ text: String) {
      if escape { HTMLEscaping.append(text, to: &output) } else { output.append(contentsOf: Array(text.utf8)) }
    }
    switch meaning {
    case .unreadable: break
    case .words(let words): write(words)
    case .contact(let contact):
      guard case .html(let isInLink) = kind else { return write(contact.number.value) }
      if !isInLink {
        output.append("<a class=\"contact\" href=\"tel:")
        write(contact.dialled)
        output.append("\">")
      }
      write(contact.unbroken)
      if !isInLink { output.append("</a>") }
    case .figure(let text, let value):
      let text = position.isOpening ? text.capitalized : text
      guard case .html = kind else { return write(text.plain) }
      FigureMarkup.append(text, value: value, to: &output)
    }
  }
}
