import Foundation
import ImpactSite
import Testing

/// The editor's handbook in README.md: its tables and its blocks of code, by their headings.
struct Handbook {
  /// A part of the handbook under a heading.
  struct Part {
    /// The rows of all its tables, without the tables' heads.
    var rows: [[String]] = []
    /// Its indented blocks.
    var blocks: [String] = []
  }

  private(set) var parts: [String: Part] = [:]

  init() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    var heading = ""
    var block: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") || line.isEmpty && !block.isEmpty {
        block.append(line.dropFirst(4))
        continue
      }
      if !block.isEmpty {
        while block.last?.isEmpty == true { block.removeLast() }
        parts[heading, default: Part()].blocks.append(block.joined(separator: "\n") + "\n")
        block = []
      }
      if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" || $0 == " " }) }
      guard line.hasPrefix("|") else { continue }
      let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.drop { $0 == " " } }.map { String($0.reversed().drop { $0 == " " }.reversed()) }
      if cells.allSatisfy({ $0 == "---" }) {
        // The line before was the table's head.
        parts[heading, default: Part()].rows.removeLast()
      } else {
        parts[heading, default: Part()].rows.append(cells)
      }
    }
  }

  func rows(_ heading: String) throws -> [[String]] {
    let rows = try #require(parts[heading]).rows
    try #require(!rows.isEmpty)
    return rows
  }

  func blocks(_ heading: String) throws -> [String] {
    let blocks = try #require(parts[heading]).blocks
    try #require(!blocks.isEmpty)
    return blocks
  }
}

extension String {
  /// The texts between backticks.
  var code: [String] {
    split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  /// What a cell says of references: `{{ a }}` is b, or several of them with commas between.
  var meanings: [(reference: String, words: String)] {
    let pieces = split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return stride(from: 1, to: pieces.count, by: 2).compactMap { index in
      guard pieces[index].hasPrefix("{{"), pieces[index + 1].hasPrefix(" is ") else { return nil }
      let words = pieces[index + 1].dropFirst(4).prefix { $0 != "," && $0 != ";" }
      return (pieces[index], String(words))
    }
  }
}
