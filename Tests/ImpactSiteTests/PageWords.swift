/// The words of a page as a reader sees them: without tags, with plain blanks.
struct PageWords {
  let text: String

  init(_ html: String) {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    self.text = text.replacing("\u{A0}", with: " ").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
