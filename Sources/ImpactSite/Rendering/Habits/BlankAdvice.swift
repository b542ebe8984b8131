import Diagnostics

/// What is wrong with an address that holds a blank.
extension Habits {
  /// The message, and what to write where that is certain.
  func advice(onBroken written: String) -> (message: String, fix: String?) {
    let blank = "an address can't hold a blank; "
    let (address, title) = Self.parted(written)
    let words = Self.trimmed(address).split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else {
      return ("a link's title stands between straight quotation marks", (words.first ?? "") + title)
    }
    let scheme = first.prefix { $0 != ":" }.lowercased()
    if scheme == "file" || scheme.utf8.count == 1 && first.utf8.count > 1 {
      return (AddressAdvice.computerFile(String(address)), nil)
    }
    if first.hasPrefix("#") { return adviceOnPart(words.joined(separator: " ").dropFirst(), title) }
    if words.count == 2, last.hasPrefix("="), last.contains("x"),
      last.dropFirst().allSatisfy({ $0.isNumber || $0 == "x" })
    {
      return ("a picture has no size here, the page's design decides it; leave \(last) out", first + title)
    }
    if scheme == "tel" { return Self.telephone(words, title) }
    if scheme == "mailto" {
      if written.contains("<") { return (blank + "write the e-mail address alone behind mailto:", nil) }
      guard let mark = address.firstIndex(of: "?") else {
        return (blank + "leave the blanks out", words.joined() + title)
      }
      let query = Self.trimmed(address[mark...]).split(separator: " ").joined(separator: "%20")
      return (blank + "write %20 instead", address[..<mark].filter { $0 != " " } + query + title)
    }
    if title.isEmpty, Self.isAddress(first), !Self.isAddress(last) {
      if words[1].hasPrefix("\"") {
        return ("the quotation mark behind the title is missing", Self.trimmed(address) + "\"")
      }
      if words[1].first?.isLetter == true, !Self.looksLikeAddress(last), !first.contains("://"), !first.hasPrefix("/") {
        let title = words.dropFirst().joined(separator: " ").filter { $0 != "\"" }
        return ("a link's title stands between quotation marks; write \(first) \"\(title)\"", nil)
      }
    }
    let advice = blank + "write %20 instead, or give the file a name without blanks"
    return (advice, Self.looksLikeAddress(written) ? words.joined(separator: "%20") + title : nil)
  }

  /// An address, and its title with the blank and the straight quotation marks that belong around it.
  private static func parted(_ written: String) -> (address: Substring, title: String) {
    guard let start = written.firstRange(of: " \"") ?? written.firstRange(of: " “") ?? written.firstRange(of: " „"),
      let last = written.last, "\"”“".contains(last), written.index(before: written.endIndex) > start.upperBound
    else { return (written[...], "") }
    return (written[..<start.lowerBound], " \"" + written[start.upperBound...].dropLast() + "\"")
  }

  private static func telephone(_ words: [String], _ title: String) -> (message: String, fix: String?) {
    let number = words.joined()
    if number.contains("(0)") {
      return ("the (0) is not dialled behind the code of the country; leave it and the blanks out", nil)
    }
    if number.contains("/") { return ("a telephone number has no blanks and no / here; write its digits alone", nil) }
    return ("an address can't hold a blank; leave the blanks out", number + title)
  }

  /// That the names of parts have no blanks, with the one that was probably meant, else some that there are.
  private func adviceOnPart(_ written: Substring, _ title: String) -> (message: String, fix: String?) {
    let lookup = resolver.lookup
    let (page, language) = (lookup.page.path, lookup.edition.language)
    let advice = "the name of a part of a page has no blanks"
    let name = HeadingSlug(String(written)).text
    if let near = lookup.part(nearestTo: name, page: page, language: language) {
      return (advice + suggestion("#" + near), "#" + near + title)
    }
    let names = lookup.partNames(page: page, language: language).prefix(PartCheck.listed)
    return (names.isEmpty ? advice : advice + ": " + names.map { "#" + $0 }.joined(separator: ", "), nil)
  }
}
