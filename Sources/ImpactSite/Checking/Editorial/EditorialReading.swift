import Diagnostics
import Figures

/// Reads an edition as an editor in chief would, and asks. Each rule is a file of its own.
///
/// What a rule asks of other pages goes through a lookup, so that it is noted and the edition read again when it changes.
struct EditorialReading {
  typealias Rule = @Sendable (EditorialReading, inout [Diagnostic]) -> Void

  /// The rules, in the order in which their findings come.
  static let rules: [Rule] = [NumbersInProse.rule, contradictionRule]

  let renderer: EditionRenderer
  let edition: Edition
  /// Facts in the edition's language.
  let own: Lookup
  /// Facts in the first language.
  let first: Lookup

  /// Asks.
  func read(_ diagnostics: inout [Diagnostic]) {
    for rule in Self.rules { rule(self, &diagnostics) }
  }
}
