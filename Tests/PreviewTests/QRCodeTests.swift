import Testing

@testable import Preview

@Suite("An address as QR code")
struct QRCodeTests {
  @Test(
    "is read back by a reader",
    arguments: [
      "http://127.0.0.1:8080/", "http://192.168.178.23:8080/", "http://[fd00::1ff:fe23:4567:890a]:8080/fr/2020/",
      "http://maschine.fritz.box:8080/übersicht/", "x",
    ])
  func readBack(_ text: String) throws {
    let code = try #require(QRCode(text))
    #expect(code.rows.allSatisfy { $0.count == code.rows.count })
    #expect(QRCodeReader(code.rows).text == text)
  }

  @Test("is the smallest that holds it")
  func size() {
    #expect(QRCode("http://127.0.0.1:80/")?.rows.count == 25)
    #expect(QRCode("x")?.rows.count == 21)
  }

  @Test("is none of nothing, and none of what is too long")
  func none() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 2_954)) == nil)
    #expect(QRCode(String(repeating: "x", count: 2_953)) != nil)
  }

  @Test("is drawn with half blocks and four blank modules around it")
  func terminal() throws {
    let code = try #require(QRCode("http://192.168.178.23:8080/"))
    let lines = code.terminalText(inColours: false).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.count == (code.rows.count + 8 + 1) / 2 + 1)
    var modules: [[Bool]] = []
    for line in lines.dropLast() {
      modules.append(line.map { "█▀".contains($0) })
      modules.append(line.map { "█▄".contains($0) })
    }
    let inner = 4..<4 + code.rows.count
    #expect(modules[inner].map { Array($0[inner]) } == code.rows)
    for (row, line) in modules.enumerated() {
      #expect(line.count == code.rows.count + 8)
      for (column, isDark) in line.enumerated() where !inner.contains(row) || !inner.contains(column) {
        #expect(!isDark)
      }
    }
  }

  @Test("is black on white whatever the terminal's colours are")
  func colours() throws {
    let code = try #require(QRCode("http://192.168.178.23:8080/"))
    let plain = code.terminalText(inColours: false).split(separator: "\n")
    let coloured = code.terminalText(inColours: true).split(separator: "\n")
    #expect(coloured.map(String.init) == plain.map { "\u{1B}[38;5;16;48;5;231m" + $0 + "\u{1B}[0m" })
  }
}
