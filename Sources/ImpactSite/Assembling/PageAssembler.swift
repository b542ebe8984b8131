import Diagnostics
import Figures

/// Joins the files of one folder to a page.
struct PageAssembler {
  let configuration: SiteConfiguration
  /// What a file says, by its number.
  let file: (Int) -> ParsedFile?

  /// The page; nil where there is no `index.md` that can be read.
  func page(_ folder: Inventory.Folder, _ diagnostics: inout [Diagnostic]) -> Page? {
    let languages = configuration.languages.count
    var page = Page(path: folder.path, texts: Array(repeating: nil, count: languages))
    // A name that is unknown may be a contact's.
    page.isIncomplete = !configuration.knowsContacts
    var figures: [Figure] = []
    var hasIndex = false
    if let number = folder.index.original, case .index(let source)? = file(number) {
      hasIndex = true
      page.isDraft = source.isDraft
      page.period = source.period
      page.headline = source.headline
      page.texts[0] = source.text
      add(source.figures, &figures, &page)
    } else {
      page.isIncomplete = true
    }
    for section in folder.sections { add(section, &figures, &page) }
    page.figures = table(figures, &diagnostics)
    addTranslations(folder, &page, &diagnostics)
    return hasIndex ? page : nil
  }

  private func add(_ source: FiguresSource, _ figures: inout [Figure], _ page: inout Page) {
    // One list for both, where there is only one.
    if figures.isEmpty { figures = source.figures } else { figures += source.figures }
    page.unreadableNames.formUnion(source.unreadableNames)
  }

  private func add(_ section: Inventory.Section, _ figures: inout [Figure], _ page: inout Page) {
    guard let number = section.texts.original else { return }
    guard case .section(let source)? = file(number) else {
      page.isIncomplete = true
      return
    }
    add(source.figures, &figures, &page)
    guard let text = source.text else { return }
    var texts = [SectionText?](repeating: nil, count: page.texts.count)
    texts[0] = text
    for (language, words) in translations(section.texts) {
      guard let title = words.title else { continue }
      texts[language] = SectionText(title: title, body: words.body.isBlank ? nil : words.body)
    }
    page.sections.append(Section(name: section.name, headline: source.headline, texts: texts))
  }

  /// The figures by name. A name stands once on a page, and a contact's name is no figure's.
  private func table(_ figures: [Figure], _ diagnostics: inout [Diagnostic]) -> FigureTable {
    var kept = figures
    if !configuration.contacts.isEmpty {
      kept.removeAll { figure in
        guard let contact = configuration.contacts[figure.name.value] else { return false }
        let message = "\(quoted(figure.name.value)) is the name of a contact already"
        diagnostics.append(.duplicate(message, figure.name, first: contact.name))
        return true
      }
    }
    var duplicates: [(second: Figure, first: Figure)] = []
    let table = FigureTable(kept, duplicates: &duplicates)
    for (second, first) in duplicates {
      let message = "the figure \(quoted(second.name.value)) is written twice on this page"
      diagnostics.append(.duplicate(message, second.name, first: first.name))
    }
    return table
  }

  /// The translations of a file into languages of the site.
  private func translations(_ texts: Inventory.Texts) -> [(language: Int, words: TranslationSource)] {
    texts.translations.compactMap { code, number in
      guard let language = configuration.language(code), language > 0,
        case .translation(let words)? = file(number)
      else { return nil }
      return (language, words)
    }
  }

  private func addTranslations(_ folder: Inventory.Folder, _ page: inout Page, _ diagnostics: inout [Diagnostic]) {
    for (language, words) in translations(folder.index) {
      if let title = words.title {
        page.texts[language] = PageText(
          title: title, summary: words.summary, body: words.body.isBlank ? nil : words.body)
      }
      addUnits(words, language, &page, &diagnostics)
    }
    for section in folder.sections {
      for (language, words) in translations(section.texts) { addUnits(words, language, &page, &diagnostics) }
    }
  }

  private func addUnits(
    _ words: TranslationSource, _ language: Int, _ page: inout Page, _ diagnostics: inout [Diagnostic]
  ) {
    for (name, forms) in words.units {
      if let figure = page.figures.index(of: name.value) {
        page.units[Page.TranslatedUnit(language: language, figure: figure)] = forms.value
        let quantity = page.figures.figures[figure].quantity.value
        if let restated = RestatedNumber(in: forms.value, of: quantity) {
          diagnostics.append(restated.diagnostic(forms))
        }
      } else if !page.isIncomplete, !page.unreadableNames.contains(name.value) {
        let hint = suggestion(page.figures.nearest(to: name.value))
        diagnostics.append(
          .error(.unknownFigure, "there is no figure \(quoted(name.value)) on this page\(hint)", at: name.range))
      }
    }
  }
}

extension ParsedFile {
  /// The hash of the file's bytes.
  var hash: ContentHash? {
    switch self {
    case .index(let source): source.text.body?.hash
    case .section(let source): source.hash
    case .translation(let source): source.body.hash
    case .donate(let source): source.text.body?.hash
    case .newsletter(let source): source.text.body?.hash
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicate(
    _ message: String, _ second: Located<String>, first: Located<String>
  ) -> Diagnostic {
    .error(
      .duplicateFigure, message, at: second.range, notes: [.init("the first one is here", at: .range(first.range))])
  }
}
