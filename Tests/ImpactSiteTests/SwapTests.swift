import Foundation
import Testing

@testable import ImpactSite

/// The new tree takes the place of the old one in one step, or not at all.
@Suite struct SwapTests {
  private func place(_ folder: TestFolder) throws -> OutputPlace {
    try folder.write("Public/a.html", "old")
    try folder.write("tree/a.html", "new")
    return try OutputPlace(path: folder.full("Public"), shown: "Public")
  }

  @Test func twoNamesAreExchanged() throws {
    let folder = try TestFolder()
    let outcome = try Swap(place: try place(folder)).swap(folder.full("tree"), hasOld: true)
    #expect(outcome == .done)
    #expect(folder.text("Public/a.html") == "new")
    #expect(folder.text("tree/a.html") == "old")
  }

  @Test(arguments: [ENOSYS, EINVAL, ENOTSUP, EBUSY, EXDEV])
  func whereThatIsImpossibleNothingIsChanged(_ code: Int32) throws {
    let folder = try TestFolder()
    let swap = Swap(place: try place(folder), exchange: { _, _ in code })
    #expect(try swap.swap(folder.full("tree"), hasOld: true) == .impossible)
    #expect(folder.text("Public/a.html") == "old")
    #expect(folder.text("tree/a.html") == "new")
  }

  @Test func anotherErrorChangesNothing() throws {
    let folder = try TestFolder()
    let swap = Swap(place: try place(folder), exchange: { _, _ in EACCES })
    let message = "the new site could not take the place of the old one: Permission denied"
    #expect(throws: OutputError(message, path: "Public")) { _ = try swap.swap(folder.full("tree"), hasOld: true) }
    #expect(folder.text("Public/a.html") == "old")
    #expect(folder.text("tree/a.html") == "new")
  }

  @Test func theFirstTreeIsPutInPlace() throws {
    let folder = try TestFolder()
    try folder.write("tree/a.html", "new")
    let place = try OutputPlace(path: folder.full("Public"), shown: "Public")
    #expect(try Swap(place: place).swap(folder.full("tree"), hasOld: false) == .done)
    #expect(folder.text("Public/a.html") == "new")
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test func aFolderThatCameMeanwhileIsNotReplaced() throws {
    let folder = try TestFolder()
    try folder.write("tree/a.html", "new")
    let place = try OutputPlace(path: folder.full("Public"), shown: "Public")
    try folder.write("Public/mine.txt", "mine")
    #expect(throws: OutputError.self) { _ = try Swap(place: place).swap(folder.full("tree"), hasOld: false) }
    #expect(folder.text("Public/mine.txt") == "mine")
  }
}
