/// The one element that the preview adds to a page.
enum PageScript {
  /// A page with the script before `</body>`; at its end where there is none. `folder` is the page's; nil for the page of
  /// addresses that lead nowhere.
  static func inserted(into page: [UInt8], folder: String?, hash: String) -> [UInt8] {
    let script = element(folder: folder, hash: hash)
    let place = bodyEnd(page) ?? page.count
    var result: [UInt8] = []
    result.reserveCapacity(page.count + script.utf8.count)
    result += page[..<place]
    result += script.utf8
    result += page[place...]
    return result
  }

  /// The element. A folder has no characters that HTML would read otherwise but `&` and quotation marks.
  static func element(folder: String?, hash: String) -> String {
    let page = folder.map { " data-page=\"" + escaped($0) + "\"" } ?? ""
    return "<script src=\"/.impact/preview.js\" type=\"module\"\(page) data-hash=\"\(hash)\"></script>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }

  /// Where the last `</body>` begins, in any case of letters (HTML, section 13.2.6.4.7).
  private static func bodyEnd(_ page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    return page.indices.reversed().first { start in
      page[start] == UInt8(ascii: "<") && start + tag.count <= page.count
        && zip(page[start...], tag).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
