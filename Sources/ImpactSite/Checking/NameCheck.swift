import Diagnostics
import Figures

/// Holds the names of files and folders against what the site needs and has already.
struct NameCheck {
  /// What the output holds beside the pages.
  private static let reserved = Set(BuiltAddresses.ownFiles + ["assets"])
  /// What a home page is named elsewhere.
  private static let homeNames: Set = ["home", "homepage", "main", "start", "default", "welcome", "accueil"]

  let content: any FileTree
  /// The pages that are left out, in whose folders any name will do.
  let drafts: Drafts

  /// Checks what belongs to no folder.
  func check(_ inventory: Inventory, _ diagnostics: inout [Diagnostic]) {
    func isChecked(_ file: Int) -> Bool { !drafts.holds(inventory.content[file]) }
    for (file, stem) in inventory.misnamed where isChecked(file) {
      report(misnamed: inventory.content[file].path, stem, inventory, &diagnostics)
    }
    for (file, name) in inventory.lookalikes where isChecked(file) {
      report(lookalike: inventory.content[file].path, name, inventory, &diagnostics)
    }
    for (file, name) in inventory.unread where isChecked(file) {
      report(unread: inventory.content[file].path, name, inventory, &diagnostics)
    }
    let home = inventory.folders.first.flatMap { $0.path.isEmpty ? $0 : nil }
    if home?.index.original == nil {
      let other = home?.sections.first { Self.homeNames.contains($0.name) }
      report(
        .missingFile,
        "index.md is missing; it is the home page" + (other.map { ", so rename \($0.stem).md to index.md" } ?? ""),
        "index.md", fix: other == nil ? "---\ntitle: Our impact\n---" : nil, &diagnostics)
    }
  }

  /// Checks one folder.
  func check(_ folder: Inventory.Folder, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]) {
    checkFolder(folder, inventory, &diagnostics)
    if !folder.sections.isEmpty { checkSections(folder, inventory, &diagnostics) }
  }

  private func report(
    lookalike path: String, _ name: String, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    // The name may need more than its ending changed.
    var name = name
    let folder = path.folder.isEmpty ? "" : path.folder + "/"
    if case .misnamed(let stem) = ContentPath(name) {
      name = NameSuggestion(inventory).section(stem, in: path.folder) ?? name
    }
    let kind =
      switch ContentPath(folder + name) {
      case .configuration: "the settings of the site"
      case .index: "a page"
      case .donate, .newsletter: "the part \(name.prefix { $0 != "." }) of every page"
      default: "a section"
      }
    let file = quoted(String(path.dropFirst(folder.count)))
    let isTaken = NameSuggestion(inventory).isTaken(folder + name)
    report(
      .invalidName,
      "\(file) looks like \(kind), but is not read; "
        + (isTaken ? "there is a \(name) already, so take this one away" : "rename it to \(name)"),
      path, fix: isTaken ? nil : name, &diagnostics)
  }

  private func checkFolder(
    _ folder: Inventory.Folder, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    guard !folder.path.isEmpty else { return }
    if folder.index.original == nil, let section = folder.sections.first?.texts.files.first {
      report(
        .missingFile, "this section has no page: there is no index.md in its folder",
        inventory.content[section].path, &diagnostics)
    }
    if Self.isOrdinary(folder.path) { return }
    let parts = folder.path.split(separator: "/")
    for name in parts where !ContentPath.isFolderName(name) {
      report(
        .invalidName,
        "the folder \(quoted(String(name))) can't be a part of an address; use letters, digits and hyphens",
        folder.path, fix: parts.count == 1 ? NameSuggestion(inventory).folder(name) : nil, &diagnostics)
    }
    if parts.first.map({ Self.reserved.contains(String($0)) }) == true || parts.contains("index.html") {
      report(
        .invalidName, "the site has a file of that name already; give the page's folder another name", folder.path,
        &diagnostics)
    }
  }

  /// Whether nothing needs a closer look at a folder's path: parts of letters, digits and hyphens, and none of the
  /// output's own names, which have a dot or are `assets`.
  private static func isOrdinary(_ path: String) -> Bool {
    path.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "/"): true
      default: false
      }
    } && !path.utf8.starts(with: "assets".utf8)
  }

  private func checkSections(
    _ folder: Inventory.Folder, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    var paths: [String: String] = [:]
    for section in folder.sections {
      guard let file = section.texts.original else { continue }
      let path = inventory.content[file].path
      if let first = paths.updateValue(path, forKey: section.name) {
        report(
          .duplicateSection,
          "there is another section \(quoted(section.name)) on this page: \(content.shown(first))", path, &diagnostics)
      }
      if Anchors.ofProduct.contains(section.name) || section.name.hasPrefix(Anchors.figurePrefix) {
        report(
          .invalidName,
          "the page has a part named \(quoted(section.name)) already; give the section another name", path,
          &diagnostics)
      }
    }
    checkTitles(paths, &diagnostics)
  }

  /// Each section's heading is an anchor too: that of `people` is `people-title`.
  private func checkTitles(_ paths: [String: String], _ diagnostics: inout [Diagnostic]) {
    for (name, path) in paths where name.utf8.count > 6 && name.utf8.suffix(6).elementsEqual("-title".utf8) {
      guard let other = paths[String(name.dropLast(6))] else { continue }
      report(
        .invalidName,
        "\(quoted(name)) is how the page names the heading of \(content.shown(other)); give the section another name",
        path, &diagnostics)
    }
  }

  private func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ path: String, fix: String? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: .path(content.shown(path)), fix: fix))
  }
}

/// Files that are nothing by their names.
extension NameCheck {
  private func report(
    misnamed path: String, _ stem: String, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    let suggestion = NameSuggestion(inventory)
    var advice = "use small letters, digits and hyphens"
    var fix = suggestion.section(stem, in: path.folder)
    if let name = suggestion.translation(stem, in: path.folder) {
      advice = "a translation has a dot before its language: \(name)"
      fix = name
    } else if stem.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      advice = "a name stands behind the number, such as \(stem)-people.md"
    } else if let name = fix, stem.utf8.count > 1, stem.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      // README, TODO, LICENSE: to follow a fix would publish it.
      advice = "take it out of Content if it is a note for colleagues, else name it \(name)"
      fix = nil
    }
    report(.invalidName, "\(quoted(stem + ".md")) can't name a section; \(advice)", path, fix: fix, &diagnostics)
  }

  private func report(
    unread path: String, _ name: String, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    let folder = path.folder.isEmpty ? "" : path.folder + "/"
    let file = String(path.dropFirst(folder.count))
    let isCopy = ContentPath(path) == .unread(name: name, isLinkable: false)
    let isTaken = NameSuggestion(inventory).isTaken(folder + name)
    // A document beside the section is probably there to be downloaded.
    if isTaken, !isCopy { return }
    let advice =
      isTaken
      ? "there is a \(name) already, so take this one away"
      : file.hasSuffix(".txt") || file.contains(".md") ? "rename it to \(name)" : "save its text as \(name)"
    let isRename = !isTaken && advice.hasPrefix("rename")
    diagnostics.append(
      Diagnostic(
        .warning, .invalidName, "\(quoted(file)) looks like a section, but is not read; \(advice)",
        at: .path(content.shown(path)), fix: isRename ? name : nil))
  }
}

extension Inventory.Texts {
  /// The numbers of all files, the original's first.
  var files: [Int] { (original.map { [$0] } ?? []) + translations.map(\.file) }
}
