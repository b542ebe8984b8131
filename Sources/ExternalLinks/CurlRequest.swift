import Diagnostics
import Tools

/// One request by curl, which follows no redirection and keeps nothing of the content.
struct CurlRequest {
  /// What came.
  struct Response: Sendable {
    /// The status; 0 where none came.
    var status = 0
    /// Where the answer leads to.
    var redirection = ""
    /// For how many seconds the server wants no further request; nil where it does not say.
    var retryAfter: Int?
    /// The cookies to send with the next request, as curl keeps them (Netscape's format).
    var cookies = ""
    /// Why no status came.
    var cause = LinkAnswer.Cause.unknown
  }

  let address: RequestAddress
  /// Whether the content is asked for too; it is thrown away with its first bytes.
  let getsContent: Bool
  /// The cookies that earlier answers set, as curl keeps them.
  var cookies = ""
  /// The words by which the program tells who it is.
  let userAgent: String
  let limits: LinkLimits
  /// How long it may take.
  let time: Duration

  /// Asks.
  func run() async throws(ToolError) -> Response {
    var curl = Tool("curl")
    // In the locale C, curl refuses hosts whose names are in other scripts.
    curl.environment["LC_ALL"] = "C.UTF-8"
    let result = try await curl.result(of: arguments, input: Array(cookies.utf8))
    var response = Response()
    var hasConnection = false
    var hasEnded = false
    for line in result.text.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 4, fields[0] == Self.mark {
        response.status = Int(fields[1]) ?? 0
        hasConnection = fields[2].contains { $0 != "0" && $0 != "." }
        response.redirection = String(fields[3])
        hasEnded = true
      } else if hasEnded {
        // What comes behind the mark are curl's own words, not the server's.
        response.cookies += line + "\n"
      } else if let value = Self.value(of: "retry-after", line) {
        response.retryAfter = max(Int(value) ?? 0, 0)
      }
    }
    response.cause = Self.cause(result, hasConnection)
    return response
  }

  private static let mark = "impact-answer"

  private var arguments: [String] {
    [
      "-q", "--silent", "--show-error", "--verbose", "--globoff", "--proto", "=http,https",
      "--connect-timeout", Self.seconds(min(limits.connection, time)), "--max-time", Self.seconds(time),
      "--user-agent", userAgent, "--dump-header", "-", "--cookie", "-", "--cookie-jar", "-",
      "--write-out", "\\n\(Self.mark)\\t%{http_code}\\t%{time_connect}\\t%{redirect_url}\\n",
    ]
      // No file can be made there, so curl stops at the first bytes of the content.
      + (getsContent ? ["--output", "/dev/null/none"] : ["--head", "--output", "/dev/null"])
      + ["--url", address.text]
  }

  private static func seconds(_ duration: Duration) -> String {
    let (seconds, rest) = duration.components
    let thousandths = max(1, seconds * 1_000 + rest / 1_000_000_000_000_000)
    let digits = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// The value of a header, if the line is that header's.
  private static func value(of name: String, _ line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { return nil }
    return line[line.index(after: colon)...].split(separator: " ").first.map(String.init)
  }

  /// Why no answer came, by curl's status and its words.
  private static func cause(_ result: Tool.Result, _ hasConnection: Bool) -> LinkAnswer.Cause {
    let lines = result.errors.split(whereSeparator: \.isNewline)
    // Other lines hold what the server says of itself.
    let words = lines.last { $0.hasPrefix("curl: (") }?.lowercased() ?? ""
    switch result.status {
    case 5, 6: return .noHost
    case 7: return lines.contains { $0.hasSuffix("failed: Connection refused") } ? .refused : .noConnection
    case 28: return hasConnection ? .silent : .noConnection
    case 51: return .otherName
    case 60:
      if words.contains("expired") { return .expired }
      if words.contains("self-signed") || words.contains("self signed") { return .selfSigned }
      return words.contains("name") ? .otherName : .certificate
    case 35: return .encryption
    case 52, 55, 56, 92, 95: return .cutOff
    default: return .unknown
    }
  }
}
