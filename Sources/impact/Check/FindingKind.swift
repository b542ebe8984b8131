import Diagnostics

/// What is said of all findings of one kind.
struct FindingKind {
  /// A heading: of one finding, and of several with `#` for their number.
  let one: String
  let several: String
  /// Why it matters, where that is not obvious.
  var reason: String?

  /// The heading for a number of findings.
  func heading(_ count: Int) -> String {
    count == 1 ? one : several.replacing("#", with: grouped(count))
  }

  /// The kinds by their names, the most important one first: what misleads readers, then what they can't check, then
  /// what they miss, then what is only untidy.
  static let all: [(identifier: Diagnostic.Identifier, kind: FindingKind)] = [
    (
      .contradictingFigures,
      FindingKind(
        one: "A figure says something else on another page", several: "# figures say something else on another page",
        reason: "Readers who see both believe neither.")
    ),
    (
      .exampleAddress,
      FindingKind(
        one: "An address is still that of an example", several: "# addresses are still those of examples",
        reason: "They lead nowhere, also for those who want to give.")
    ),
    (
      .brokenLink,
      FindingKind(one: "A link to another site is broken", several: "# links to other sites are broken")
    ),
    (
      .staleFigure,
      FindingKind(
        one: "A figure is older than the limit in site.yml (stale-after)",
        several: "# figures are older than the limit in site.yml (stale-after)",
        reason: "When all figures of a page are new, write the new period in its index.md.")
    ),
    (
      .numberInProse,
      FindingKind(
        one: "A number stands in the text with no figure behind it",
        several: "# numbers stand in the text with no figure behind them",
        reason: "When the number changes, the text stays behind.")
    ),
    (
      .missingSource,
      FindingKind(
        one: "A figure says no source", several: "# figures say no source",
        reason: "Readers and journalists can't check them.")
    ),
    (
      .staleSource,
      FindingKind(
        one: "A source was last looked at long ago", several: "# sources were last looked at long ago",
        reason: "Nobody knows whether they still say the same.")
    ),
    (
      .missingDescription,
      FindingKind(
        one: "A picture has no description", several: "# pictures have no description",
        reason: "Those who can't see them learn nothing from them.")
    ),
    (
      .missingTranslation,
      FindingKind(one: "A translation is missing", several: "# translations are missing")
    ),
    (
      .olderTranslation,
      FindingKind(
        one: "A translation is older than its original", several: "# translations are older than their originals")
    ),
    (
      .telephoneInProse,
      FindingKind(
        one: "A telephone number stands in the text as digits",
        several: "# telephone numbers stand in the text as digits",
        reason: "On a phone a reader can't tap them.")
    ),
    (
      .movedLink,
      FindingKind(one: "A page on another site has moved", several: "# pages on other sites have moved")
    ),
    (
      .unreachableLink,
      FindingKind(
        one: "An address on another site could not be reached",
        several: "# addresses on other sites could not be reached",
        reason: "They may be back tomorrow; check again before taking them out.")
    ),
    (
      .uncheckedLink,
      FindingKind(one: "Not all links to other sites were checked", several: "# notes on links that were not checked")
    ),
    (
      .unusedFigure,
      FindingKind(one: "A figure is used nowhere", several: "# figures are used nowhere")
    ),
  ]

  /// The kind of a name, one that is not listed too.
  static func of(_ identifier: Diagnostic.Identifier) -> FindingKind {
    all.first { $0.identifier == identifier }?.kind
      ?? FindingKind(
        one: "One thing that may be wrong (\(identifier.rawValue))",
        several: "# things that may be wrong (\(identifier.rawValue))")
  }

  /// Where a kind comes in the order; those that are not listed come first, as they may be mistakes.
  static func rank(_ identifier: Diagnostic.Identifier) -> Int {
    all.firstIndex { $0.identifier == identifier } ?? -1
  }
}

/// A number with a comma between groups of three digits.
func grouped(_ number: Int) -> String {
  var text = ""
  for (index, digit) in String(number).enumerated().reversed() {
    text = String(digit) + text
    let behind = String(number).count - index
    if behind % 3 == 0, index > 0 { text = "," + text }
  }
  return text
}

/// A number and a noun in the right form.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}
