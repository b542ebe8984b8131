import Diagnostics

/// The fourth stage: what is wrong with a site though each of its files is sound. Each check is a file of its own.
func check(_ facts: Facts, _ inventory: Inventory, _ content: any FileTree, diagnostics: inout [Diagnostic]) {
  NameCheck(content: content, languages: facts.languages).check(inventory, &diagnostics)
  TranslationCheck(content: content, languages: facts.languages).check(inventory, &diagnostics)
  for page in facts.pages {
    FigureCheck(page: page, configuration: facts.configuration).check(&diagnostics)
  }
}
