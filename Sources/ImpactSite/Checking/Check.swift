import Diagnostics

/// The fourth stage: what is wrong with a site though each of its files is sound. Each check is a file of its own. Where
/// there are no facts, because `site.yml` is missing, only the files' names can be checked.
func check(_ facts: Facts?, _ inventory: Inventory, _ content: any FileTree, diagnostics: inout [Diagnostic]) {
  NameCheck(content: content).check(inventory, &diagnostics)
  guard let facts else { return }
  TranslationCheck(content: content, languages: facts.languages).check(inventory, &diagnostics)
  // Settled pages were checked when they were last made.
  for index in facts.pages.indices where facts.settled[index] == nil {
    FigureCheck(page: facts.pages[index], configuration: facts.configuration).check(&diagnostics)
  }
}
