/// What curl reads from its standard input, so that nothing of it stands in a command line.
package enum CurlConfiguration {
  /// A value of curl's configuration; line ends have no place in it.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars where character.value >= 0x20 {
      if character == "\"" || character == "\\" { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
