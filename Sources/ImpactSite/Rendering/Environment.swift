import Diagnostics
import Figures
import TemplateEngine

/// What all editions of one language and depth depend on, as hashes.
struct Environment: Sendable {
  private struct Key: Hashable {
    let language: Int
    let depth: Int
  }

  private var hashes: [Key: ContentHash] = [:]

  /// Joins what the templates are, what `site.yml` says and the shared sections show.
  init(program: ContentHash, _ renderer: EditionRenderer) {
    let (facts, shared) = (renderer.facts, renderer.shared)
    var digest = Digest()
    digest.add(program)
    digest.add(facts.configuration.url.value)
    digest.add(facts.configuration.yearStarts)
    for (key, source) in facts.configuration.sources.sorted(by: { $0.key < $1.key }) {
      digest.add(key)
      digest.add(source.value)
    }
    // Telephone numbers in prose are held against all contacts.
    if renderer.scrutiny >= .texts {
      for (name, contact) in facts.configuration.contacts.sorted(by: { $0.key < $1.key }) {
        digest.add(name)
        digest.add(contact.number.value)
      }
    }
    for language in facts.languages {
      digest.add(language.code)
      digest.add(language.formats.locale)
    }
    for language in facts.languages.indices {
      for depth in facts.depths(language: language) {
        var own = digest
        own.add(language)
        own.add(renderer.names.texts[language].text)
        if let views = shared.views(language: language, depth: depth) { own.add(views.hash) }
        hashes[Key(language: language, depth: depth)] = own.hash
      }
    }
  }

  /// The hash for an edition.
  func hash(language: Int, depth: Int) -> ContentHash {
    hashes[Key(language: language, depth: depth)] ?? ContentHash(low: 0, high: 0)
  }
}

extension Digest {
  /// Adds all that a source says.
  fileprivate mutating func add(_ source: Source) {
    let parts = [
      source.title.value, source.producer, source.url?.value, source.published?.description,
      source.accessed?.description, source.page, source.licence,
    ]
    for part in parts { add(part ?? "") }
  }
}
