import Foundation
import Testing

@testable import ImpactSite

/// The new tree takes the place of the old one, also where two names can't be exchanged.
@Suite struct SwapTests {
  private func place(_ folder: TestFolder) throws -> OutputPlace {
    try folder.write("Public/a.html", "old")
    try folder.write(".Public.impact-new/a.html", "new")
    return try OutputPlace(path: folder.full("Public"), shown: "Public")
  }

  @Test func twoNamesAreExchanged() throws {
    let folder = try TestFolder()
    try Swap(place: try place(folder)).swap(hasOld: true)
    #expect(folder.text("Public/a.html") == "new")
    #expect(folder.text(".Public.impact-new/a.html") == "old")
  }

  @Test(arguments: [ENOSYS, EINVAL, ENOTSUP])
  func whereThatIsImpossibleThereAreTwoSteps(_ code: Int32) throws {
    let folder = try TestFolder()
    try Swap(place: try place(folder), exchange: { _, _ in code }).swap(hasOld: true)
    #expect(folder.text("Public/a.html") == "new")
    #expect(folder.text(".Public.impact-new/a.html") == "old")
    #expect(folder.entries().count == 2)
  }

  @Test func theOldTreeComesBackWhenTheNewOneDoesNot() throws {
    let folder = try TestFolder()
    let swap = Swap(place: try place(folder)) { staging, _ in
      // The new tree is gone when it should take its place.
      _ = rename(staging, staging + ".gone")
      return ENOSYS
    }
    #expect(throws: OutputError.self) { try swap.swap(hasOld: true) }
    #expect(folder.text("Public/a.html") == "old")
    #expect(folder.entries() == [".Public.impact-new.gone", "Public"].map { Array($0.utf8) })
  }

  @Test func anotherErrorChangesNothing() throws {
    let folder = try TestFolder()
    let swap = Swap(place: try place(folder), exchange: { _, _ in EACCES })
    let message = "the new site could not take the place of the old one: Permission denied"
    #expect(throws: OutputError(message, path: "Public")) { try swap.swap(hasOld: true) }
    #expect(folder.text("Public/a.html") == "old")
    #expect(folder.text(".Public.impact-new/a.html") == "new")
  }

  @Test func theFirstTreeIsPutInPlace() throws {
    let folder = try TestFolder()
    try folder.write(".Public.impact-new/a.html", "new")
    let place = try OutputPlace(path: folder.full("Public"), shown: "Public")
    try Swap(place: place).swap(hasOld: false)
    #expect(folder.text("Public/a.html") == "new")
    #expect(folder.entries() == [Array("Public".utf8)])
  }
}
