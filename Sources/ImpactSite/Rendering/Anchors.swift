/// The parts of pages that templates make, which links can lead to as `#name`, beside those of the page's sections.
struct Anchors: Sendable {
  /// The names that stand in templates as they are.
  private(set) var names: Set<String> = []
  /// Whether no other names can be made but those of sections.
  private(set) var areAllKnown = false

  /// No templates.
  init() {}

  /// Reads `id="…"` in templates.
  init(_ templates: some Sequence<[UInt8]>) {
    areAllKnown = true
    for template in templates { add(String(decoding: template, as: UTF8.self)) }
  }

  private mutating func add(_ template: String) {
    for part in template.ranges(of: "id=") {
      var rest = template[part.upperBound...]
      guard let mark = rest.first, mark == "\"" || mark == "'" else { continue }
      rest = rest.dropFirst()
      let name = rest.prefix { $0 != mark }
      if !name.contains("{") {
        names.insert(String(name))
      } else if !name.hasPrefix("{{ section.id }}") {
        areAllKnown = false
      }
    }
  }
}
