import Diagnostics
import Testing

@testable import ImpactSite

/// Figures that are parts of each other, in chains and circles of any length.
@Suite struct PartsCirclesTests {
  private func messages(_ figures: [String]) async -> [String] {
    let lines = figures.map { "  " + $0 + "\n" }.joined()
    return await TestSite().with("index.md", "---\ntitle: A\nfigures:\n\(lines)---\n").build().messages
      .split(separator: "\n").filter { $0.contains("error:") }.map(String.init)
  }

  @Test func aLongChainIsNoCircle() async {
    let chain = (1..<3_000).map { "f\($0): {value: 1 people, parts: [f\($0 - 1)]}" }
    #expect(await messages(["f0: 1 people"] + chain) == [])
  }

  @Test(arguments: [2, 3, 50, 100])
  func aCircleIsToldOnceAtItsFirstFigure(length: Int) async {
    let figures = (0..<length).map { "f\($0): {value: 1 people, parts: [f\(($0 + 1) % length)]}" }
    let found = await messages(["a: 1 people"] + figures)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("Content/index.md:5:") == true)
    #expect(found.first?.contains("\"f0\" would be a part of itself") == true)
  }

  @Test func aVeryLongCircleIsToldOnce() async {
    let figures = (0..<2_000).map { "f\($0): {value: 1 people, parts: [f\(($0 + 1) % 2_000)]}" }
    #expect(await messages(figures).count == 1)
  }

  @Test func twoCirclesThatShareAFigureAreBothTold() async {
    let found = await messages([
      "a: {value: 1 people, parts: [b]}", "b: {value: 1 people, parts: [a]}", "c: {value: 1 people, parts: [d]}",
      "d: {value: 1 people, parts: [c]}", "e: {value: 1 people, parts: [a]}",
    ])
    #expect(found.count == 2)
  }
}
