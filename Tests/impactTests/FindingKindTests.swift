import Diagnostics
import Foundation
import Testing

@testable import impact

@Suite struct FindingKindTests {
  /// The kinds of warnings that the sources make: `.warning, .x`, on one line or two.
  private func warnings() throws -> Set<String> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    var names: Set<String> = []
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    where file.pathExtension == "swift" {
      for part in try String(contentsOf: file, encoding: .utf8).components(separatedBy: ".warning,").dropFirst() {
        let rest = part.drop { $0.isWhitespace }
        guard rest.first == "." else { continue }
        names.insert(String(rest.dropFirst().prefix { $0.isLetter || $0.isNumber }))
      }
    }
    return names
  }

  @Test func eachKindOfWarningHasAHeading() throws {
    let warnings = try warnings()
    #expect(warnings.count > 15)
    let listed = Set(FindingKind.all.map { "\($0.identifier)" })
    #expect(warnings.subtracting(listed) == [])
  }

  @Test func aReasonAgreesWithTheNumber() {
    let kind = FindingKind.of(.exampleAddress)
    #expect(kind.reason(1)?.hasPrefix("It leads nowhere") == true)
    #expect(kind.reason(2)?.hasPrefix("They lead nowhere") == true)
  }
}
