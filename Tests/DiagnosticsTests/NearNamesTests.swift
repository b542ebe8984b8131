import Testing

@testable import Diagnostics

@Suite struct NearNamesTests {
  /// The table of optimal string alignment, cell by cell.
  private func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...second.count)]
    for row in 1..<(first.count + 1) {
      rows.append([row])
      for column in 1..<(second.count + 1) {
        let change = rows[row - 1][column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        var value = min(change, rows[row - 1][column] + 1, rows[row][column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          value = min(value, rows[row - 2][column - 2] + 1)
        }
        rows[row].append(value)
      }
    }
    return rows[first.count][second.count]
  }

  @Test func theDistanceIsThatOfTheWholeTable() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("abcé中".unicodeScalars)
    func word(_ length: Int) -> [Unicode.Scalar] {
      (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    }
    for _ in 0..<3000 {
      let first = word(.random(in: 1...12, using: &random))
      let second = word(.random(in: 1...12, using: &random))
      #expect(MisspeltWord(first).distance(to: second) == distance(first, second), "\(first) \(second)")
    }
    let long = (word(64), word(64))
    #expect(MisspeltWord(long.0).distance(to: long.1) == distance(long.0, long.1))
  }

  @Test(arguments: [
    ("profesionals", "professionals"), ("Professionals", "professionals"), ("workshosp", "workshops"),
    ("xorkshops", "workshops"), ("workshop", "workshops"), ("zzz", nil), ("w", nil), ("", nil),
  ])
  func theNearestOfAFewNames(word: String, expected: String?) {
    #expect(NearNames(["workshops", "professionals", "webinars"]).nearest(to: word) == expected)
  }

  @Test func ofNamesThatAreAsNearTheFirstIsTaken() {
    #expect(NearNames(["cats", "bats", "rats"]).nearest(to: "hats") == "cats")
    #expect(NearNames(["rats", "cats"]).nearest(to: "hats") == "rats")
  }

  @Test(arguments: ["figure-4711", "figure-47112", "fijure-4711", "xigure-4711", "figure-471", "fiugre-4711"])
  func amongManyNamesOneSlipIsFound(word: String) {
    let names = (0..<20_000).map { "figure-\($0)" }
    let near = NearNames(names).nearest(to: word)
    let letters = MisspeltWord.letters(of: word)
    #expect(near.map { distance(letters, MisspeltWord.letters(of: $0)) <= 1 } == true, "\(near ?? "none")")
  }

  @Test func manyNamesThatLookAlikeHideNoOtherOne() {
    let names = (0..<5_000).map { "annual-report-\($0)" } + ["professionals", "workshops"]
    #expect(NearNames(names).nearest(to: "proffessionals") == "professionals")
    #expect(NearNames(names).nearest(to: "torkshops") == "workshops")
  }
}
