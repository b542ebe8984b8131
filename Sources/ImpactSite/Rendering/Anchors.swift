/// The parts of pages that templates make, which links can lead to as `#name`, beside those of the page's sections.
struct Anchors: Sendable {
  /// The names that stand in templates as they are.
  private(set) var names: Set<String> = []
  /// Whether each figure of a page has a part of its own, `figure-` and its name.
  private(set) var areOfFigures = false
  /// Whether no other names can be made but those of sections.
  private(set) var areAllKnown = false

  /// What stands before the name of a figure.
  static let figurePrefix = "figure-"

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
        index < template.count, template[index] == UInt8(ascii: "\"") || template[index] == UInt8(ascii: "'"),
        let end = template.firstIndex(of: template[index], from: index + 1)
      else { continue }
      let name = String(decoding: template[index + 1..<end], as: UTF8.self)
      if !name.contains("{") {
        names.insert(name)
      } else if name == Self.figurePrefix + "{{ figure.name }}" {
        areOfFigures = true
      } else if !name.hasPrefix("{{ section.id }}") {
        areAllKnown = false
      }
    }
  }
}
