import Diagnostics

extension SiteSurvey {
  /// Asks for the true addresses where those of examples stand, in what all pages share and in the pages themselves.
  static func exampleAddressRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    var ignored: [Diagnostic] = []
    for (number, entry) in site.inventory.content.enumerated() {
      guard let subject = site.subject(ofFile: entry.path),
        let bytes = site.content.read(entry.path, diagnostics: &ignored)
      else { continue }
      let file = SourceFile(number: number, path: site.content.shown(entry.path), bytes: bytes)
      for var diagnostic in ExampleSearch(file: file, subject: subject).diagnostics() {
        diagnostic.severity = .warning
        diagnostics.append(diagnostic)
      }
    }
  }

  /// What a file is for addresses; nil where it is none that shows any, or a draft's.
  private func subject(ofFile path: String) -> ExampleAddresses.Subject? {
    switch ContentPath(path) {
    case .index(let folder, _), .section(let folder, _, _): facts.page(folder) == nil ? nil : .page
    default: ExampleAddresses.Subject(path)
    }
  }
}
