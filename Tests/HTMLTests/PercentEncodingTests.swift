import HTML
import Testing

@Suite struct PercentEncodingTests {
  private func encoded(_ text: String, _ kept: PercentEncoding.Kept) -> String {
    var output: [UInt8] = []
    PercentEncoding.append(text, keeping: kept, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func eachSetKeepsWhatItNames() {
    let ascii = String(decoding: UInt8(0x20)..<0x7F, as: UTF8.self)
    func kept(_ set: PercentEncoding.Kept) -> String {
      String(ascii.unicodeScalars.filter { encoded(String($0), set) == String($0) }.map(Character.init))
    }
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let digits = "0123456789"
    let small = letters.lowercased()
    #expect(kept(.address) == "!#$%()*+,-./\(digits):;=?@\(letters)_\(small)~")
    #expect(kept(.text) == "-./\(digits)\(letters)_\(small)~")
    #expect(kept(.query) == "-.\(digits)\(letters)_\(small)~")
    #expect(kept(.field) == ascii.filter { $0 != "%" })
    #expect(kept(.all(but: "%:,")) == ascii.filter { !"%:,".contains($0) })
  }

  @Test func whatIsNotKeptIsWrittenInUpperCaseDigits() {
    #expect(encoded("é /\u{0}\u{7F}", .text) == "%C3%A9%20/%00%7F")
    #expect(encoded("a b/c+d&e", .query) == "a+b%2Fc%2Bd%26e")
    #expect(encoded("", .text) == "")
    #expect(encoded("é /\u{0}\u{1F}\u{7F}\u{80}", .field) == "é /%00%1F%7F\u{80}")
    #expect(encoded("é\r\n\u{0}\u{7F}", .all(but: "\r\n")) == "é%0D%0A\u{0}\u{7F}")
  }

  @Test(arguments: [
    ("", ""), ("a b+c", "a b+c"), ("%41%c3%A9", "Aé"), ("%2525", "%25"), ("é", "é"), ("%00", "\0"),
  ])
  func decodingReadsDigitsOfEitherCase(_ text: String, _ decoded: String) {
    #expect(PercentEncoding.decoded(text) == Array(decoded.utf8))
  }

  @Test(arguments: ["%", "%4", "%4g", "%g4", "a%%41", "% 41", "%+1", "100%"])
  func aPercentSignNeedsTwoDigits(_ text: String) {
    #expect(PercentEncoding.decoded(text) == nil)
  }

  @Test func everyByteComesBack() {
    let bytes = Array(UInt8.min...UInt8.max)
    for kept in [PercentEncoding.Kept.text, .field, .all(but: "%")] {
      var output: [UInt8] = []
      bytes.withUnsafeBufferPointer { PercentEncoding.append($0, keeping: kept, to: &output) }
      #expect(PercentEncoding.decoded(output) == bytes)
    }
  }
}
