import Figures

/// Whether a block of text says a period, so that a figure need not say it again.
struct PeriodSearch {
  let resolver: ReferenceResolver

  /// Whether a block holds all words of a period in any order: `2020`, `in May 2021`, `from 2019 to 2021`, or a reference
  /// to it, `{{ hotlines.period }}`.
  func says(_ period: Period, _ block: [UInt8]) -> Bool {
    var words: Set<String> = []
    block.withUnsafeBufferPointer { bytes in
      ReferenceScanner.forEachPiece(bytes) { piece in
        switch piece {
        case .text(let range): words.formUnion(Self.words(String(decoding: bytes[range], as: UTF8.self)))
        case .reference(_, let inner):
          words.formUnion(Self.words(periodWords(UnsafeBufferPointer(rebasing: bytes[inner]))))
        case .braces, .unclosed: break
        }
      }
    }
    return writings(of: period).contains { Self.words($0).isSubset(of: words) }
  }

  private func periodWords(_ reference: UnsafeBufferPointer<UInt8>) -> String {
    guard let reference = try? Reference(parsing: reference), case .name(_, _, .period) = reference,
      case .words(let words, _)? = try? resolver.resolve(reference).meaning
    else { return "" }
    return words
  }

  /// How a period may be written: as the page would, in the form of ISO 8601, in English words.
  private func writings(of period: Period) -> [String] {
    var writings = [resolver.writer.text(period), period.description]
    guard period.end == nil else { return writings }
    let ordinals = ["first", "second", "third", "fourth"]
    switch period.start {
    case .financialYear(let year): writings.append("\(year) \(year + 1)")
    case .half(let year, let half): writings.append("\(ordinals[(half - 1) % 2]) half \(year)")
    case .quarter(let year, let quarter): writings.append("\(ordinals[(quarter - 1) % 4]) quarter \(year)")
    default: break
    }
    return writings
  }

  /// The words and numbers of a text, in small letters.
  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
