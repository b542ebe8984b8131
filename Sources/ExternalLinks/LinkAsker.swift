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
      case .ended(.fine, _): return current == address || !isPermanent ? .fine : .moved(current.text)
      case .ended(let answer, _): return answer
      case .leadsOn(let place, let permanently, let newCookies):
        let next: RequestAddress
        do throws(RequestAddress.Problem) { next = try RequestAddress(place) } catch {
          return error == .tooLong ? .overlong : .astray
        }
        if next == current, newCookies == cookies { return .endless }
        cookies = newCookies
        isPermanent = isPermanent && permanently
        current = next
      }
    }
    return .endless
  }

  private enum Step {
    /// With the status of the server; 0 where none came.
    case ended(LinkAnswer, status: Int)
    case leadsOn(String, permanently: Bool, cookies: String)
  }

  /// Asks one server: for the head alone, and where it refuses that, for the whole.
  private func request(_ address: RequestAddress, _ cookies: String) async throws(ToolError) -> Step {
    let first = try await request(address, cookies, getsContent: false)
    guard case .ended(let answer, let status) = first, answer.mayBeOfHeadOnly else { return first }
    let second = try await request(address, cookies, getsContent: true)
    guard status > 0, case .ended(_, status: 0) = second else { return second }
    return .ended(.unfinished(status), status: status)
  }

  private func request(
    _ address: RequestAddress, _ cookies: String, getsContent: Bool
  ) async throws(ToolError) -> Step {
    switch await turns.take(address) {
    case .late: return .ended(.unchecked, status: 0)
    case .closed(let answer): return .ended(answer, status: 0)
    case .yours: break
    }
    let left = ContinuousClock.now.duration(to: turns.deadline)
    let request = CurlRequest(
      address: address, getsContent: getsContent, cookies: cookies, userAgent: userAgent, limits: limits,
      time: min(limits.request, left))
    do throws(ToolError) {
      let response = try await request.run()
      if (300..<400).contains(response.status), !response.redirection.isEmpty {
        await turns.give(address, status: response.status)
        return .leadsOn(
          response.redirection, permanently: response.status == 301 || response.status == 308, cookies: response.cookies
        )
      }
      let answer = await answer(response, address)
      await turns.give(address, answer, status: response.status)
      return .ended(answer, status: response.status)
    } catch {
      await turns.give(address)
      throw error
    }
  }

  private func answer(_ response: CurlRequest.Response, _ address: RequestAddress) async -> LinkAnswer {
    switch response.status {
    case 0: await failure(response.cause, address)
    case 100..<400: .fine
    case 429: .later(response.retryAfter ?? 0)
    case 503: response.retryAfter.map { .later($0) } ?? .failing(503)
    // 999 is what LinkedIn answers programs.
    case 401, 403, 407, 451, 999: .closed
    case 400..<500: .missing(response.status)
    default: .failing(response.status)
    }
  }

  private func failure(_ cause: LinkAnswer.Cause, _ address: RequestAddress) async -> LinkAnswer {
    switch cause {
    // What was cut short by the time for everything tells nothing of the host.
    case .silent where .now >= turns.deadline, .noConnection where .now >= turns.deadline: .unchecked
    // What answered another request can be reached.
    case .noConnection where await turns.hasHeard(address): .unreachable(.silent, host: address.host)
    case .noConnection, .refused: .unreachable(cause, host: address.origin)
    default: .unreachable(cause, host: address.host)
    }
  }
}

extension LinkAnswer {
  /// Whether a server that refuses to give the head alone may have answered so.
  fileprivate var mayBeOfHeadOnly: Bool {
    switch self {
    case .missing, .closed, .failing, .unreachable(.cutOff, _), .unreachable(.unknown, _): true
    default: false
    }
  }
}
