import Diagnostics
import Figures
import FrontMatter

/// The words of a file in the first language, as far as a translation holds them in another: texts, the words behind
/// numbers and the body, not values, periods or sources.
struct OriginalWords {
  /// The words behind a number, and the plural form that they have there.
  private struct Unit: Equatable {
    let category: PluralCategory
    let text: String
  }

  private var texts: [String?] = []
  private var units: [String: Unit] = [:]
  private let body: [ArraySlice<UInt8>]

  /// Reads a file's bytes; nil where they can't be read.
  init?(_ bytes: [UInt8], path: String, language: Language) {
    let role: FileParser.Role
    switch ContentPath(path) {
    case .index: role = .index
    case .section: role = .section
    case .donate: role = .donate
    case .newsletter: role = .newsletter
    default: return nil
    }
    var ignored: [Diagnostic] = []
    let file = SourceFile(number: 0, path: path, bytes: bytes)
    guard let content = ContentFile(file, diagnostics: &ignored),
      let parsed = FileParser(file: file, role: role, language: language).parse(diagnostics: &ignored)
    else { return nil }
    // Blanks and line ends say nothing.
    body = bytes[content.body].split { $0 <= 0x20 }
    switch parsed {
    case .index(let source):
      texts = [source.text.title.value, source.text.summary?.value]
      add(source.figures, language)
    case .section(let source):
      texts = [source.text?.title.value]
      add(source.figures, language)
    case .donate(let source): add(source.text)
    case .newsletter(let source): add(source.text)
    case .translation: return nil
    }
  }

  private mutating func add(_ call: CallText) { texts = [call.title.value, call.button.value, call.consent?.value] }

  private mutating func add(_ source: FiguresSource, _ language: Language) {
    for figure in source.figures {
      let quantity = figure.quantity.value
      let category = language.plurals.category(of: quantity.number)
      units[figure.name.value] = Unit(category: category, text: quantity.unit.text(category))
    }
  }

  /// Whether they are those of another version. Where a number has got another plural form, the words behind it differ
  /// by grammar alone.
  func isSame(as other: OriginalWords) -> Bool {
    texts == other.texts && body == other.body
      && units.allSatisfy { name, unit in
        guard let before = other.units[name], before.category == unit.category else { return true }
        return before == unit
      }
  }
}
