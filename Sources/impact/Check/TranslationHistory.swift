import Diagnostics
import ImpactSite
import Tools

extension SiteBuild {
  /// What the originals said when their translations were last changed, by the paths of the translations, as git knows
  /// it. A translation with changes that are not committed is left out: it is as new as can be. Nil without git.
  func originalsThen() async -> [String: OriginalThen]? {
    guard let history = await GitHistory.read(folder: contentPath) else { return nil }
    var pairs: [GitHistory.Version: [TranslationPair]] = [:]
    for pair in await TranslationPair.find(in: input) {
      guard let version = history.version(of: pair.original, whenLastChanged: pair.translation) else { continue }
      pairs[version, default: []].append(pair)
    }
    var originals: [String: OriginalThen] = [:]
    await history.forEachText(of: Set(pairs.keys)) { version, bytes in
      for pair in pairs[version] ?? [] {
        var ignored: [Diagnostic] = []
        let isToday = content.read(pair.original, diagnostics: &ignored) == bytes
        originals[pair.translation] = OriginalThen(bytes: isToday ? nil : bytes, isCertain: !version.isEdge)
      }
    }
    return originals
  }
}
