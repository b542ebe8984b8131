import Figures
import Testing

/// A fix that is offered never changes the value: random numbers in the writings that people use are read as they were
/// meant, or are told with a fix that gives what was meant, or with none.
@Suite struct FixTests {
  /// A way to write a value, and what is meant by it.
  struct Writing: Sendable {
    var text: String
    var value: Decimal
  }

  @Test(arguments: 0..<40)
  func followingAFixGivesTheValueThatWasMeant(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 0xD134_2543_DE82_EF95 &+ 1)
    var fixes = 0
    var read = 0
    for _ in 0..<600 {
      let writing = random.writing()
      do throws(FigureProblem) {
        let quantity = try Quantity(parsing: writing.text)
        read += 1
        #expect(quantity.number.value == writing.value, "\(writing.text)")
      } catch {
        var fix = error.fix
        // A fix may leave another mistake, which has a fix of its own.
        for _ in 0..<4 {
          guard let text = fix else { break }
          do throws(FigureProblem) {
            let quantity = try Quantity(parsing: text)
            fixes += 1
            #expect(quantity.number.value == writing.value, "\(writing.text) -> \(text)")
            fix = nil
          } catch {
            fix = error.fix
          }
        }
      }
    }
    // Neither is nearly everything refused, nor nothing.
    #expect(read > 15)
    #expect(fixes > 50)
  }
}

/// A generator of SplitMix64, so that a seed gives the same writings everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A random number of up to nine digits and three decimals, in one of many writings.
  mutating func writing() -> FixTests.Writing {
    let digits = Int.random(in: 1...9, using: &self)
    let whole = Int.random(in: 0..<(0..<digits).reduce(1) { power, _ in power * 10 }, using: &self)
    let decimals = Bool.random(using: &self) ? Int.random(in: 1...3, using: &self) : 0
    let fraction = (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    let marks =
      [("", "."), (",", "."), (" ", "."), (".", ","), (" ", ","), ("'", "."), ("\u{A0}", "."), ("", ",")]
      .randomElement(using: &self) ?? ("", ".")
    let number = Self.grouped(whole, marks.0) + (decimals > 0 ? marks.1 + fraction : "")
    // A single mark and three digits in a language that reads it otherwise is what nobody can tell.
    let value = Decimal("\(whole)" + (decimals > 0 ? "." + fraction : "")) ?? 0
    return decorated(number, value, isAmbiguous: Self.isMisread(number, marks))
  }

  /// Whether an English reader takes a number in foreign marks for another one.
  private static func isMisread(_ number: String, _ marks: (String, String)) -> Bool {
    marks.1 == "," && !number.contains(".") && number.split(separator: ",").last?.count == 3
      || marks.0 == "." && !number.contains(",")
  }

  private static func grouped(_ whole: Int, _ mark: String) -> String {
    let digits = String(whole)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += mark }
      result.append(digit)
    }
    return result
  }

  private mutating func decorated(_ number: String, _ value: Decimal, isAmbiguous: Bool) -> FixTests.Writing {
    // What English reads as another number is written as English does.
    let number = isAmbiguous ? value.description : number
    let plain = isAmbiguous && value.fractionDigits == 3 ? number + "0" : number
    func scaled(_ power: Int) -> Decimal { value.scaled(byPowerOfTen: power) ?? value }
    let words = [
      "", "", "", "a total of ", "around ", "ca. ", ">", "~", "over", "over over ", "almost ", "€", "+", "+ ", "up ",
      "exactly ", "up to",
      "approximately €", "plus ", "about ", "at least ", "US$", "≥ ", "EURO ", "= ", "±", "+/- ", "**",
    ]
    let endings: [(String, Decimal)] = [
      ("", value), (" people", value), ("people", value), ("+", value), ("%", value), (" per cent", value),
      (" million", scaled(6)), (" mln people", scaled(6)), (" Mrd.", scaled(9)), ("k", scaled(3)), (" M", scaled(6)),
      (" Million", scaled(6)), (" thousands", scaled(3)), (" lakh", scaled(5)), (" dozen", value.times(12) ?? value),
      ("e3", scaled(3)), (" hundred people", scaled(2)), (" euros", value), (" Euro raised", value),
      (" people.", value), (" people*", value), (" people [1]", value),
      (" **people**", value), (" pct", value), ("½", value.adding(Decimal("0.5") ?? 0) ?? value),
    ]
    let ending = endings.randomElement(using: &self) ?? endings[0]
    let isWhole = value.fractionDigits == 0
    // Half of a number with decimals means nothing.
    let end = ending.0 == "½" && !isWhole ? endings[1] : ending
    return FixTests.Writing(text: (words.randomElement(using: &self) ?? "") + plain + end.0, value: end.1)
  }
}
