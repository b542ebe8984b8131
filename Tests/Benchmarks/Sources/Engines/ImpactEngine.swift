import ImpactPage

/// Impact's own template engine.
struct ImpactEngine: Engine {
  private let page: EnginePage
  private(set) var output: [UInt8] = []

  init(_ templates: [String: [UInt8]]) throws {
    page = try EnginePage(templates)
  }

  mutating func render() throws {
    output.removeAll(keepingCapacity: true)
    try page.render(into: &output)
  }
}
