/// Takes the time of something that is done over and over.
enum Clock {
  /// The nanoseconds that one call takes: the least of many batches, each of them a few milliseconds long.
  static func least(seconds: Double, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    try body()
    let single = try clock.measure(body)
    let count = max(1, Int(.milliseconds(10) / single))
    var least = Double.infinity
    repeat {
      let time = try clock.measure {
        for _ in 0..<count { try body() }
      }
      least = min(least, time / .nanoseconds(1) / Double(count))
    } while clock.now < end
    return least
  }
}
