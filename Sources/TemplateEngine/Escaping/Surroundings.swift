/// Parts of a page in which browsers take blanks and other text differently, or move and leave out what stands in them.
extension HTMLContext {
  /// What surrounds the next byte. Where branches meet, all that may surround it does.
  struct Surroundings: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// Perhaps something that belongs to the body of the page came before.
    static let begun = Surroundings(rawValue: 1 << 0)
    /// Perhaps nothing of the page came before.
    static let start = Surroundings(rawValue: 1 << 1)
    /// Perhaps only a value came before, and whether the body began depends on what it says.
    static let undecided = Surroundings(rawValue: 1 << 2)
    /// Perhaps in `head`, which ends where text begins.
    static let head = Surroundings(rawValue: 1 << 3)
    /// Perhaps in a table, but in none of its cells.
    static let table = Surroundings(rawValue: 1 << 4)
    static let select = Surroundings(rawValue: 1 << 5)
    /// Perhaps behind the end of the body, which goes on where text or an element follows.
    static let ended = Surroundings(rawValue: 1 << 6)

    /// What it is after a value, which may be blank.
    var afterValue: Surroundings { isDisjoint(with: [.start, .ended]) ? self : union(.undecided) }
  }

  static let isUndecided =
    "this can't follow a value with which the page begins, or which follows its body: put the value into an element"
  private static let beginning: Set<String> = ["html", "head", "body"]
  private static let metadata: Set<String> = ["title", "meta", "link", "base", "script", "style"]
  private static let cells: Set<String> = ["td", "th", "caption"]
  private static let tableParts: Set<String> = ["tr", "thead", "tbody", "tfoot", "colgroup", "col"]
  private static let options: Set<String> = ["option", "optgroup"]

  /// Notes that an element begins, or refuses it where browsers would move it or leave it out.
  mutating func enter(_ name: String, at start: Int) throws(Problem) {
    let isHeld = name == "script" || name == "style"
    let isPartOfTable = Self.cells.contains(name) || Self.tableParts.contains(name)
    try require(
      !around.contains(.select) || Self.options.contains(name), at: start,
      "<\(name)> can't stand in <select>: only <option> and <optgroup> can")
    try require(
      !around.contains(.table) || isPartOfTable || isHeld, at: start,
      "<\(name)> can't stand in a table outside its cells: put it into <td>")
    if Self.beginning.contains(name) {
      try require(
        around.isDisjoint(with: [.begun, .undecided]), at: start,
        "<\(name)> can only stand at the beginning of a page: take away what comes before")
      around = name == "body" ? .begun : .head
    } else if Self.metadata.contains(name) {
      try require(!around.contains(.undecided), at: start, Self.isUndecided)
      around.remove(.ended)
    } else if name == "table" || Self.tableParts.contains(name) {
      around = [.begun, .table]
    } else if !around.contains(.select) {
      around = name == "select" ? [.begun, .select] : .begun
    }
  }

  mutating func leave(_ name: String, at start: Int) throws(Problem) {
    if name == "body" || name == "html" {
      around.insert(.ended)
    } else {
      try require(!around.contains(.undecided), at: start, Self.isUndecided)
    }
    try require(
      !around.contains(.select) || name == "select" || Self.options.contains(name), at: start,
      "</\(name)> can't stand in <select>: write </select> first")
    if name == "select" { around.remove(.select) }
    if name == "table", around.contains(.table) { around = around.subtracting(.table).union(.begun) }
    if Self.cells.contains(name) || Self.tableParts.contains(name), !around.contains(.head) { around.insert(.table) }
  }

  /// Notes text between tags: what is more than blanks, or references that may stand for some, begins the body.
  mutating func passText(_ bytes: ArraySlice<UInt8>) {
    if around.isDisjoint(with: [.start, .head, .undecided, .ended]) { return }
    let words = bytes.split { isBlank($0) || $0 == UInt8(ascii: ";") }
    if words.allSatisfy({ $0.first == UInt8(ascii: "&") }) { return }
    around = around.subtracting([.start, .head, .undecided, .ended]).union(.begun)
  }

  /// Notes a value between tags, or refuses it where blanks would have another place than other text.
  mutating func passValue(_ kind: PrintedKind) throws(Refusal) {
    if around.contains(.head) {
      throw Refusal(message: "a value can't stand directly in <head>: put it into an element, such as <title>")
    }
    if around.contains(.table) {
      throw Refusal(message: "a value can't stand in a table outside its cells: put it into <td>")
    }
    if around.contains(.select) { try requireText(kind, "in <select>") }
    if around.contains(.ended) { try requireText(kind, "behind </body>") }
    around = around.afterValue
  }
}
