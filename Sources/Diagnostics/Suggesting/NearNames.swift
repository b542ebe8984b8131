/// Names that misspelt words are held against, made once and asked as often as there are mistakes.
///
/// Of a few names each is looked at; of many those that begin or end most like the word, so that a thousand mistakes
/// cost a thousand times what one costs, however many names there are.
public struct NearNames: Sendable {
  /// Names of which none is left out.
  static let fewNames = 256
  /// Of more, so many before and behind the word's place in the order of the names, read forwards and backwards.
  private static let reach = 48

  private struct Name: Sendable {
    let name: String
    let letters: [Unicode.Scalar]
  }

  private let names: [Name]
  /// Positions of names in the order of their letters, and of their letters from the end; none for a few names.
  private var forwards: [UInt32] = []
  private var backwards: [UInt32] = []

  /// Takes names that are asked for one word alone: ordering them would take longer than to look at each.
  init(unordered names: some Sequence<String>) {
    self.names = names.map { Name(name: $0, letters: MisspeltWord.letters(of: $0)) }
  }

  /// Takes names; of two that are as near, the first will be the answer.
  public init(_ names: some Sequence<String>) {
    self.init(unordered: names)
    guard self.names.count > Self.fewNames else { return }
    let all = self.names
    let positions = all.indices.map(UInt32.init)
    forwards = positions.sorted { all[Int($0)].letters.lexicographicallyPrecedes(all[Int($1)].letters) }
    backwards = positions.sorted {
      all[Int($0)].letters.reversed().lexicographicallyPrecedes(all[Int($1)].letters.reversed())
    }
  }

  /// The name nearest to a misspelt word, if one is near enough to be meant (see `nearest(to:in:)`).
  public func nearest(to word: String) -> String? {
    let word = MisspeltWord(MisspeltWord.letters(of: word))
    guard word.letters.count > 1 else { return nil }
    var best: (position: Int, distance: Int)?
    func look(at position: Int) {
      let other = names[position].letters
      guard abs(other.count - word.letters.count) <= min(word.limit, best?.distance ?? .max) else { return }
      let distance = word.distance(to: other)
      guard distance <= word.limit, (distance, position) < (best?.distance ?? .max, best?.position ?? .max) else {
        return
      }
      best = (position, distance)
    }
    if forwards.isEmpty {
      names.indices.forEach(look)
    } else {
      neighbours(in: forwards) { $0.lexicographicallyPrecedes(word.letters) }.forEach(look)
      let reversed = word.letters.reversed()
      neighbours(in: backwards) { $0.reversed().lexicographicallyPrecedes(reversed) }.forEach(look)
    }
    return best.map { names[$0.position].name }
  }

  /// The names around the first that does not come before the word.
  private func neighbours(in order: [UInt32], where isBefore: ([Unicode.Scalar]) -> Bool) -> some Sequence<Int> {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(names[Int(order[middle])].letters) { low = middle + 1 } else { high = middle }
    }
    return order[max(0, low - Self.reach)..<min(order.count, low + Self.reach)].lazy.map(Int.init)
  }
}
