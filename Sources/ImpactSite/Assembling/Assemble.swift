import Diagnostics
import Figures

/// The third stage: joins what the files say to pages with their figures and translations. What two files say at odds
/// with each other is reported where the second says it. Settled pages are made when somebody asks for them, drafts that
/// are left out not at all.
func assemble(
  _ sources: Sources, _ inventory: Inventory, _ settlement: Settlement, assets: [Asset] = [],
  diagnostics: inout [Diagnostic]
) async -> Facts {
  let workers = await inParallel(inventory.folders.count, from: AssemblingWorker()) { worker, index in
    if sources.drafts.contains(folder: index) { return }
    let folder = inventory.folders[index]
    guard let settled = settlement.pages[index] else {
      let inputs = inventory.inputs(of: folder, sources.configuration.languages, hash: sources.hash)
      let assembler = PageAssembler(configuration: sources.configuration, file: sources.file)
      if let page = assembler.page(folder, &worker.diagnostics) {
        worker.pages.append(
          Assembled(
            content: .made(page), inputs: inputs, settled: nil,
            series: SeriesKey.all(of: page, yearStarts: sources.configuration.yearStarts),
            numbers: NumberKey.all(of: page)), at: index)
      }
      return
    }
    let content = PageList.Content.waiting {
      let files = sources.later.parse(folder)
      let assembler = PageAssembler(configuration: sources.configuration) { files[$0] }
      var ignored: [Diagnostic] = []
      return assembler.page(folder, &ignored) ?? Page(path: folder.path, texts: [])
    }
    worker.pages.append(
      Assembled(
        content: content, inputs: settlement.inputs[index], settled: settled, series: settled.series,
        numbers: settled.numbers), at: index)
  }
  diagnostics += workers.flatMap(\.diagnostics)
  let folders = Indexed.merged(workers.map(\.pages), count: inventory.folders.count)
  let pages = zip(inventory.folders, folders).compactMap { folder, page in page.map { (folder.path, $0) } }
  let calls = CallAssembler(sources: sources)
  return Facts(
    configuration: sources.configuration, donate: calls.donate(inventory.donate),
    newsletter: calls.newsletter(inventory.newsletter), pages: PageList(pages.map { ($0, $1.content) }),
    inputs: pages.map(\.1.inputs), settled: pages.map(\.1.settled), series: pages.map(\.1.series),
    numbers: pages.map(\.1.numbers),
    drafts: sources.drafts, linkable: inventory.linkable.map { inventory.content[$0] }, time: inventory.time,
    assets: assets)
}

private struct Assembled: Sendable {
  let content: PageList.Content
  let inputs: [ContentHash]
  let settled: SettledPage?
  let series: [SeriesKey]
  let numbers: [NumberKey]
}

private struct AssemblingWorker: Sendable {
  var pages = Indexed<Assembled>()
  var diagnostics: [Diagnostic] = []
}

/// Joins the calls to act with their translations.
private struct CallAssembler {
  let sources: Sources

  func donate(_ files: Inventory.Texts) -> Donate? {
    guard let original = files.original, case .donate(let source)? = sources.file(original) else { return nil }
    return Donate(url: source.url, texts: texts(source.text, files))
  }

  func newsletter(_ files: Inventory.Texts) -> Newsletter? {
    guard let original = files.original, case .newsletter(let source)? = sources.file(original) else { return nil }
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
        case .translation(let words)? = sources.file(file), let title = words.title, let button = words.button,
        original.consent == nil || words.consent != nil
      else { continue }
      texts[language] = CallText(
        title: title, button: button, consent: original.consent == nil ? nil : words.consent,
        body: words.body.isBlank ? nil : words.body)
    }
    return texts
  }
}
