import Diagnostics
import Figures

/// The third stage: joins what the files say to pages with their figures and translations. What two files say at odds
/// with each other is reported where the second says it.
func assemble(_ sources: Sources, _ inventory: Inventory, diagnostics: inout [Diagnostic]) -> Facts {
  let assembler = PageAssembler(sources: sources, inventory: inventory)
  var pages: [Page] = []
  pages.reserveCapacity(inventory.folders.count)
  for folder in inventory.folders {
    if let page = assembler.page(folder, &diagnostics) { pages.append(page) }
  }
  let calls = CallAssembler(sources: sources)
  return Facts(
    configuration: sources.configuration, donate: calls.donate(inventory.donate),
    newsletter: calls.newsletter(inventory.newsletter), pages: pages,
    linkable: inventory.linkable.map { inventory.content[$0].path })
}

/// Joins the calls to act with their translations.
private struct CallAssembler {
  let sources: Sources

  func donate(_ files: Inventory.Texts) -> Donate? {
    guard let original = files.original, case .donate(let source)? = sources.files[original] else { return nil }
    return Donate(url: source.url, texts: texts(source.text, files))
  }

  func newsletter(_ files: Inventory.Texts) -> Newsletter? {
    guard let original = files.original, case .newsletter(let source)? = sources.files[original] else { return nil }
    return Newsletter(
      provider: source.provider, action: source.action, privacy: source.privacy, trap: source.trap,
      texts: texts(source.text, files))
  }

  /// A call's words in every language. A translation that lacks some takes them from the original, so it counts as a
  /// translation only when it has all.
  private func texts(_ original: CallText, _ files: Inventory.Texts) -> [CallText?] {
    var texts = [CallText?](repeating: nil, count: sources.configuration.languages.count)
    texts[0] = original
    for (code, file) in files.translations {
      guard let language = sources.configuration.language(code), language > 0,
        case .translation(let words)? = sources.files[file], let title = words.title, let button = words.button,
        original.consent == nil || words.consent != nil
      else { continue }
      texts[language] = CallText(
        title: title, button: button, consent: original.consent == nil ? nil : words.consent,
        body: words.body.isBlank ? nil : words.body)
    }
    return texts
  }
}
