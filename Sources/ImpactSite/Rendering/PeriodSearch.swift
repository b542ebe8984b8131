import Figures

/// Whether a block of text says a period, so that a figure need not say it again.
struct PeriodSearch {
  let resolver: ReferenceResolver

  /// Whether the unit or the whole of a figure is shown behind another part of it.
  static func hasTail(_ text: UnsafeBufferPointer<UInt8>, behind reference: Range<Int>, _ inner: Range<Int>) -> Bool {
    func name(_ inner: Range<Int>) -> (figure: Substring, form: Substring)? {
      let parts = String(decoding: text[inner], as: UTF8.self).split(separator: ".")
      guard parts.count == 2 else { return nil }
      return (parts[0].drop { $0 == " " }, parts[1].prefix { $0 != " " })
    }
    guard let own = name(inner) else { return false }
    var isFound = false
    let offset = reference.upperBound
    ReferenceScanner.forEachPiece(UnsafeBufferPointer(rebasing: text[offset...])) { piece in
      guard case .reference(_, let inner) = piece,
        let other = name(inner.lowerBound + offset..<inner.upperBound + offset)
      else { return }
      if other.figure == own.figure, other.form == "of" || other.form == "unit" { isFound = true }
    }
    return isFound
  }

  /// Whether a block holds all words of a period in any order: `2020`, `in May 2021`, `from 2019 to 2021`, or a reference
  /// to it, `{{ hotlines.period }}`.
  func says(_ period: Period, _ block: [UInt8]) -> Bool {
    if case .year(let year) = period.start, period.end == nil { return saysYear(String(year), block) }
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

  /// Whether a block says a year, and not just a part of it or a time of several years.
  private func saysYear(_ year: String, _ block: [UInt8]) -> Bool {
    var isSaid = false
    block.withUnsafeBufferPointer { bytes in
      ReferenceScanner.forEachPiece(bytes) { piece in
        switch piece {
        case .text(let range):
          isSaid =
            isSaid || YearSearch(UnsafeBufferPointer(rebasing: bytes[range]), resolver.writer.words).says(year.utf8)
        case .reference(_, let inner):
          isSaid = isSaid || periodWords(UnsafeBufferPointer(rebasing: bytes[inner])) == year
        case .braces, .unclosed: break
        }
      }
    }
    return isSaid
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
