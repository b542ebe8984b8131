import Diagnostics
import Prose

/// Numbers that are typed into texts and that no figure stands behind, and telephone numbers that are no contact.
///
/// All texts are read, also those of figures: a number in a figure's note or method is a number in prose too.
enum NumbersInProse {
  static let rule: EditorialReading.Rule = { reading, diagnostics in
    guard let words = ProseWords.of(reading.own.language.code) else { return }
    let contacts = reading.renderer.facts.configuration.contacts.values.sorted { $0.name.value < $1.name.value }
    let finder = NumberFinder(words, telephones: contacts.map(\.number.value))
    let texts = EditionTexts(renderer: reading.renderer, edition: reading.edition, page: reading.own.page)
    let own = OwnNumbers(reading.own.page, yearStarts: reading.renderer.facts.configuration.yearStarts)
    var offered = OfferedFigures()
    var found: [Diagnostic] = []
    texts.forEach(
      { text, isShared, place in
        var passed = 0
        for number in finder.numbers(in: text.bytes) {
          switch number.kind {
          case .quantity:
            let sentence = NumberInText(number: number, text: text)
            let advice = NumberAdvice(reading: reading, sentence: sentence, own: own, isShared: isShared)
            let (diagnostic, range) = advice.diagnostic(&offered) { place($0, passed) }
            found.append(diagnostic)
            passed = max(range.upperBound, number.range.upperBound)
          case .telephone:
            found.append(telephone(text.words(number.range), contacts, at: place(number.range, passed)))
            passed = number.range.upperBound
          }
        }
      }, &diagnostics)
    diagnostics += found
  }

  private static func telephone(_ written: String, _ contacts: [Contact], at range: SourceRange) -> Diagnostic {
    func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }
    if let contact = contacts.first(where: { TelephoneNumber.spellings($0.number.value).contains(digits(written)) }) {
      return Diagnostic(
        .warning, .telephoneInProse,
        "\(quoted(written)) is the telephone number of the contact \(quoted(contact.name.value)); write the reference to it",
        at: .range(range), fix: "{{ \(contact.name.value) }}")
    }
    let name = contacts.contains { $0.name.value == "telephone" } ? "another-telephone" : "telephone"
    return Diagnostic(
      .warning, .telephoneInProse,
      "\(quoted(written)) looks like a telephone number, which is no contact yet; add "
        + "\(name): \"\(written)\" under contacts in site.yml, and write the reference to it",
      at: .range(range), fix: "{{ \(name) }}")
  }
}
