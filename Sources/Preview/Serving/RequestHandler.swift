/// Answers requests. The server calls it on its own thread, one call at a time: nothing in it may wait.
protocol RequestHandler: Sendable {
  /// Looks at a request before its body is read.
  ///
  /// - Returns: what to answer at once, after which the connection ends; nil to read on
  func refusal(of head: Request) -> Response?

  /// Answers a whole request.
  func answer(_ request: Request) -> Answer
}

extension RequestHandler {
  func refusal(of head: Request) -> Response? { nil }
}

/// Lets a handler see only what a policy allows.
struct GuardedHandler: RequestHandler {
  /// What is allowed.
  let policy: RequestPolicy
  /// Who answers what is allowed.
  let next: any RequestHandler

  func refusal(of head: Request) -> Response? {
    policy.refusal(of: head) ?? next.refusal(of: head)
  }

  func answer(_ request: Request) -> Answer {
    next.answer(request)
  }
}
