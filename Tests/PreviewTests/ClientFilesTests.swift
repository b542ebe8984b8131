import Testing

@testable import Preview

@Suite("The scripts of the preview")
struct ClientFilesTests {
  @Test("are found by their names, and no others are")
  func names() {
    #expect(ClientFiles.bytes("preview.js")?.isEmpty == false)
    #expect(ClientFiles.bytes("../preview.js") == nil)
  }
}
