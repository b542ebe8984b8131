import Diagnostics
import Figures
import Testing

@Suite struct FigureTests {
  @Test func namesAreSmallLettersDigitsAndHyphens() {
    for name in ["professionals", "campaign-reach", "a1"] { #expect(Figure.isName(name)) }
    for name in ["", "Twitter", "1a", "a-", "a--b", "a_b", "é", "a b"] { #expect(!Figure.isName(name)) }
  }

  private static func figure() throws -> Figure {
    let range = SourceRange(fileNumber: 0, 0..<1)
    return Figure(name: Located("a", at: range), quantity: Located(try Quantity(parsing: "5 things"), at: range))
  }

  @Test func aFigureIsSmall() {
    #expect(MemoryLayout<Figure>.size <= 140)
    #expect(MemoryLayout<Quantity>.size <= 64)
    #expect(MemoryLayout<UnitForms>.size <= 17)
  }

  @Test func whatIsSaidOfAFigureStaysWithIt() throws {
    var figure = try Self.figure()
    #expect(figure.label == nil && figure.previous.isEmpty && figure.parts.isEmpty)
    let label = Located("label", at: figure.name.range)
    figure.label = label
    figure.counts = .people
    figure.parts.append(label)
    var copy = figure
    copy.label = nil
    copy.parts.append(label)
    #expect(figure.label == label)
    #expect(copy.label == nil)
    #expect(copy.counts == .people)
    #expect(figure.parts.count == 1 && copy.parts.count == 2)
  }
}
