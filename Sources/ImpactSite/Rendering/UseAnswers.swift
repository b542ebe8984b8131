import Diagnostics
import Figures

/// What uses give, so that it is known when they give something else.
extension Facts {
  /// A hash of what a use gives, that is the same as long as it gives the same.
  func answer(_ use: Use, _ phrases: Phrases, _ parts: PageParts) -> UInt64 {
    var digest = Digest()
    add(use, phrases, parts, to: &digest)
    return digest.hash.low
  }

  private func add(_ use: Use, _ phrases: Phrases, _ parts: PageParts, to digest: inout Digest) {
    switch use {
    case .holder(let number):
      guard let place = numbers.holder(of: number) else { return digest.add(0) }
      digest.add(pages.paths[place.page])
      digest.add(Int(place.key.figure))
    case .part(let path, let name, let language):
      guard language < languages.count, let page = page(path) else { return digest.add(0) }
      digest.add(parts.has(name, page: page, language: language) ? 1 : 0)
    case .page(let path): digest.add(page(path) == nil ? 0 : 1)
    case .file(let path):
      digest.add(isLinkable(path.text) ? conflict(ofFile: path.text) == nil ? 1 : 2 : 0)
    case .picture(let path):
      // A file whose stamp tells nothing is looked into again.
      guard let stamp = stamp(ofFile: path.text) else { return digest.add(Int(truncatingIfNeeded: FileStamp.now)) }
      for part in [Int(stamp.size), Int(stamp.modified), Int(stamp.changed)] { digest.add(part) }
      digest.add(Int(bitPattern: UInt(truncatingIfNeeded: stamp.inode)))
    case .contact(let name): digest.add(configuration.contacts[name]?.number.value ?? "\0")
    case .series(let name):
      digest.add(Int(truncatingIfNeeded: series.hash(ofName: name)))
    case .past(let path):
      digest.add(page(path).map { Int(truncatingIfNeeded: series.hashOfPast(page: $0)) } ?? 0)
    case .present(let path):
      digest.add(page(path).map { Int(truncatingIfNeeded: series.hashOfPresent(page: $0)) } ?? 0)
    // Follows from the files that the edition is made from.
    case .ownFigure: digest.add(0)
    case .figure(let path, let name, let language):
      guard language < languages.count, let page = page(path),
        let found = figure(name, page: page, language: language, phrases)
      else {
        digest.add(0)
        return
      }
      let text = found.phrase.whole
      for part in [text.before, text.number, text.unit, text.after] { digest.add(part) }
      digest.add(text.wordsLanguage ?? "")
      digest.add(text.unitLanguage ?? "")
      for part in [found.phrase.number, found.phrase.unit, found.phrase.digits] { digest.add(part) }
      digest.add(found.phrase.value)
      digest.add(found.period?.description ?? "")
      digest.add(found.label?.value ?? "")
      digest.add(found.context.wholeValue(of: found.figure)?.description ?? "")
      digest.add(found.whole?.machineText ?? "")
      for (period, value) in found.figure.previous {
        digest.add(period.value.description)
        digest.add(value.value.machineText)
      }
      digest.add(found.figure.exact?.value.description ?? "")
      digest.add(found.figure.change.map { FigureWriter.english.text($0.value).plain } ?? "")
      digest.add(found.figure.status?.rawValue ?? "")
      digest.add(found.figure.isIncomplete ? 1 : 0)
      if case .figure(let name)? = found.figure.whole?.value {
        digest.add(found.context.page.figures[name].map { FigureWriter.english.text($0.quantity.value).plain } ?? "")
      }
    }
  }
}
