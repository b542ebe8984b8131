internal import Diagnostics

/// Counts the numbers of a text, in digits and in words, so that a fix can be held against what it mends.
struct NumberTally {
  private let text: String
  private let count: Int
  /// How many magnitudes that have to be turned into others.
  private let foreign: Int

  init(_ text: String) {
    self.text = text
    var scan = Scan(scalars: Array(text.unicodeScalars))
    scan.run()
    count = scan.count
    foreign = scan.foreign
  }

  /// Whether a quantity has all of the numbers: as its own, or in words of its unit that stood there before.
  func isKept(by quantity: Quantity) -> Bool {
    // Two such magnitudes are one step too many: the first one turned into digits seems to share the second.
    guard foreign < 2 else { return false }
    var own = 2
    if case .single = quantity.extent { own = 1 }
    let unit = quantity.unit.text(.other)
    let words = unit.split(separator: " ")
    if let first = words.first, Self.isNumber(String(first)) { return false }
    guard own + NumberTally(unit).count == count else { return false }
    let written = Set(text.split(whereSeparator: \.isWhitespace))
    let numbered = words.filter { NumberTally(String($0)).count > 0 }
    // "5 to ≤10" is a range that was not understood.
    if !numbered.isEmpty, let first = words.first, Self.joints.contains(first.lowercased()) { return false }
    return numbered.allSatisfy(written.contains)
  }

  /// Whether a word is a number or much like a magnitude.
  private static func isNumber(_ word: String) -> Bool {
    let small = word.lowercased()
    return NumberWords.value(small) != nil || NumberWords.magnitudes.contains(where: small.hasPrefix)
      || nearest(to: small, in: NumberWords.magnitudes) != nil
  }

  private static let joints: Set = ["to", "till", "until", "in", "or", "and", "of", "out", "x", "-", "–"]

  private struct Scan {
    let scalars: [Unicode.Scalar]
    var count = 0
    var foreign = 0
    private var place = 0
    /// Whether the last word was a number, which the next one may go on with.
    private var isInWords = false

    init(scalars: [Unicode.Scalar]) {
      self.scalars = scalars
    }

    mutating func run() {
      while let scalar = scalar(at: place) {
        if scalar == "[", digits(from: place + 1) > 0, self.scalar(at: place + 1 + digits(from: place + 1)) == "]" {
          // The mark of a footnote.
          place += 2 + digits(from: place + 1)
        } else if isDigit(place) {
          count += 1
          isInWords = false
          passNumber()
        } else if FractionReading.vulgar(scalar) != nil || scalar.properties.numericType == .decimal {
          count += 1
          place += 1
        } else if scalar.properties.isAlphabetic {
          passWord()
        } else {
          place += 1
        }
      }
    }

    private func scalar(at index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func isDigit(_ index: Int) -> Bool { scalar(at: index).map { ("0"..."9").contains($0) } ?? false }

    private func digits(from index: Int) -> Int {
      var end = index
      while isDigit(end) { end += 1 }
      return end - index
    }

    private func isSpace(_ index: Int) -> Bool { scalar(at: index).map(Cursor.isSpace) ?? false }

    /// Digits with their groups, decimals, fraction or exponent.
    private mutating func passNumber() {
      place += digits(from: place)
      while let mark = scalar(at: place), isDigit(place + 1) {
        let next = digits(from: place + 1)
        guard [".", ",", "'", "’"].contains(mark) || Cursor.isSpace(mark) && next == 3 else { break }
        place += 1 + next
      }
      if ["e", "E"].contains(scalar(at: place)) {
        let isSigned = ["+", "-"].contains(scalar(at: place + 1))
        let power = digits(from: place + (isSigned ? 2 : 1))
        if power > 0 { place += (isSigned ? 2 : 1) + power }
      }
      var next = place
      while isSpace(next) { next += 1 }
      if let fraction = scalar(at: next), FractionReading.vulgar(fraction) != nil {
        place = next + 1
      } else if next > place, digits(from: next) > 0, scalar(at: next + digits(from: next)) == "/" {
        let behind = next + digits(from: next) + 1
        if digits(from: behind) > 0 { place = behind + digits(from: behind) }
      }
    }

    private mutating func passWord() {
      var word = String.UnicodeScalarView()
      while let scalar = scalar(at: place), scalar.properties.isAlphabetic {
        word.append(scalar)
        place += 1
      }
      let small = String(word).lowercased()
      if ForeignMagnitude.isCertain(small) { foreign += 1 }
      if NumberWords.value(small) != nil {
        if !isInWords { count += 1 }
        isInWords = true
      } else if ["a", "an"].contains(small) {
        isInWords = false
        var next = place
        while isSpace(next) { next += 1 }
        let behind = String(String.UnicodeScalarView(scalars[next...].prefix { $0.properties.isAlphabetic }))
        guard NumberWords.magnitudes.contains(behind.lowercased()) else { return }
        count += 1
        isInWords = true
      } else if small != "and", !NumberWords.magnitudes.contains(small) {
        isInWords = false
      }
    }
  }
}
