import Testing

@testable import Preview

@Suite("Errors while somebody types")
struct ErrorPatienceTests {
  private static let start = ContinuousClock.now

  private static func finding(_ path: String, _ message: String, line: Int = 1) -> ErrorPatience.Finding {
    let place = ShownDiagnostic.Place(path: path, line: line)
    return ErrorPatience.Finding(
      shown: ShownDiagnostic(severity: "error", message: message, place: place, fix: nil, notes: []), text: message)
  }

  /// Builds at some milliseconds, each with the files that were saved and what was found: `file: message`.
  private struct Run {
    var patience = ErrorPatience(.milliseconds(700))

    mutating func build(at time: Int, saved: [String], _ found: [String]) -> [String] {
      let now = ErrorPatienceTests.start + .milliseconds(time)
      let findings = found.map { found in
        ErrorPatienceTests.finding(String(found.prefix(1)), found, line: time + 1)
      }
      patience.update(findings, at: now) { saved.contains($0) }
      return shown(at: time)
    }

    mutating func shown(at time: Int) -> [String] {
      patience.show(at: ErrorPatienceTests.start + .milliseconds(time))
      return patience.shown.map(\.text)
    }
  }

  @Test("are shown when their file was not saved for a while")
  func shown() {
    var run = Run()
    #expect(run.build(at: 0, saved: ["a"], ["a: x"]) == [])
    #expect(run.patience.next == Self.start + .milliseconds(700))
    #expect(run.shown(at: 699) == [])
    #expect(run.shown(at: 700) == ["a: x"])
    #expect(run.patience.next == nil)
  }

  @Test("are kept back as long as their own file is saved, and no longer because of others")
  func otherFiles() {
    var run = Run()
    for time in stride(from: 0, through: 3_000, by: 300) {
      #expect(run.build(at: time, saved: ["a"], ["a: x"]) == [])
    }
    #expect(run.build(at: 3_300, saved: ["b"], ["a: x"]) == [])
    #expect(run.build(at: 3_700, saved: ["b"], ["a: x"]) == ["a: x"])
    #expect(run.build(at: 3_800, saved: ["b"], ["a: x", "b: y"]) == ["a: x"])
  }

  @Test("go at once when they are mended, also while other files are saved")
  func mended() {
    var run = Run()
    _ = run.build(at: 0, saved: ["a", "b"], ["a: x", "b: y"])
    #expect(run.shown(at: 800) == ["a: x", "b: y"])
    #expect(run.build(at: 1_000, saved: ["a"], ["b: y"]) == ["b: y"])
    _ = run.build(at: 1_100, saved: ["c"], ["b: y", "c: z"])
    #expect(run.build(at: 1_200, saved: ["b"], ["c: z"]) == [])
  }

  @Test("stay while the next one in their file is kept back")
  func typing() {
    var run = Run()
    _ = run.build(at: 0, saved: ["a"], ["a: x"])
    #expect(run.shown(at: 700) == ["a: x"])
    #expect(run.build(at: 1_000, saved: ["a"], ["a: y"]) == ["a: x"])
    #expect(run.build(at: 1_300, saved: ["a"], ["a: z"]) == ["a: x"])
    #expect(run.shown(at: 2_000) == ["a: z"])
  }

  @Test("stay, with their new line, while something else in their file is changed")
  func moved() {
    var run = Run()
    _ = run.build(at: 0, saved: ["a"], ["a: x", "a: y"])
    _ = run.shown(at: 700)
    #expect(run.build(at: 1_000, saved: ["a"], ["a: y"]) == ["a: y"])
    #expect(run.patience.shown.first?.shown.place.line == 1_001)
  }
}
