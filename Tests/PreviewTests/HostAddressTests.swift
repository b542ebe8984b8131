import Testing

@testable import Preview

@Suite("An address to listen on")
struct HostAddressTests {
  @Test(
    "that stands for all of the machine's",
    arguments: ["0.0.0.0", "0", "00.0.0.0", "0x0", "::", "::0", "0:0:0:0:0:0:0:0", "::ffff:0.0.0.0", "::FFFF:0:0"])
  func everywhere(host: String) throws {
    let address = try HostAddress(host)
    #expect(address.isEverywhere && !address.isLoopback)
    #expect(["0.0.0.0", "::"].contains(address.text))
  }

  @Test(
    "that only this machine can reach",
    arguments: [
      ("127.0.0.1", "127.0.0.1"), ("127.1", "127.0.0.1"), ("2130706433", "127.0.0.1"), ("localhost", "127.0.0.1"),
      ("LocalHost", "127.0.0.1"), ("::ffff:127.0.0.1", "127.0.0.1"), ("127.9.8.7", "127.9.8.7"), ("::1", "::1"),
      ("0:0:0:0:0:0:0:1", "::1"),
    ])
  func loopback(host: String, text: String) throws {
    let address = try HostAddress(host)
    #expect(address.isLoopback && !address.isEverywhere)
    #expect(address.text == text)
  }

  @Test("of one network", arguments: [("192.168.1.7", "192.168.1.7"), ("2001:DB8:0::1", "2001:db8::1")])
  func network(host: String, text: String) throws {
    let address = try HostAddress(host)
    #expect(!address.isLoopback && !address.isEverywhere)
    #expect(address.text == text)
  }

  @Test(
    "that is none",
    arguments: [
      "", " ", "example.org", "localhost.", "127.0.0.1:80", "[::1]", "256.0.0.1", "1.2.3.4.5", "127.0.0.1 x",
      "127.0.0.1\0", ":::", "\u{1B}[31m",
    ])
  func none(host: String) {
    #expect(throws: ServerError.notAnAddress(host: host)) { try HostAddress(host) }
  }
}
