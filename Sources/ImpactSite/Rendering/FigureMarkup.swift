import Figures
import HTML

/// A figure as HTML: its words, and the number in `<data>` with the value for machines (HTML, section 4.4.13). No line
/// ends between a number and its unit, unless the number itself has to end lines. Words of another language than the
/// page's are marked with theirs, and with its direction where that is another.
struct FigureMarkup {
  /// Who writes for the page.
  let writer: FigureWriter

  /// Appends a figure's words, the number as a link where an address is given. In a narrow column a line may end before
  /// the unit, so that none has to end inside a word.
  func append(
    _ text: FigureText, value: String, href: String? = nil, isInColumn: Bool = false, to output: inout [UInt8]
  ) {
    if !text.before.isEmpty {
      append(text.before, language: text.wordsLanguage, to: &output)
      output.append(UInt8(ascii: " "))
    }
    if let href {
      output.append("<a class=\"figure\" href=\"" as StaticString)
      HTMLEscaping.append(href, to: &output)
      output.append("\">" as StaticString)
    }
    output.append("<data value=\"" as StaticString)
    HTMLEscaping.append(value, to: &output)
    output.append("\">" as StaticString)
    if text.number.isEmpty {
      append(text.after, language: text.wordsLanguage, to: &output)
    } else {
      append(number: text.number, to: &output)
    }
    output.append("</data>" as StaticString)
    if href != nil { output.append("</a>" as StaticString) }
    if !text.unit.isEmpty {
      let mayWrap = isInColumn || Self.isLong(text.number)
      if mayWrap { output.append(UInt8(ascii: " ")) } else { output.append("\u{A0}" as StaticString) }
      append(text.unit, language: text.unitLanguage, to: &output)
    }
    if !text.after.isEmpty, !text.number.isEmpty {
      output.append(UInt8(ascii: " "))
      append(text.after, language: text.wordsLanguage, to: &output)
    }
  }

  /// Whether a number takes so much room that its line may have to end inside it.
  static func isLong(_ number: String) -> Bool { number.utf8.count > 15 && number.unicodeScalars.count > 12 }

  /// A number; where it is long, a line may end between the two numbers of a range, and behind each mark between groups
  /// of digits. Groups are read from the left in every language, so that on a page written from the right they have to be
  /// held together.
  func append(number: String, to output: inout [UInt8]) {
    guard Self.isLong(number) else { return HTMLEscaping.append(number, to: &output) }
    for part in NumberParts(number) {
      guard part.hasDigits else {
        HTMLEscaping.append(part.text, to: &output)
        continue
      }
      output.append("<span class=\"digits\"" as StaticString)
      if isFromTheRight { output.append(" dir=\"ltr\"" as StaticString) }
      output.append(">" as StaticString)
      for (index, group) in part.groups.enumerated() {
        if index > 0 { output.append("<wbr>" as StaticString) }
        HTMLEscaping.append(group, to: &output)
      }
      output.append("</span>" as StaticString)
    }
  }

  private var isFromTheRight: Bool { writer.formats.direction == .rightToLeft }

  /// Words, marked with their language where it is not the page's.
  func append(_ words: String, language: String?, to output: inout [UInt8]) {
    guard let language else { return HTMLEscaping.append(words, to: &output) }
    output.append("<span lang=\"" as StaticString)
    HTMLEscaping.append(language, to: &output)
    if let direction = writer.otherDirection {
      output.append("\" dir=\"" as StaticString)
      output.append(direction.rawValue)
    }
    output.append("\">" as StaticString)
    HTMLEscaping.append(words, to: &output)
    output.append("</span>" as StaticString)
  }

  /// A telephone number, unbroken and linked for dialling, unless it stands in a link already.
  func append(_ contact: Contact, isInLink: Bool, to output: inout [UInt8]) {
    if !isInLink {
      output.append("<a class=\"contact\" href=\"tel:" as StaticString)
      HTMLEscaping.append(contact.dialled, to: &output)
      output.append("\">" as StaticString)
    }
    HTMLEscaping.append(contact.unbroken, to: &output)
    if !isInLink { output.append("</a>" as StaticString) }
  }
}
