import Diagnostics

extension Filter {
  static let replace = Filter(
    names: ["replace"], summary: "The text `new` wherever `old` is, or in place of the first `count` of them.",
    parameters: [Parameter("old", .text), Parameter("new", .text), Parameter("count", .integer, .missing)],
    examples: [
      (#"{{ "2021-05-04" | replace("-", "/") }}"#, "2021/05/04"), (#"{{ "a-b-c" | replace("-", "", 1) }}"#, "ab-c"),
    ],
    rule: { check in
      if case .constant(.string("")) = check.arguments[0].node {
        check.problem = "a search for an empty text: name the text that is to be replaced"
        return nil
      }
      return check.text()
    },
    function: { renderer, _, input, arguments throws(RenderError) in
      guard arguments.count == 3, let old = arguments[0].string, let new = arguments[1].string else {
        throw renderer.mismatch()
      }
      if old.utf8.isEmpty { throw renderer.failure(.templateArgument, "the text to look for is empty") }
      let bytes = Array(try renderer.chargedText(of: input).utf8)
      let found = occurrences(of: Array(old.utf8), in: bytes, limit: arguments[2].count)
      try renderer.charge(product(found.count, new.utf8.count))
      var result: [UInt8] = []
      var start = 0
      for index in found {
        result += bytes[start..<index] + new.utf8
        start = index + old.utf8.count
      }
      return .string(String(decoding: result + bytes[start...], as: UTF8.self)).written(like: input)
    })
}

extension Value {
  fileprivate var count: Int {
    if case .integer(let number) = self, number >= 0 { return number }
    return Int.max
  }
}
