import Tools

/// Asks for addresses, each with the redirections that it leads through.
struct LinkAsker: Sendable {
  /// How many redirections are followed.
  static let maximumRedirections = 10

  let limits: LinkLimits
  let turns: Turns
  let userAgent: String

  /// Asks for an address.
  func ask(_ address: RequestAddress) async throws(ToolError) -> LinkAnswer {
    var current = address
    var isPermanent = true
    // Of this chain alone: many servers set a cookie by a redirection to the same address.
    var cookies = ""
    for _ in 0...Self.maximumRedirections {
      switch try await request(current, cookies) {
      case .ended(.fine): return current == address || !isPermanent ? .fine : .moved(current.text)
      case .ended(let answer): return answer
      case .leadsOn(let place, let permanently, let newCookies):
        guard let next = try? RequestAddress(place) else { return .astray }
        if next == current, newCookies == cookies { return .endless }
        cookies = newCookies
        isPermanent = isPermanent && permanently
        current = next
      }
    }
    return .endless
  }

  private enum Step {
    case ended(LinkAnswer)
    case leadsOn(String, permanently: Bool, cookies: String)
  }

  /// Asks one server: for the head alone, and where it refuses that, for the whole.
  private func request(_ address: RequestAddress, _ cookies: String) async throws(ToolError) -> Step {
    let first = try await request(address, cookies, getsContent: false)
    switch first {
    case .ended(.missing), .ended(.closed), .ended(.failing), .ended(.unreachable(.cutOff, _)),
      .ended(.unreachable(.unknown, _)):
      return try await request(address, cookies, getsContent: true)
    default: return first
    }
  }

  private func request(
    _ address: RequestAddress, _ cookies: String, getsContent: Bool
  ) async throws(ToolError) -> Step {
    switch await turns.take(address.host) {
    case .late: return .ended(.unchecked)
    case .closed(let answer): return .ended(answer)
    case .yours: break
    }
    let left = ContinuousClock.now.duration(to: turns.deadline)
    let request = CurlRequest(
      address: address, getsContent: getsContent, cookies: cookies, userAgent: userAgent, limits: limits,
      time: min(limits.request, left))
    do throws(ToolError) {
      let response = try await request.run()
      let step = step(response, address)
      var closing: LinkAnswer?
      if case .ended(let answer) = step, answer.closesHost { closing = answer }
      await turns.give(address.host, closing: closing)
      return step
    } catch {
      await turns.give(address.host)
      throw error
    }
  }

  private func step(_ response: CurlRequest.Response, _ address: RequestAddress) -> Step {
    switch response.status {
    case 0:
      // What was cut short by the time for everything tells nothing of the host.
      if response.cause == .silent || response.cause == .noConnection, .now >= turns.deadline {
        return .ended(.unchecked)
      }
      return .ended(.unreachable(response.cause, host: address.host))
    case 300..<400 where !response.redirection.isEmpty:
      return .leadsOn(
        response.redirection, permanently: response.status == 301 || response.status == 308, cookies: response.cookies)
    case 100..<400: return .ended(.fine)
    case 429: return .ended(.later(response.retryAfter ?? 0))
    case 503: return .ended(response.retryAfter.map { .later($0) } ?? .failing(503))
    case 401, 403, 407, 451: return .ended(.closed)
    case 400..<500: return .ended(.missing(response.status))
    default: return .ended(.failing(response.status))
    }
  }
}

extension LinkAnswer {
  /// Whether nothing else of the same host is asked for.
  fileprivate var closesHost: Bool {
    switch self {
    case .later: true
    case .unreachable(let cause, _): cause.isOfHost
    default: false
    }
  }
}
