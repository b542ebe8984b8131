/// The names of the figures that were offered on a page, so that no two values get the same one.
struct OfferedFigures {
  private struct Wish: Hashable {
    let name: String
    let value: String
  }

  private var names: [Wish: String] = [:]
  private var taken: Set<String> = []
  /// The number that was added last to a name.
  private var numbers: [String: Int] = [:]

  /// The name for a value, the one that is wanted where that is free: the same as before for the same value.
  mutating func name(_ wanted: String, for value: String, isTaken: (String) -> Bool) -> String {
    let wish = Wish(name: wanted, value: value)
    if let known = names[wish] { return known }
    var number = numbers[wanted, default: 0]
    var name: String
    repeat {
      number += 1
      name = number == 1 ? wanted : "\(wanted)-\(number)"
    } while isTaken(name) || !taken.insert(name).inserted
    numbers[wanted] = number
    names[wish] = name
    return name
  }
}
