import Diagnostics
import Figures

/// All texts that an editor wrote for an edition, each once: what a translation leaves out is the first language's, and
/// what all pages share is the home page's.
struct EditionTexts {
  /// Says where some bytes of a text stand; the second number is where what was asked for before ends.
  typealias Place = (Range<Int>, Int) -> SourceRange

  let renderer: EditionRenderer
  let edition: Edition
  let page: Page

  /// Gives each text, and whether it is one that all pages share.
  func forEach(_ visit: (ReadText, _ isShared: Bool, Place) -> Void, _ diagnostics: inout [Diagnostic]) {
    let language = edition.language
    if let text = page.texts[language] {
      for string in [text.title, text.summary] { give(string, isShared: false, visit) }
      give(text.body, isShared: false, visit, &diagnostics)
    }
    for section in page.sections {
      guard let text = section.texts[language] else { continue }
      give(text.title, isShared: false, visit)
      give(text.body, isShared: false, visit, &diagnostics)
    }
    if language == 0 {
      for figure in page.figures.figures where figure.hasDetails {
        for string in [figure.label, figure.method, figure.note] { give(string, isShared: false, visit) }
      }
    }
    if page.path.isEmpty { giveShared(visit, &diagnostics) }
  }

  private func giveShared(_ visit: (ReadText, Bool, Place) -> Void, _ diagnostics: inout [Diagnostic]) {
    let facts = renderer.facts
    if edition.language == 0 { give(facts.configuration.name, isShared: true, visit) }
    for texts in [facts.donate?.texts, facts.newsletter?.texts] {
      guard let call = texts?[edition.language] else { continue }
      for string in [call.title, call.button, call.consent] { give(string, isShared: true, visit) }
      give(call.body, isShared: true, visit, &diagnostics)
    }
  }

  private func give(_ string: Located<String>?, isShared: Bool, _ visit: (ReadText, Bool, Place) -> Void) {
    guard let string else { return }
    var text = ReadText()
    ReferenceScanner.protectingEscapes(ArraySlice(string.value.utf8)).withUnsafeBufferPointer { text.append($0) }
    // Only a text that stands in its file as it is has places inside it.
    let isAsWritten = string.range.bytes.count == string.value.utf8.count
    visit(text, isShared) { range, _ in
      guard isAsWritten, let piece = text.piece(at: range.lowerBound) else { return string.range }
      let start = piece.source + range.lowerBound - piece.range.lowerBound
      return string.range.part(start..<start + min(range.upperBound, piece.range.upperBound) - range.lowerBound)
    }
  }

  private func give(
    _ body: Body?, isShared: Bool, _ visit: (ReadText, Bool, Place) -> Void, _ diagnostics: inout [Diagnostic]
  ) {
    guard let body, !body.isBlank, let file = renderer.later.file(of: body, &diagnostics) else { return }
    let walk = BodyWalk(file, start: body.start)
    walk.forEachText { text in visit(text, isShared) { walk.place(of: $0, in: text, passed: $1) } }
  }
}
