import Figures
import Testing

/// A fix loses none of several numbers, reads as a figure at once, and never leads back to where it came from.
@Suite struct FixOfSeveralNumbersTests {
  private static let signs = ["", "", "+", "up ", "about ", "around ", "ca. ", "€", "exactly "]
  private static let joints = ["-", "–", "—", " - ", " to ", "to"]
  private static let magnitudes = [
    ("", 1), (" dozen", 12), (" hundred", 100), ("k", 1000), (" thousands", 1000), (" lakh", 100_000),
    (" mln", 1_000_000), (" million", 1_000_000), (" Mio.", 1_000_000),
  ]
  private static let endings = [
    "", " people", " people.", "+", "+ people", " people*", "people", "h", "%", " per cent",
  ]

  @Test(arguments: 0..<20)
  func bothNumbersOfARangeAreMeant(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 0xD134_2543_DE82_EF95 &+ 7)
    var fixes = 0
    for _ in 0..<400 {
      let lower = Int.random(in: 1...400, using: &random)
      let upper = Int.random(in: 401...999, using: &random)
      let magnitude = Self.magnitudes.randomElement(using: &random) ?? ("", 1)
      let ending = Self.endings.randomElement(using: &random) ?? ""
      let isGlued = ending.first?.isLetter == true && !magnitude.0.isEmpty
      let text =
        (Self.signs.randomElement(using: &random) ?? "") + "\(lower)"
        + (Self.joints.randomElement(using: &random) ?? "-") + "\(upper)" + magnitude.0
        + (isGlued ? " " + ending : ending)
      guard let (quantity, isFix) = read(text) else { continue }
      if isFix { fixes += 1 }
      #expect(quantity.number.value == Decimal(lower * magnitude.1), "\(text)")
      guard case .to(let end) = quantity.extent else {
        Issue.record("\(text) has lost its second number")
        continue
      }
      #expect(end.value == Decimal(upper * magnitude.1), "\(text)")
    }
    #expect(fixes > 50)
  }

  /// What a text says, or its fix.
  private func read(_ text: String) -> (Quantity, isFix: Bool)? {
    do throws(FigureProblem) {
      return (try Quantity(parsing: text), false)
    } catch {
      return error.fix.flatMap { try? Quantity(parsing: $0) }.map { ($0, true) }
    }
  }

  private static let numbers = ["7", "13", "29", "481"]
  private static let words = ["five ", "twenty ", "twenty-five ", "a ", "six"]
  private static let between = [
    "over ", "under-", "+", "-", "–", " ", " to ", "to", "in", " in ", " of ", "≥", "<", "up ", "down ", "k", "kk", "m",
    "h", "kg", " million", " millon", " lakh", "%", " per cent", "€", "US$", " euros", " people", "people.", ":",
    "/", "~", "'", ",", "about ", "at least ",
  ]

  @Test(arguments: 0..<20)
  func everyNumberOfATextStandsInItsFix(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) &* 0xD134_2543_DE82_EF95 &+ 3)
    var fixes = 0
    for _ in 0..<1500 {
      var text = ""
      var used: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        text += between(&random)
        if let number = Self.numbers.randomElement(using: &random), Int.random(in: 0...4, using: &random) > 0 {
          text += number
          used.append(number)
        } else {
          text += Self.words.randomElement(using: &random) ?? ""
        }
        text += between(&random)
      }
      guard let fix = fix(text) else { continue }
      fixes += 1
      #expect(throws: Never.self, "\(text) -> \(fix)") { try Quantity(parsing: fix) }
      for number in used { #expect(fix.contains(number), "\(text) -> \(fix)") }
    }
    #expect(fixes > 20)
  }

  private func fix(_ text: String) -> String? {
    do throws(FigureProblem) {
      _ = try Quantity(parsing: text)
      return nil
    } catch {
      return error.fix
    }
  }

  private func between(_ random: inout SeededGenerator) -> String {
    Bool.random(using: &random) ? "" : Self.between.randomElement(using: &random) ?? ""
  }
}
