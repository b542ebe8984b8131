import Figures
import Markdown

/// A figure as HTML: its words, and the number in `<data>` with the value for machines (HTML, section 4.5.13). No line
/// ends between a number and its unit.
enum FigureMarkup {
  static func append(_ text: FigureText, value: String, to output: inout [UInt8]) {
    if !text.before.isEmpty {
      HTMLEscaping.append(text.before, to: &output)
      output.append(UInt8(ascii: " "))
    }
    output.append("<data value=\"")
    HTMLEscaping.append(value, to: &output)
    output.append("\">")
    HTMLEscaping.append(text.number.isEmpty ? text.after : text.number, to: &output)
    output.append("</data>")
    if !text.unit.isEmpty {
      output.append("\u{A0}")
      HTMLEscaping.append(text.unit, to: &output)
    }
    if !text.after.isEmpty, !text.number.isEmpty {
      output.append(UInt8(ascii: " "))
      HTMLEscaping.append(text.after, to: &output)
    }
  }
}
