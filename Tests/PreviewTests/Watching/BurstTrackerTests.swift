import Testing

@testable import ImpactSite
@testable import Preview

@Suite("A burst of changes")
struct BurstTrackerTests {
  let start = ContinuousClock.now
  var tracker = BurstTracker()

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  @Test("ends at once when a file is written and closed")
  mutating func inPlace() {
    tracker.wrote("/a", at: start)
    #expect(tracker.end == after(15))
    tracker.closed("/a", at: after(3))
    #expect(tracker.end == start)
    #expect(tracker.take(at: after(3)).paths == ["/a"])
    #expect(tracker.end == nil)
  }

  @Test("waits for a name that went, and ends when it came again and was closed")
  mutating func backup() {
    tracker.went("/a", move: 7, at: start)
    #expect(tracker.end == after(15))
    tracker.made("/a", isOpen: true, at: after(1))
    #expect(tracker.end == after(16))
    tracker.closed("/a", at: after(2))
    #expect(tracker.end == start)
  }

  @Test("ends at once when a temporary file, however old the burst, takes a file's place")
  mutating func atomic() {
    tracker.made("/t", isOpen: true, at: start)
    tracker.closed("/t", at: after(1))
    #expect(tracker.end == after(16), "a new name may be a temporary one")
    _ = tracker.take(at: after(200))
    tracker.went("/t", move: 9, at: after(300))
    tracker.came("/a", move: 9, at: after(300))
    #expect(tracker.end == after(300))
  }

  @Test("waits for a name that was moved, if it was there before")
  mutating func renamed() {
    tracker.went("/a", move: 9, at: start)
    tracker.came("/b", move: 9, at: start)
    #expect(tracker.end == after(15))
  }

  @Test("does not wait for a copy of the old file that goes when the new one is there, also in a burst of its own")
  mutating func copy() {
    tracker.went("/a", move: 1, at: start)
    tracker.came("/old", move: 1, at: start)
    tracker.went("/t", move: 2, at: start)
    tracker.came("/a", move: 2, at: start)
    #expect(tracker.end == after(15))
    var later = tracker
    tracker.went("/old", move: nil, at: after(1))
    #expect(tracker.end == after(16), "/t was there before")
    _ = later.take(at: after(15))
    later.went("/old", move: nil, at: after(100))
    #expect(later.end == after(100))
  }

  @Test("does not wait for a probe file that came and went")
  mutating func probe() {
    tracker.made("/4913", isOpen: true, at: start)
    tracker.closed("/4913", at: start)
    tracker.went("/4913", move: nil, at: start)
    #expect(tracker.end == start)
  }

  @Test("that follows right after another ends by its quiet time")
  mutating func follows() {
    tracker.closed("/a", at: start)
    _ = tracker.take(at: start)
    tracker.closed("/b", at: after(10))
    #expect(tracker.end == after(25))
    _ = tracker.take(at: after(25))
    tracker.closed("/c", at: after(70))
    #expect(tracker.end == after(70))
  }

  @Test("ends after half a second when writing never pauses")
  mutating func endless() {
    for time in stride(from: 0, through: 490, by: 10) { tracker.wrote("/log", at: after(time)) }
    #expect(tracker.end == after(500))
    #expect(!tracker.isOverdue(after(499)))
    #expect(tracker.isOverdue(after(500)))
  }

  @Test("tells that more happened than its paths say, and what keeps changes from being seen")
  mutating func lost() {
    tracker.failed("no more", at: start)
    #expect(tracker.end == after(15))
    let burst = tracker.take(at: after(15))
    #expect(burst.isIncomplete)
    #expect(burst.problem == "no more")
    #expect(burst.paths.isEmpty)
  }
}
