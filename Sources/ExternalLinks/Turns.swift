/// Lets requests go one after the other: one at a time to a host, with a pause between two, and not too many at once.
actor Turns {
  /// What comes of waiting for a turn.
  enum Turn {
    /// The request may go; its turn is to be given back.
    case yours
    /// The time for everything is over.
    case late
    /// The host is to be left alone, for a reason that an earlier request found.
    case closed(LinkAnswer)
  }

  private let limits: LinkLimits
  /// When the time for everything is over.
  nonisolated let deadline: ContinuousClock.Instant
  private var busy: Set<String> = []
  private var waiting: [String: Line] = [:]
  private var ended: [String: ContinuousClock.Instant] = [:]
  private var closed: [String: LinkAnswer] = [:]
  private var underWay = 0
  private var waitingForAny = Line()

  init(_ limits: LinkLimits) {
    self.limits = limits
    deadline = .now + limits.total
  }

  /// Waits until a request to a host may go.
  func take(_ host: String) async -> Turn {
    if busy.contains(host) {
      await withCheckedContinuation { waiting[host, default: Line()].append($0) }
    } else {
      busy.insert(host)
    }
    if let answer = closed[host] {
      pass(host)
      return .closed(answer)
    }
    if let next = ended[host].map({ $0 + limits.pause }) {
      if next < deadline { try? await Task.sleep(until: next, clock: .continuous) }
      if next >= deadline { return late(host) }
    }
    if underWay < limits.atOnce {
      underWay += 1
    } else {
      await withCheckedContinuation { waitingForAny.append($0) }
    }
    guard .now < deadline else {
      leave()
      return late(host)
    }
    return .yours
  }

  /// Gives a turn back. With an answer, later requests to the host get that instead of a turn.
  func give(_ host: String, closing answer: LinkAnswer? = nil) {
    ended[host] = .now
    if let answer { closed[host] = answer }
    leave()
    pass(host)
  }

  private func late(_ host: String) -> Turn {
    pass(host)
    return .late
  }

  private func leave() {
    if let next = waitingForAny.next() { next.resume() } else { underWay -= 1 }
  }

  private func pass(_ host: String) {
    if let next = waiting[host]?.next() { next.resume() } else { busy.remove(host) }
  }
}

/// Those who wait, the first one first.
private struct Line {
  private var all: [CheckedContinuation<Void, Never>] = []
  private var first = 0

  mutating func append(_ continuation: CheckedContinuation<Void, Never>) { all.append(continuation) }

  mutating func next() -> CheckedContinuation<Void, Never>? {
    guard first < all.count else {
      all = []
      first = 0
      return nil
    }
    first += 1
    return all[first - 1]
  }
}
