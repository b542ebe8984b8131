/// The ways in which people write a telephone number.
public enum TelephoneNumber {
  /// The digits of a number as it is given; of an international one also those with 00 before them, and those that are
  /// dialled inside its country, with and without its code.
  public static func spellings(_ number: String) -> [[UInt8]] {
    let digits = number.utf8.filter { (0x30...0x39).contains($0) }
    guard number.utf8.first == UInt8(ascii: "+"), digits.count > 7 else { return [digits] }
    let code = digits.prefix(codeLength(digits))
    let rest = digits.dropFirst(code.count)
    return [digits, [0x30, 0x30] + digits, [0x30] + rest, code + [0x30] + rest]
  }

  /// How long a country's code is (ITU-T E.164).
  private static func codeLength(_ digits: [UInt8]) -> Int {
    if digits[0] == UInt8(ascii: "1") || digits[0] == UInt8(ascii: "7") { return 1 }
    let first = String(decoding: digits.prefix(2), as: UTF8.self)
    return longCodes.contains(first) ? 3 : 2
  }

  private static let longCodes: Set<String> = [
    "21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69", "80", "85", "87",
    "88", "96", "97", "99",
  ]
}
