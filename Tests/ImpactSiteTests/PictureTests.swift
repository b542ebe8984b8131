import Diagnostics
import ImpactSite
import Testing

/// A picture that no browser would show is told where it is shown.
@Suite struct PictureTests {
  /// A picture of one pixel.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10] + Array("IDAT".utf8)
    + [0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0, 0, 0, 0] + Array("IEND".utf8)
    + [0xAE, 0x42, 0x60, 0x82]
  /// The segments of a JPEG up to its scan.
  static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8]
    + [1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9]

  static let pictures: [(name: String, bytes: [UInt8], fault: String?)] = [
    ("team.png", png, nil),
    ("team.jpg", jpeg, nil),
    ("team.png", Array(png.prefix(20)), "is cut short; save or copy the picture again"),
    ("team.png", Array(png.prefix(41)), "is cut short; save or copy the picture again"),
    ("team.jpg", Array(jpeg.prefix(20)), "is cut short; save or copy the picture again"),
    // Browsers look at what is inside.
    ("team.JPEG", png, nil),
    ("team.webp", Array("RIFF\0\0\0\0WEBPVP8 ".utf8), nil),
    ("team.avif", Array("\0\0\0\u{20}ftypavif".utf8), nil),
    (
      "team.svg",
      Array("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), nil
    ),
    ("team.svg", Array("<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>".utf8), nil),
    ("team.jpg", [], "is empty; save or copy the picture again"),
    ("team.jpg", Array(repeating: 0, count: 900), "is empty; save or copy the picture again"),
    ("team.jpg", Array("words".utf8), "is no picture that can be read; save it again as .jpg or .png"),
    (
      "team.jpg", Array("\0\0\0\u{24}ftypheic\0\0\0\0mif1".utf8),
      "is a HEIC photo inside, which browsers can't show; save it as .jpg or .png"
    ),
    (
      "team.jpg", Array("II*\0".utf8), "is a TIFF picture inside, which browsers can't show; save it as .jpg or .png"
    ),
    (
      "team.png", Array("%PDF-1.7".utf8), "is a PDF document inside, which browsers can't show; save it as .jpg or .png"
    ),
    (
      "team.jpg", Array("<!DOCTYPE html><title>Not found</title>".utf8),
      "holds a web page instead of a picture; download the picture itself"
    ),
    (
      "team.png", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
      "is an SVG picture; give its name the ending .svg"
    ),
    (
      "team.svg", [0xFF, 0xD8, 0xFF, 0xE0],
      "is no SVG picture inside; give its name the ending that fits, such as .png"
    ),
    ("team.svg", Array("<p>".utf8), "is no picture that can be read; save it again as .jpg or .png"),
  ]

  @Test(arguments: pictures)
  func whatNoBrowserShowsIsTold(_ picture: (name: String, bytes: [UInt8], fault: String?)) async {
    let messages = await TestSite().with("20-more.md", "---\ntitle: More\n---\n![A team](\(picture.name))\n")
      .with(picture.name, bytes: picture.bytes).messages()
    let expected = picture.fault.map {
      """
      Content/20-more.md:4:11: error: "\(picture.name)" \($0)
          4 | ![A team](\(picture.name))
            |           ^\(String(repeating: "~", count: picture.name.count - 1))

      """
    }
    #expect(messages == expected ?? "")
  }

  @Test func accentsThatAreStoredInAnotherWayAreToldWhereTheyStand() async throws {
    let built = await TestSite().with("20-more.md", "---\ntitle: More\n---\n![A cat](caf\u{E9}.png)\n")
      .with("cafe\u{301}.png", "GIF89a").build()
    #expect(
      built.messages.hasPrefix(
        "Content/20-more.md:4:10: warning: \"caf\u{E9}.png\" stores its accents in another way than the name of the file does"
      ))
    #expect(built.report.diagnostics.map(\.fix) == ["cafe%CC%81.png"])
    #expect(try built.text("index.html").contains("src=\"cafe%CC%81.png\""))
    #expect(built.files.keys.contains { $0.utf8.elementsEqual("cafe\u{301}.png".utf8) })
  }

  @Test func aPictureThatIsReplacedIsLookedIntoAgain() async throws {
    let folder = try TestFolder()
    let site = TestSite().with("20-more.md", "---\ntitle: More\n---\n![A team](team.png)\n")
    #expect(await folder.build(site.with("team.png", "GIF89a")) == [])
    #expect(
      await folder.build(site.with("team.png", "words!")).first?.contains("is no picture that can be read") == true)
    #expect(
      await folder.build(site.with("team.png", "GIF89b")).first?.contains("is no picture that can be read") == true)
    #expect(await folder.build(site.with("team.png", "GIF87a")) == [])
  }
}
