import Diagnostics

/// What is said of all findings of one kind.
struct FindingKind {
  /// A heading: of one finding, and of several with `#` for their number.
  let one: String
  let several: String
  /// Why it matters, where that is not obvious: of one finding, and of several.
  var reasons: (one: String, several: String)?

  /// Makes a kind whose reason is the same for one finding and for several, unless `reasonForOne` differs.
  init(one: String, several: String, reason: String? = nil, reasonForOne: String? = nil) {
    self.one = one
    self.several = several
    reasons = reason.map { (reasonForOne ?? $0, $0) }
  }

  /// Why a number of findings matters.
  func reason(_ count: Int) -> String? { count == 1 ? reasons?.one : reasons?.several }

  /// The heading for a number of findings.
  func heading(_ count: Int) -> String {
    count == 1 ? one : several.replacing("#", with: grouped(count))
  }

  /// The kinds by their names, the most important one first: what misleads readers, then what they can't check, then
  /// what they miss, then what is only untidy.
  static let all: [(identifier: Diagnostic.Identifier, kind: FindingKind)] = [
    (
      .invalidName,
      FindingKind(
        one: "A file looks like content and is not read", several: "# files look like content and are not read")
    ),
    (
      .wrongValue,
      FindingKind(
        one: "A value can hardly be meant as it stands", several: "# values can hardly be meant as they stand")
    ),
    (
      .missingKey,
      FindingKind(one: "A key has no value", several: "# keys have no value")
    ),
    (
      .invalidLink,
      FindingKind(
        one: "A link may lead somewhere else than meant", several: "# links may lead somewhere else than meant")
    ),
    (
      .unsupportedMarkdown,
      FindingKind(
        one: "A sign is shown to readers as it is typed", several: "# signs are shown to readers as they are typed")
    ),
    (
      .headingLevel,
      FindingKind(
        one: "A heading is of a level that does not follow", several: "# headings are of a level that does not follow")
    ),
    (
      .bareAddress,
      FindingKind(
        one: "An address stands in the text and is no link", several: "# addresses stand in the text and are no links")
    ),
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
        reason: "They lead nowhere, also for those who want to give.",
        reasonForOne: "It leads nowhere, also for those who want to give.")
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
        reason: "Readers and journalists can't check them.",
        reasonForOne: "Readers and journalists can't check it.")
    ),
    (
      .staleSource,
      FindingKind(
        one: "A source was last looked at long ago", several: "# sources were last looked at long ago",
        reason: "Nobody knows whether they still say the same.",
        reasonForOne: "Nobody knows whether it still says the same.")
    ),
    (
      .missingDescription,
      FindingKind(
        one: "A picture has no description", several: "# pictures have no description",
        reason: "Those who can't see them learn nothing from them.",
        reasonForOne: "Those who can't see it learn nothing from it.")
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
      .uncheckedTranslation,
      FindingKind(
        one: "Translations were not all compared with their originals",
        several: "# notes on translations that were not compared with their originals")
    ),
    (
      .telephoneInProse,
      FindingKind(
        one: "A telephone number stands in the text as digits",
        several: "# telephone numbers stand in the text as digits",
        reason: "On a phone a reader can't tap them.",
        reasonForOne: "On a phone a reader can't tap it.")
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
        reason: "They may be back tomorrow; check again before taking them out.",
        reasonForOne: "It may be back tomorrow; check again before taking it out.")
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
