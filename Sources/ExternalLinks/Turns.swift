/// Lets requests go one after the other: one at a time to a host, with a pause between two, and not too many at once.
actor Turns {
  /// What comes of waiting for a turn.
  enum Turn {
    /// The request may go; its turn is to be given back.
    case yours
    /// The time for everything is over.
    case late
    /// The host, or what it has by this scheme and port, is to be left alone, for a reason that an earlier request found.
    case closed(LinkAnswer)
  }

  /// What an answer can hold for, beyond one address.
  private enum Scope: Hashable {
    /// All that a host has.
    case host(String)
    /// What a host has by one scheme and port.
    case origin(String)
  }

  private let limits: LinkLimits
  /// When the time for everything is over.
  nonisolated let deadline: ContinuousClock.Instant
  private var busy: Set<String> = []
  private var waiting: [String: Line] = [:]
  private var ended: [String: ContinuousClock.Instant] = [:]
  private var closed: [Scope: LinkAnswer] = [:]
  /// What an answer came from.
  private var heard: Set<Scope> = []
  private var underWay = 0
  private var waitingForAny = Line()

  init(_ limits: LinkLimits) {
    self.limits = limits
    deadline = .now + limits.total
  }

  /// Waits until a request for an address may go.
  func take(_ address: RequestAddress) async -> Turn {
    let host = address.host
    if busy.contains(host) {
      await withCheckedContinuation { waiting[host, default: Line()].append($0) }
    } else {
      busy.insert(host)
    }
    if let answer = closed[.host(host)] ?? closed[.origin(address.origin)] {
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

  /// Gives a turn back, with what came of it. Where that holds for more than the address, later requests get it instead of
  /// a turn; what never answered may be out of reach as a whole, what did answer is not.
  func give(_ address: RequestAddress, _ answer: LinkAnswer? = nil, status: Int = 0) {
    ended[address.host] = .now
    if let answer, let scope = Self.scope(of: answer, address), status > 0 || !heard.contains(scope) {
      closed[scope] = answer
    }
    if status > 0 { heard.formUnion([.host(address.host), .origin(address.origin)]) }
    leave()
    pass(address.host)
  }

  /// Whether an answer came from what an address has before its path.
  func hasHeard(_ address: RequestAddress) -> Bool { heard.contains(.origin(address.origin)) }

  private static func scope(of answer: LinkAnswer, _ address: RequestAddress) -> Scope? {
    switch answer {
    case .later, .unreachable(.noHost, _): .host(address.host)
    case .unreachable(let cause, _) where cause.isOfHost: .origin(address.origin)
    default: nil
    }
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
