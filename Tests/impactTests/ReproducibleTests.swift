import Foundation
import Testing

@Suite struct ReproducibleTests {
  @Test func twoProcessesWithOtherHashSeedsWriteTheSameBytes() throws {
    let site = try DiskSite()
    try site.write("Content/site.yml", "name: Kite Trust\nurl: https://example.org/\nlanguages: [en, fr]\n")
    try site.write("Content/donate.md", "---\ntitle: Help\nbutton: Give\nurl: https://example.org/\n---\n[P](/p1/)\n")
    for number in 0..<60 {
      try site.write(
        "Content/p\(number)/index.md",
        "---\ntitle: P\(number)\nfigures: {b: over \(number + 1)000 things}\nheadline: b\n---\n![A](\(number).png) {{ b }}\n"
      )
      try site.write(
        "Content/p\(number)/10-x.md", "---\ntitle: X\nfigures: {\(number % 2 == 0 ? "c: 5 cups" : "d: 6")}\n---\n")
      try site.write(
        "Content/p\(number)/index.fr.md", "---\ntitle: F\(number)\nunits: {b: choses}\n---\n[P](/p\(59 - number)/)\n")
      try site.write("Content/p\(number)/\(number).png", "GIF89a \(number)")
      try site.write("Templates/assets/\(number).css", "\(number)")
    }
    let fixed = try site.build("--output", "Fixed", environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    #expect(fixed.status == 0, "\(fixed.errors)")
    let files = try site.files("Fixed")
    #expect(files.count > 240)
    for name in ["One", "Two"] {
      // Each of these has hash seeds of its own.
      #expect(try site.build("--output", name).status == 0)
      let other = try site.files(name)
      #expect(other.keys.sorted() == files.keys.sorted())
      for (path, bytes) in files { #expect(other[path] == bytes, "\(path) differs") }
    }
  }
}
