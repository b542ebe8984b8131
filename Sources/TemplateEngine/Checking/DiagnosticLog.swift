import Diagnostics

/// What was found so far, equal findings once: a partial that many pages include is checked for each of them.
struct DiagnosticLog {
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var suggestions = 0

  mutating func append(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// Whether one more name may be looked for, so that many mistakes don't take more than their number.
  mutating func takeSuggestion() -> Bool {
    suggestions += 1
    return suggestions <= Limits.suggestions
  }
}
