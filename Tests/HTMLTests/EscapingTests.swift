import HTML
import Testing

@Suite struct EscapingTests {
  private func written(_ write: (inout [UInt8]) -> Void) -> String {
    var output = Array("…".utf8)
    write(&output)
    return String(decoding: output.dropFirst(3), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain é 日本", "plain é 日本"), ("&", "&amp;"), ("<>", "&lt;&gt;"), ("\"", "&quot;"), ("'", "'"),
    ("a<b>c&d\"e'f", "a&lt;b&gt;c&amp;d&quot;e'f"), ("&amp;", "&amp;amp;"), ("\0\n\u{7F}", "\0\n\u{7F}"),
  ])
  func textIsWrittenAsCmarkWritesIt(_ text: String, _ html: String) {
    #expect(written { HTMLEscaping.append(text, to: &$0) } == html)
    #expect(
      written { output in
        Array(text.utf8).withUnsafeBufferPointer { HTMLEscaping.append($0, to: &output) }
      } == html)
    #expect(written { HTMLEscaping.append(text, quote: UInt8(ascii: "\""), to: &$0) } == html)
    #expect(String(decoding: HTMLEscaping.escaped(text), as: UTF8.self) == html)
  }

  @Test func anApostropheIsEscapedBetweenApostrophesOnly() {
    #expect(written { HTMLEscaping.append("'\"&", quote: UInt8(ascii: "'"), to: &$0) } == "&#39;&quot;&amp;")
    #expect(HTMLEscaping.escaped("'", quote: UInt8(ascii: "'")) == Array("&#39;".utf8))
  }

  @Test func everyByteButFiveStaysAsItIs() {
    for byte in UInt8.min...UInt8.max where !"&<>\"'".utf8.contains(byte) {
      var output: [UInt8] = []
      [byte].withUnsafeBufferPointer { HTMLEscaping.append($0, quote: UInt8(ascii: "'"), to: &output) }
      #expect(output == [byte])
    }
  }

  @Test(arguments: [
    ("/a b?c=d&e='f'", "/a%20b?c=d&amp;e=&#x27;f&#x27;"), ("é%20[x]", "%C3%A9%20%5Bx%5D"), ("\"<>\\", "%22%3C%3E%5C"),
    ("-_.+!*(),%#@?=;:/$~", "-_.+!*(),%#@?=;:/$~"), ("", ""),
  ])
  func anAddressIsWrittenAsCmarkWritesIt(_ address: String, _ html: String) {
    #expect(written { HTMLEscaping.appendAddress(address, to: &$0) } == html)
  }
}
