/// A word that candidates are held against: how many letters were added, dropped, changed or swapped with their
/// neighbour (optimal string alignment), for all rows of the table at once in the bits of one number (Hyyrö, "A
/// Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003).
struct MisspeltWord {
  /// Letters that are looked at; what is longer is not told apart.
  static let letterLimit = 64

  let letters: [Unicode.Scalar]
  /// For each letter of ASCII, at which places of the word it stands.
  private var places = [UInt64](repeating: 0, count: 128)
  private var otherPlaces: [(letter: Unicode.Scalar, places: UInt64)] = []

  /// Takes a word in small letters.
  init(_ letters: [Unicode.Scalar]) {
    self.letters = letters
    for (place, letter) in letters.enumerated() {
      if letter.isASCII {
        places[Int(letter.value)] |= 1 << place
      } else if let index = otherPlaces.firstIndex(where: { $0.letter == letter }) {
        otherPlaces[index].places |= 1 << place
      } else {
        otherPlaces.append((letter, 1 << place))
      }
    }
  }

  /// The letters of a word that count.
  static func letters(of word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars.prefix(letterLimit))
  }

  /// The most letters that may differ in what is near: a third of the word's, and at least one.
  var limit: Int { max(1, letters.count / 3) }

  /// How many letters differ.
  func distance(to other: [Unicode.Scalar]) -> Int {
    guard !letters.isEmpty else { return other.count }
    let last = UInt64(1) << (letters.count - 1)
    // Where a value is one more, or one less, than the one above it.
    var (more, less): (UInt64, UInt64) = (~0, 0)
    var (diagonal, before): (UInt64, UInt64) = (0, 0)
    var distance = letters.count
    for letter in other {
      let same = places(of: letter)
      let swapped = ((~diagonal & same) << 1) & before
      diagonal = (((same & more) &+ more) ^ more) | same | less | swapped
      var right = less | ~(diagonal | more)
      var left = diagonal & more
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      right = right << 1 | 1
      left <<= 1
      more = left | ~(diagonal | right)
      less = right & diagonal
      before = same
    }
    return distance
  }

  private func places(of letter: Unicode.Scalar) -> UInt64 {
    letter.isASCII ? places[Int(letter.value)] : otherPlaces.first { $0.letter == letter }?.places ?? 0
  }
}
