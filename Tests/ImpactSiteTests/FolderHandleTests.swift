import Foundation
import Testing

@testable import ImpactSite

@Suite("An open folder")
struct FolderHandleTests {
  @Test("that can't be opened leaves the reason to whoever asks")
  func reason() {
    errno = 0
    let missing = FolderHandle("/nowhere/at/all")
    let reason = errno
    #expect(missing == nil)
    #expect(reason == ENOENT)
  }
}
