import Diagnostics
import Testing

@testable import ImpactSite

/// A site up to one of the first stages of its build.
struct Staged {
  var inventory: Inventory
  var sources: Sources
  var facts: Facts
  var diagnostics: [Diagnostic]
  var sourceMap: SourceMap

  /// The diagnostics as text.
  var messages: String { TextWriter(sourceMap).text(sourceMap.inFileOrder(diagnostics)) }

  /// The diagnostics' first lines, in file order.
  var lines: [String] {
    sourceMap.inFileOrder(diagnostics).map { diagnostic in
      let place = sourceMap.location(of: diagnostic)?.description ?? sourceMap.path(of: diagnostic) ?? ""
      return "\(place): \(diagnostic.message)"
    }
  }

  /// What a file says.
  func source(_ path: String) throws -> ParsedFile {
    let number = try #require(inventory.content.firstIndex { $0.path == path })
    return try #require(sources.file(number), "\(path) was not parsed")
  }

  /// The line, column and text of a place.
  func place(_ range: SourceRange) -> String {
    let location = sourceMap.location(of: range)
    return "\(location.line):\(location.column) \(sourceMap.text(of: range))"
  }

  /// A page by its path.
  func page(_ path: String = "") throws -> Page {
    facts.pages[try #require(facts.page(path))]
  }
}

extension TestSite {
  /// A site in English and French.
  static let bilingual = TestSite().with(
    "site.yml",
    "name: Kite Trust\nurl: https://example.org/impact\nlanguages: [en, fr]\ncontacts: {hotline: \"116 000\"}\n")

  /// The site's files, sorted.
  func scanned() async throws -> Inventory {
    var diagnostics: [Diagnostic] = []
    let inventory = try #require(await scan(input, at: 1, diagnostics: &diagnostics))
    #expect(diagnostics.isEmpty)
    return inventory
  }

  /// The site parsed, assembled and, if asked for, checked.
  func staged(isChecked: Bool = false) async throws -> Staged {
    let inventory = try await scanned()
    var diagnostics: [Diagnostic] = []
    let configuration = try #require(parseConfiguration(inventory, input.content, diagnostics: &diagnostics))
    let nothing = Settlement(inventory)
    let sources = await parse(
      inventory, input, configuration, besides: nothing, diagnostics: &diagnostics)
    let facts = await assemble(sources, inventory, nothing, diagnostics: &diagnostics)
    if isChecked { await check(facts, inventory, input.content, diagnostics: &diagnostics) }
    return Staged(
      inventory: inventory, sources: sources, facts: facts, diagnostics: diagnostics,
      sourceMap: inventory.sourceMap(input))
  }
}

/// A tree that gives its files in another order for every seed.
struct ShuffledTree: FileTree {
  let tree: MemoryTree
  let seed: UInt64

  var name: String { tree.name }

  func files(diagnostics: inout [Diagnostic]) async -> [FileEntry] {
    var generator = SeededGenerator(seed: Int(truncatingIfNeeded: seed))
    let inOrder = await tree.files(diagnostics: &diagnostics).sorted { bytewise($0.path, $1.path) }
    return inOrder.shuffled(using: &generator)
  }

  func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    tree.read(path, diagnostics: &diagnostics)
  }

  func stream(
    _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    tree.stream(path, diagnostics: &diagnostics, consume)
  }
}

extension TestSite {
  /// What a build reads, from trees that give their files in the order of a seed.
  func shuffledInput(_ seed: UInt64) -> BuildInput {
    BuildInput(
      content: ShuffledTree(tree: MemoryTree(name: "Content", content), seed: seed),
      templates: ShuffledTree(tree: MemoryTree(name: "Templates", templates), seed: seed))
  }
}
