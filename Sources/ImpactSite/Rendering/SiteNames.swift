import Diagnostics
import Figures
import TemplateEngine

/// The organisation's name as each language shows it, its references replaced.
struct SiteNames: Sendable {
  /// By language.
  let texts: [SourcedText]
  /// What the name and the labels ask for.
  let uses: [Use]

  /// Replaces the references in the name, and holds those in the labels of contacts.
  init(_ facts: Facts, _ phrases: Phrases, diagnostics: inout [Diagnostic]) {
    let name = facts.configuration.name
    let labels = facts.configuration.contacts.values.compactMap(\.label)
    let suspicious = ([name] + labels).filter { Self.mayHoldReferences($0.value) }
    // The home page need not be read where nothing can name its figures.
    guard !suspicious.isEmpty, let home = facts.page("") else {
      texts = facts.languages.map { _ in SourcedText(name) }
      uses = []
      return
    }
    var uses: [Use] = []
    texts = facts.languages.indices.map { language in
      let edition = Edition(page: home, language: language)
      let lookup = Lookup(facts, phrases, edition, servesAllPages: true)
      defer { uses += lookup.uses }
      var writer = TextRenderer(lookup)
      for label in suspicious where label.range != name.range { _ = writer.plain(label, &diagnostics) }
      return writer.plain(name, &diagnostics)
    }
    self.uses = uses
  }

  /// Whether a text has signs of a reference, right or misspelt.
  static func mayHoldReferences(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "[") }
  }
}
