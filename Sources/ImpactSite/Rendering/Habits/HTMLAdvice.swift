import Diagnostics
import Markdown

/// What to write in the place of HTML.
extension Habits {
  /// Tells of a tag or comment; of a closing tag only where its opening one was not told.
  mutating func tellHTML(_ node: Node) {
    let firstLine = node.literal.prefix { $0 != 0x0A }
    let shown = String(decoding: firstLine, as: UTF8.self)
    let range = positions.range(of: firstLine, line: node.line)
    var kind = "HTML"
    var advice = "write it in Markdown, or \\< for the sign itself"
    if shown.hasPrefix("<!--") {
      kind = "an HTML comment"
      let isOfWordPress = shown.hasPrefix("<!-- wp:") || shown.hasPrefix("<!-- /wp:")
      advice =
        isOfWordPress
        ? "it is a mark of WordPress, so leave it out" : "a remark for editors goes into the front matter, behind a #"
    } else {
      let isClosing = shown.hasPrefix("</")
      let name = shown.dropFirst(isClosing ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
      if isClosing, closeTag(name) { return }
      if !isClosing, node.kind == .htmlInline || !shown.contains("</" + name) { openTag(name) }
      advice = Self.advice(name) ?? advice
    }
    tell(.html, .error(.rawHtml, "\(kind) can't stand in content: \(quoted(shown)); \(advice)", at: range))
  }

  private static func advice(_ name: String) -> String? {
    switch name {
    case "br": "end the line before with \\ instead"
    case "sub", "sup": "write the character itself, such as ₂ or ²"
    case "b", "strong": "write ** before and behind the bold words"
    case "i", "em", "cite": "write * before and behind the words to stress"
    case "u", "ins": "words can't be underlined; write ** before and behind them for bold"
    case "s", "del", "strike": "text can't be struck through; leave it out"
    case "a": "write [text](address)"
    case "img", "figure", "picture": "write ![description](picture.jpg)"
    case "p": "leave it out; an empty line begins a paragraph"
    case "div", "center", "font", "span", "section", "small", "big":
      "leave it out; the page's design decides how text looks"
    case "h1", "h2": "write ## and a blank before the heading"
    case "h3", "h4", "h5", "h6":
      "write \(String(repeating: "#", count: name.last?.wholeNumberValue ?? 3)) and a blank "
        + "before the heading"
    case "ul", "li": "write each point on a line of its own, behind - and a blank"
    case "ol": "write each point on a line of its own, behind 1. and a blank"
    case "table", "tr", "td", "th", "tbody", "thead": "write a list, one line for each row"
    case "hr": "write --- on a line of its own, between empty lines"
    case "blockquote": "write > before each line"
    case "iframe", "script", "video", "audio", "embed", "object", "form": "link to the page that shows it"
    default: nil
    }
  }
}
