internal import Diagnostics

/// Finds the pair of a key. The few keys that mappings commonly have are compared one by one; many are hashed.
struct PairIndex: Sendable {
  /// Up to so many pairs, comparing is faster than hashing.
  static let fewPairs = 16

  private var positions: [String: Int] = [:]
  private var indexed = 0

  /// Takes up pairs that were added since the last time.
  mutating func update(_ pairs: [YAMLNode.Pair]) {
    guard pairs.count > Self.fewPairs else { return }
    while indexed < pairs.count {
      let key = pairs[indexed].key.value
      if positions[key] == nil { positions[key] = indexed }
      indexed += 1
    }
  }

  /// The position of the first pair with a key, among the pairs that the index was last given.
  func position(of key: String, in pairs: [YAMLNode.Pair]) -> Int? {
    pairs.count > Self.fewPairs ? positions[key] : pairs.firstIndex { $0.key.value == key }
  }
}
