import HTML

/// The parts of pages that templates make, which links can lead to as `#name`, beside those of the page's sections.
struct Anchors: Sendable {
  /// The names that stand in templates as they are.
  private(set) var names: Set<String> = []
  /// What stands behind the name of a section in names that templates make.
  private(set) var sectionEndings: Set<String> = []
  /// Whether each figure of a page has a part of its own, `figure-` and its name.
  private(set) var areOfFigures = false
  /// Whether no other names can be made but those of sections.
  private(set) var areAllKnown = false

  /// What stands before the name of a figure.
  static let figurePrefix = "figure-"
  /// What stands behind a section's name in that of its heading.
  static let titleEnding = "-title"
  /// Parts of pages of a site with `donate.md`.
  static let ofDonate: Set<String> = ["donate", "donate-title"]
  /// Parts of pages of a site with `newsletter.md`.
  static let ofNewsletter: Set<String> = ["newsletter", "newsletter-title", "newsletter-email"]
  /// Parts of pages with figures.
  static let ofFigures: Set<String> = ["figures", "figures-title"]
  /// The names of parts that no section's file can have.
  static let ofProduct = ofDonate.union(ofNewsletter).union(ofFigures).union(["main"])
  /// The names of parts that no heading can have; `#top` is the top of any page.
  static let reserved = ofProduct.union(["top"])

  /// No templates.
  init() {}

  /// Reads `id="…"` in templates.
  init(_ templates: some Sequence<[UInt8]>) {
    areAllKnown = true
    for template in templates { template.withUnsafeBufferPointer { add($0) } }
  }

  private mutating func add(_ template: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while let sign = template.firstIndex(of: UInt8(ascii: "="), from: index) {
      index = sign + 1
      guard sign >= 2, template[sign - 2] == UInt8(ascii: "i"), template[sign - 1] == UInt8(ascii: "d"),
        sign == 2 || template[sign - 3] <= 0x20, index < template.count,
        template[index] == UInt8(ascii: "\"") || template[index] == UInt8(ascii: "'"),
        let end = template.firstIndex(of: template[index], from: index + 1)
      else { continue }
      let name = String(decoding: template[index + 1..<end], as: UTF8.self)
      let section = "{{ section.id }}"
      if !name.contains("{") {
        names.insert(name)
      } else if name == Self.figurePrefix + "{{ figure.name }}" {
        areOfFigures = true
      } else if name.hasPrefix(section), !name.dropFirst(section.count).contains("{") {
        sectionEndings.insert(String(name.dropFirst(section.count)))
      } else {
        areAllKnown = false
      }
    }
  }
}
