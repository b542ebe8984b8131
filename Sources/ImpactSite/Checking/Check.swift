import Diagnostics

/// The fourth stage: what is wrong with a site though each of its files is sound. Each check is a file of its own. Where
/// there are no facts, because `site.yml` is missing, only the files' names can be checked.
func check(
  _ facts: Facts?, _ inventory: Inventory, _ content: any FileTree, diagnostics: inout [Diagnostic]
) async {
  let drafts = facts?.drafts ?? Drafts()
  let names = NameCheck(content: content, drafts: drafts)
  names.check(inventory, &diagnostics)
  let translations = facts.flatMap { TranslationCheck($0.configuration, content) }
  translations?.check(inventory.donate, inventory, &diagnostics)
  translations?.check(inventory.newsletter, inventory, &diagnostics)
  let ofFolders = await inParallel(inventory.folders.count, from: [Diagnostic]()) { diagnostics, index in
    if drafts.contains(folder: index) { return }
    names.check(inventory.folders[index], inventory, &diagnostics)
    translations?.check(inventory.folders[index], inventory, &diagnostics)
  }
  diagnostics += ofFolders.flatMap(\.self)
  guard let facts else { return }
  let ofPages = await inParallel(facts.pages.count, from: [Diagnostic]()) { diagnostics, index in
    // Settled pages were checked when they were last made.
    guard facts.settled[index] == nil else { return }
    FigureCheck(page: facts.pages[index], configuration: facts.configuration).check(&diagnostics)
  }
  diagnostics += ofPages.flatMap(\.self)
}
