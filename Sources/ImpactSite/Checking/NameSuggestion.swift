import Figures

/// Names to write in the place of those that can't be used: such as would be accepted, and are not taken.
struct NameSuggestion {
  private let inventory: Inventory

  init(_ inventory: Inventory) { self.inventory = inventory }

  /// The file name of a section, by the stem of one that can't be.
  func section(_ stem: String, in folder: Substring) -> String? {
    var language = ""
    var stem = stem[...]
    // "team.fr" is in French; other dots are no more than signs between words.
    if let dot = stem.lastIndex(of: "."), Self.isLanguage(stem[dot...].dropFirst()) {
      language = String(stem[dot...])
      stem = stem[..<dot]
    }
    let number = stem.prefix { $0.isASCII && $0.isNumber }
    guard let name = PlainName.of(stem[number.endIndex...]) else { return nil }
    let file = (number.isEmpty ? name : number + "-" + name) + language + ".md"
    let path = folder.isEmpty ? file : folder + "/" + file
    guard case .section = ContentPath(path), !isTaken(path) else { return nil }
    return file
  }

  /// The file name of a translation that has another sign than a dot before its language: `10-team_fr.md`.
  func translation(_ stem: String, in folder: Substring) -> String? {
    guard let mark = stem.lastIndex(where: { $0 == "_" || $0 == "-" || $0 == " " }) else { return nil }
    let original = stem[..<mark]
    let language = stem[mark...].dropFirst().lowercased()
    let path = folder.isEmpty ? "" : folder + "/"
    let file = original + "." + language + ".md"
    guard LocaleFormats.languages.contains(language), isTaken(path + original + ".md"), !isTaken(path + file) else {
      return nil
    }
    return file
  }

  /// The name of a folder in `Content`.
  func folder(_ name: some StringProtocol) -> String? {
    guard let plain = PlainName.hyphenated(name), ContentPath.isFolderName(plain),
      !inventory.folders.contains(where: { $0.path == plain || $0.path.hasPrefix(plain + "/") })
    else { return nil }
    return plain
  }

  /// Whether there is a file of a path already.
  func isTaken(_ path: String) -> Bool {
    // The files stand in the order of their paths.
    var low = 0
    var high = inventory.content.count
    while low < high {
      let middle = (low + high) / 2
      if bytewise(inventory.content[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    return low < inventory.content.count && inventory.content[low].path.utf8.elementsEqual(path.utf8)
  }

  private static func isLanguage(_ text: Substring) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
