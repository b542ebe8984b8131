/// Finds file names that a person takes for those of content files, and impact does not.
enum LookalikeName {
  /// The name that a file without the ending `.md` was most likely meant to have; nil where it is no content file.
  static func name(meantBy file: Substring, ending: String, isInRoot: Bool) -> String? {
    switch ending {
    case "md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext":
      return meant(file.dropLast(ending.count + 1))
    case "txt", "docx", "doc", "odt", "rtf":
      // An editor that hides endings has added its own.
      let stem = file.dropLast(ending.count + 1)
      return stem.lowercased().hasSuffix(".md") ? meant(stem.dropLast(3)) : nil
    case "yml", "yaml":
      return isInRoot && file.dropLast(ending.count + 1).lowercased() == "site" ? "site.yml" : nil
    default: return nil
    }
  }

  /// The name of the section that a file was probably meant to be, or to be kept from: a text or a copy whose name begins
  /// with a number and a hyphen; nil for any other file.
  static func section(savedAs file: Substring, ending: String) -> String? {
    guard file.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    var stem = file.dropLast(ending.count + 1)
    switch ending {
    case "txt", "doc", "docx", "odt", "rtf": break
    case "bak", "old", "orig", "save":
      guard stem.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
      stem = stem.dropLast(3)
    default: return nil
    }
    guard ContentPath.withoutNumber(stem).utf8.count < stem.utf8.count else { return nil }
    return stem + ".md"
  }

  /// The stem of a file of its own kind whose name has capital letters: `Index.md`.
  static func name(meantBy stem: Substring, isInRoot: Bool) -> String? {
    // Most stems are other words, which need no small letters to be told from these.
    guard stem.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return nil }
    let plain = stem.lowercased()
    return plain == "index" || isInRoot && (plain == "donate" || plain == "newsletter") ? plain : nil
  }

  private static func meant(_ stem: Substring) -> String? {
    guard !stem.isEmpty else { return nil }
    let plain = stem.lowercased()
    return (["index", "donate", "newsletter"].contains(plain) ? plain : String(stem)) + ".md"
  }
}
