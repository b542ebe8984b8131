import Diagnostics
import Figures
import FrontMatter

/// Reads a translation, which holds words only: the numbers are those of the first language.
struct TranslationParser {
  let subject: FileParser.Subject
  let language: Language

  func parse(_ root: YAMLNode, _ body: Body, _ diagnostics: inout [Diagnostic]) -> TranslationSource {
    var reader = MappingReader(root, as: "a translation")
    let title = reader.requiredShownText("title")
    let summary = subject == .page ? reader.shownText("summary") : nil
    let button = subject == .call ? reader.requiredShownText("button") : nil
    let consent = subject == .call ? reader.consent() : nil
    var units: [(name: Located<String>, forms: Located<UnitForms>)] = []
    if subject != .call {
      for (name, node) in reader.pairs("units", like: "{workshops: {one: …, other: …}}") {
        if let forms = UnitParser.parse(node, language, behind: nil, &diagnostics) {
          units.append((name, Located(forms, at: node.range)))
        }
      }
      reader.refuseUnsupported("phrases")
    }
    refuseNumbers(&reader)
    reader.refuseDraft("keep the translation out of Content until it is ready")
    reader.finish(&diagnostics)
    return TranslationSource(
      title: title, summary: summary, button: button, consent: consent, units: units, body: body)
  }

  private func refuseNumbers(_ reader: inout MappingReader) {
    let keys: [String] =
      switch subject {
      case .page: ["period", "figures", "headline"]
      case .section: ["figures", "headline"]
      case .call: ["url", "provider", "action", "privacy", "trap", "amounts", "amount-url", "frequencies", "transfer"]
      }
    for key in keys {
      reader.refuse(
        key, .restatedValue,
        "a translation holds words only; \"\(key)\" stands once, in the file of the first language"
          + (key == "figures" ? ", and \"units\" gives the words behind its numbers" : ""))
    }
    guard subject == .section else { return }
    reader.refuse(
      "summary", .unknownKey, "a section has no \"summary\"; it belongs to the whole page, in index.\(language.code).md"
    )
    reader.refuse(
      "period", .restatedValue, "a section has no \"period\" of its own; it belongs to the whole page, in index.md")
  }
}
