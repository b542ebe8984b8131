import Testing

@testable import Preview

@Suite("The policy for requests")
struct RequestPolicyTests {
  private let policy = RequestPolicy(host: "127.0.0.1", port: 8080)

  private func status(
    _ method: String = "GET", _ target: String = "/", host: String = "127.0.0.1:8080", _ more: (String, String)...,
    policy: RequestPolicy? = nil
  ) -> Int? {
    let headers = [("Host", host)] + more
    return (policy ?? self.policy).refusal(
      of: Request(method: method, target: Array(target.utf8), headers: headers.map { (name: $0.0, value: $0.1) }))?
      .status
  }

  @Test("lets the names of this machine pass", arguments: ["127.0.0.1:8080", "LOCALHOST:8080", "[::1]:8080"])
  func ownHosts(host: String) {
    #expect(status(host: host) == nil)
  }

  @Test(
    "refuses all others",
    arguments: ["evil:8080", "localhost.:8080", "localhost", "localhost:80", "0.0.0.0:8080", "::1:8080", ""])
  func foreignHosts(host: String) {
    #expect(status(host: host) == 403)
  }

  @Test("takes a host without a port only for port 80")
  func port80() {
    let policy = RequestPolicy(host: "127.0.0.1", port: 80)
    #expect(status(host: "localhost", policy: policy) == nil)
    #expect(status(host: "localhost:80", policy: policy) == nil)
  }

  @Test("knows the machine's addresses where it is told them")
  func addresses() {
    let policy = RequestPolicy(host: "0.0.0.0", port: 8080, addresses: ["192.168.1.7", "fe80::1"])
    #expect(status(host: "192.168.1.7:8080", policy: policy) == nil)
    #expect(status(host: "[fe80::1]:8080", policy: policy) == nil)
    #expect(status(host: "192.168.1.8:8080", policy: policy) == 403)
    #expect(status(host: "10.0.0.2:1", policy: RequestPolicy(host: "10.0.0.2", port: 1)) == nil)
  }

  @Test("wants one Host")
  func hostCount() {
    #expect(status("GET", "/", ("host", "127.0.0.1:8080")) == 400)
    #expect(policy.refusal(of: Request(method: "GET", target: [47], headers: []))?.status == 400)
  }

  @Test("says which methods there are")
  func methods() {
    let request = Request(method: "PUT", target: [47], headers: [("Host", "localhost:8080")])
    #expect(policy.refusal(of: request)?.status == 405)
    #expect(policy.refusal(of: request)?.value("Allow") == "GET, HEAD")
    #expect(status("HEAD") == nil)
    #expect(status("BREW") == 501)
    #expect(status("POST", "/2020/", ("Origin", "http://localhost:8080")) == 405)
  }

  @Test("lets only pages of this preview post")
  func posts() {
    let path = RequestPolicy.figurePath
    #expect(status("POST", path, ("Origin", "http://127.0.0.1:8080")) == nil)
    #expect(status("POST", path, host: "LocalHost:8080", ("Origin", "HTTP://localhost:8080")) == nil)
    #expect(status("POST", path) == 403)
    // Another name of this preview is another origin.
    #expect(status("POST", path, ("Origin", "http://localhost:8080")) == 403)
    #expect(status("POST", path, host: "localhost:8080", ("Origin", "http://127.0.0.1:8080")) == 403)
    for origin in ["null", "http://evil", "https://localhost:8080", "http://localhost:8080/", "localhost:8080"] {
      #expect(status("POST", path, ("Origin", origin)) == 403)
    }
  }

  @Test("keeps what is the preview's own from other sites")
  func ownFolder() {
    for target in ["/.impact/state", "/%2eimpact/state", "/.impact/"] {
      #expect(status("GET", target) == nil)
      #expect(status("GET", target, ("Origin", "http://evil")) == 403)
      #expect(status("GET", target, ("Origin", "http://localhost:8080")) == nil)
      #expect(status("GET", target, ("Sec-Fetch-Site", "cross-site")) == 403)
      #expect(status("GET", target, ("Sec-Fetch-Site", "same-site")) == 403)
      #expect(status("GET", target, ("Sec-Fetch-Site", "none")) == nil)
      #expect(status("GET", target, ("Sec-Fetch-Site", "same-origin")) == nil)
    }
    #expect(status("GET", "/", ("Sec-Fetch-Site", "cross-site")) == nil)
  }

  @Test("refuses control characters in a value, but not tabs")
  func controls() {
    for control in ["\0", "\u{1}", "\u{8}", "\u{1B}[31m", "\u{7F}", "\r", "\n"] {
      #expect(status("GET", "/", ("X-Note", "a\(control)b")) == 400)
    }
    #expect(status("GET", "/", ("X-Note", "a\tb")) == nil)
    #expect(status("GET", "/", ("X-Note", "Grüße")) == nil)
  }

  @Test("refuses lengths that can be read in two ways")
  func framing() {
    #expect(status("GET", "/", ("Content-Length", "1"), ("Content-Length", "1")) == 400)
    #expect(status("GET", "/", ("Content-Length", "1"), ("Transfer-Encoding", "chunked")) == 400)
    #expect(status("GET", "/", ("Content-Length", "+1")) == 400)
    #expect(status("GET", "/", ("Transfer-Encoding", "gzip, chunked")) == 501)
  }
}
