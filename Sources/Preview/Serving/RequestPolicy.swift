/// Which requests are answered at all: those that a browser sends for a page of this preview.
///
/// A foreign site that points its own name at this machine (DNS rebinding) is refused by the `Host` header, one that
/// sends requests across origins by `Origin` and `Sec-Fetch-Site`.
struct RequestPolicy: Sendable {
  /// The folder of what belongs to the preview itself.
  static let ownFolder = "/.impact/"
  /// The one path that takes POST.
  static let figurePath = "/.impact/figure"

  private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]

  /// What is answered to headers that can't be read in one way only.
  static let headersRefusal = Response.message(400, "The request's headers are not valid.")

  /// The values of `Host` that are this server, in small letters.
  let hosts: Set<String>

  /// Makes the policy of a server.
  ///
  /// - Parameters:
  ///   - host: the IP address that the server is bound to, as `HostAddress` writes it
  ///   - port: its port
  ///   - addresses: for a server on all addresses, those of this machine
  init(host: String, port: UInt16, addresses: [String] = []) {
    var hosts: Set<String> = []
    for name in ["127.0.0.1", "localhost", "::1"] + addresses + (["0.0.0.0", "::"].contains(host) ? [] : [host]) {
      let name = name.contains(":") ? "[\(name.lowercased())]" : name.lowercased()
      hosts.insert("\(name):\(port)")
      if port == 80 { hosts.insert(name) }
    }
    self.hosts = hosts
  }

  /// What is answered to a request that isn't allowed; nil for one that is.
  func refusal(of request: Request) -> Response? {
    framingRefusal(of: request) ?? hostRefusal(of: request) ?? targetRefusal(of: request)
  }

  /// Two readings of where a request ends would let one request hide in another (RFC 9112, 6.3 and 11.2).
  private func framingRefusal(of request: Request) -> Response? {
    let lengths = request.values("content-length")
    let codings = request.values("transfer-encoding")
    // A name with a space before its colon would be another header to others (RFC 9112, 5.1).
    // A value has no control characters but tabs (RFC 9110, 5.5).
    guard
      request.headers.allSatisfy({ name, value in
        name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
          && value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == UInt8(ascii: "\t") }
      })
    else { return RequestPolicy.headersRefusal }
    guard lengths.count <= 1, codings.isEmpty || lengths.isEmpty,
      lengths.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) })
    else { return .message(400, "The request's length is not clear.") }
    guard codings.isEmpty || (codings.count == 1 && codings[0].lowercased() == "chunked") else {
      return .message(501, "The request's transfer coding is not supported.")
    }
    return nil
  }

  private func hostRefusal(of request: Request) -> Response? {
    guard let host = request.value("host") else { return .message(400, "The request must have one Host header.") }
    guard hosts.contains(host.lowercased()) else {
      return .message(403, "The preview is not at this address. Use the one that impact preview shows.")
    }
    return nil
  }

  private func targetRefusal(of request: Request) -> Response? {
    guard RequestPolicy.methods.contains(request.method) else {
      return .message(501, "The preview does not know this method.")
    }
    let isRead = request.method == "GET" || request.method == "HEAD"
    guard isRead || request.method == "POST" else { return methodRefusal(allowed: "GET, HEAD") }
    let path: String
    do throws(Target.Problem) {
      path = String(decoding: try Target(request.target).path, as: UTF8.self)
    } catch {
      return error.response
    }
    guard isRead || path == RequestPolicy.figurePath else { return methodRefusal(allowed: "GET, HEAD") }
    return originRefusal(of: request, isRead: isRead, isOwn: path.hasPrefix(RequestPolicy.ownFolder))
  }

  private func originRefusal(of request: Request, isRead: Bool, isOwn: Bool) -> Response? {
    guard !isRead || isOwn else { return nil }
    let refusal = Response.message(403, "Only pages of this preview may ask for this.")
    // Another port of this machine is the same site, but not this preview.
    let sites = request.values("sec-fetch-site")
    guard sites.allSatisfy({ ["same-origin", "none"].contains($0.lowercased()) }) else { return refusal }
    let origins = request.values("origin")
    // A browser always names the origin of what it posts.
    if origins.isEmpty { return isRead ? nil : refusal }
    let prefix = "http://"
    guard origins.count == 1, origins[0].lowercased().hasPrefix(prefix) else { return refusal }
    let origin = origins[0].lowercased().dropFirst(prefix.count)
    // What writes has to come from a page at the very same address.
    let isOwnOrigin = isRead ? hosts.contains(String(origin)) : request.value("host")?.lowercased() == String(origin)
    return isOwnOrigin ? nil : refusal
  }

  private func methodRefusal(allowed: String) -> Response {
    .message(405, "Pages of the preview can only be read.", headers: [("Allow", allowed)])
  }
}

extension Target.Problem {
  /// What is answered to such a target.
  var response: Response {
    switch self {
    case .malformed: .message(400, "The address is not valid.")
    case .notFound: .message(404, "There is no such page.")
    case .tooLong: .message(414, "The address is too long.")
    }
  }
}
