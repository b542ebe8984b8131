import Figures
import HTML
import TemplateEngine

/// Writes remarks in one language.
struct RemarkWriter {
  let writer: FigureWriter
  /// Whether they are written as HTML; otherwise as words.
  var isHTML = true
  /// Whether words are escaped for HTML.
  var escape = true

  /// Appends a remark.
  func append(_ remark: FigureRemark, to output: inout [UInt8]) {
    switch remark {
    case .period(let period): append(writer.text(period), writer.language(of: period), to: &output)
    case .status(let status): append(writer.words.words(of: status) ?? "", writer.wordsLanguage, to: &output)
    case .share(let share, let whole):
      append(writer.amount(share), value: share.machineText, to: &output)
      append(between: writer.words.wordsOfShare, to: &output)
      append(FigureText(number: writer.number(whole)), value: whole.machineText, to: &output)
    case .change(let change):
      append(change.unmarked, value: change.quantity.machineText, to: &output)
      if let since = change.since { append(since, in: writer.words.wordsOfSince, to: &output) }
    }
  }

  /// Appends a goal: the number, and the period in which it is to be reached.
  func append(_ goal: Quantity, by period: Period?, to output: inout [UInt8]) {
    append(FigureText(number: writer.number(goal)), value: goal.machineText, to: &output)
    if let period { append(period, in: writer.words.wordsOfGoal, to: &output) }
  }

  /// A remark as HTML.
  func html(_ remark: FigureRemark) -> SafeHTML {
    var output: [UInt8] = []
    append(remark, to: &output)
    return SafeHTML(unescaped: output)
  }

  private func append(_ text: FigureText, value: String, to output: inout [UInt8]) {
    guard isHTML else { return append(text.plain, nil, to: &output) }
    FigureMarkup(writer: writer).append(text, value: value, to: &output)
  }

  private func append(_ period: Period, in words: (before: String, after: String), to output: inout [UInt8]) {
    append(between: " " + words.before, to: &output)
    append(writer.text(period), writer.language(of: period), to: &output)
    append(between: words.after, to: &output)
  }

  /// Appends words between two numbers, blanks around them left outside of what marks their language.
  private func append(between words: String, to output: inout [UInt8]) {
    guard let language = writer.wordsLanguage, isHTML else { return append(words, nil, to: &output) }
    let rest = words.drop { $0 == " " }
    let core = rest.prefix { $0 != " " }
    output.append(String(repeating: " ", count: words.count - rest.count))
    if !core.isEmpty { FigureMarkup(writer: writer).append(String(core), language: language, to: &output) }
    output.append(String(rest.dropFirst(core.count)))
  }

  private func append(_ words: String, _ language: String?, to output: inout [UInt8]) {
    if isHTML {
      FigureMarkup(writer: writer).append(words, language: language, to: &output)
    } else if escape {
      HTMLEscaping.append(words, to: &output)
    } else {
      output.append(words)
    }
  }
}
