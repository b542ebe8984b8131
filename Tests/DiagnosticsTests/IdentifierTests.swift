import Diagnostics
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: Diagnostic.Identifier.allCases)
  func aNameIsSmallLettersAndDigitsWithHyphensBetween(_ identifier: Diagnostic.Identifier) {
    for word in identifier.rawValue.split(separator: "-", omittingEmptySubsequences: false) {
      #expect(word.first?.isLetter == true)
      #expect(word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    }
  }

  @Test(arguments: Diagnostic.Identifier.allCases)
  func aNameIsThatOfItsCase(_ identifier: Diagnostic.Identifier) {
    let words = identifier.rawValue.split(separator: "-")
    let joined = words.dropFirst().reduce(words.first.map(String.init) ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
    #expect(joined == String(describing: identifier))
  }

  @Test func everyNameStandsOnce() {
    let names = Diagnostic.Identifier.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
  }

  @Test func aPlaceTakes12Bytes() {
    #expect(MemoryLayout<SourceRange>.size == 12)
    #expect(MemoryLayout<SourceRange>.stride == 12)
  }
}
