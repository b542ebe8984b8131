import Diagnostics
import Foundation
import ImpactSite
import Testing

/// A site that an editor finds: this repository's, or one that has more kinds of files.
enum EditedSite: Sendable {
  /// `Content` of this repository.
  case real
  /// The same with a French translation of the home page and of one section.
  case bilingual
  /// The same with the page of the year before, and a picture of it.
  case twoPages

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// The site's files of `Content`.
  func content() throws -> [String: [UInt8]] {
    var files = try Self.files("Content")
    switch self {
    case .real: break
    case .bilingual:
      let configuration = String(decoding: try #require(files["site.yml"]), as: UTF8.self)
      files["site.yml"] = Array(configuration.replacing("[en]", with: "[en, fr]").utf8)
      files["index.fr.md"] = Array(Self.frenchHome.utf8)
      files["10-frontline.fr.md"] = Array(Self.frenchSection.utf8)
    case .twoPages:
      files["2020/index.md"] = Array("---\ntitle: Our impact in 2020\nperiod: 2020\n---\n".utf8)
      files["2020/10-training.md"] = Array(Self.trainingOf2020.utf8)
      files["2020/team.jpg"] = Array("GIF89a".utf8)
    }
    return files
  }

  /// The templates of this repository.
  func templates() throws -> [String: [UInt8]] { try Self.files("Templates") }

  private static let frenchHome = "---\ntitle: Notre impact\n---\n"

  private static let frenchSection = """
    ---
    title: Soutenir les professionnels
    units:
      professionals: professionnels
      workshops: {one: atelier, other: ateliers}
      webinars: {one: webinaire, other: webinaires}
      mediator-trainings: {one: formation de médiateurs, other: formations de médiateurs}
      advocacy-trainings: {one: formation au plaidoyer, other: formations au plaidoyer}
    ---
    {{ professionals }} ont bénéficié de nos formations :

    - {{ workshops }}
    - {{ webinars }}

    """

  private static let trainingOf2020 = """
    ---
    title: Training
    figures:
      professionals: over 500 professionals
    ---
    {{ professionals }} came, and this is our team:

    ![Five trainers before a house](team.jpg)

    """

  /// All files of a folder of the repository, by their paths in it.
  private static func files(_ folder: String) throws -> [String: [UInt8]] {
    let base = root.appending(path: folder).path
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base) {
      var isFolder: ObjCBool = false
      let full = base + "/" + path
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = [UInt8](try Data(contentsOf: URL(filePath: full)))
    }
    return files
  }
}

extension EditedSite {
  /// The site with other files in `Content`, built.
  func built(_ content: [String: [UInt8]]) async throws -> Built {
    await Built.make(
      BuildInput(
        content: MemoryTree(name: "Content", content), templates: MemoryTree(name: "Templates", try templates())))
  }
}

extension EditorEdit {
  /// `Content` as the editor leaves it.
  func content() throws -> [String: [UInt8]] {
    var content = try site.content()
    for step in steps { try step.apply(to: &content) }
    return content
  }

  /// The site as the editor leaves it, built.
  func built() async throws -> Built { try await site.built(try content()) }
}

extension EditorEdit.Step {
  /// Makes the change to the file.
  func apply(to content: inout [String: [UInt8]]) throws {
    let bytes = content[file]
    if case .add = change {
      #expect(bytes == nil, "\(file) is there already")
    } else {
      #expect(bytes != nil, "\(file) is not there")
    }
    switch change {
    case .replace(let old, let new):
      let text = String(decoding: bytes ?? [], as: UTF8.self)
      #expect(text.ranges(of: old).count == 1, "\(file) does not hold \(old) once")
      content[file] = Array(text.replacing(old, with: new).utf8)
    case .append(let text): content[file] = (bytes ?? []) + Array(text.utf8)
    case .add(let text): content[file] = Array(text.utf8)
    case .rename(let name): (content[file], content[name]) = (nil, bytes)
    case .copy(let name): content[name] = bytes
    case .remove: content[file] = nil
    }
  }
}
