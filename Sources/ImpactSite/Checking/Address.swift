/// What kind of address a link, a button or a form has.
enum Address: Equatable {
  /// `http:` or `https:`.
  case web
  /// `mailto:` or `tel:`.
  case contact
  /// `#name` on the same page.
  case fragment(String)
  /// A path from the page (`team.jpg`) or from the home page (`/2020/`), without query and fragment.
  case path(String)
  /// Any other scheme, such as `javascript:`.
  case unsafe(scheme: String)
  /// `//host/…`, which depends on how the page was loaded.
  case schemeless
  /// Nothing.
  case empty

  /// Reads an address as a browser does (WHATWG URL, section 4.4): controls and spaces around it, and tabs and line ends
  /// in it, do not count.
  init(_ text: String) {
    let trimmed = text.unicodeScalars.drop { $0.value <= 0x20 }
    let scalars = Array(trimmed.filter { ![0x09, 0x0A, 0x0D].contains($0.value) })
    func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return String(view)
    }
    guard let first = scalars.first else {
      self = .empty
      return
    }
    if first == "#" {
      self = .fragment(string(scalars[1...]))
      return
    }
    if let colon = scalars.firstIndex(of: ":"), scalars[..<colon].allSatisfy({ Self.isScheme($0) }) {
      let scheme = string(scalars[..<colon]).lowercased()
      switch scheme {
      case "http", "https":
        let rest = scalars[(colon + 1)...]
        let hasHost = rest.count > 2 && rest.prefix(2).allSatisfy { $0 == "/" } && rest[colon + 3] != "/"
        self = hasHost ? .web : .unsafe(scheme: scheme)
      case "mailto", "tel": self = .contact
      default: self = .unsafe(scheme: scheme)
      }
      return
    }
    let isSlash: (Unicode.Scalar) -> Bool = { $0 == "/" || $0 == "\\" }
    if scalars.count > 1, isSlash(scalars[0]), isSlash(scalars[1]) {
      self = .schemeless
      return
    }
    let path = scalars.prefix { $0 != "?" && $0 != "#" }
    self = .path(string(path))
  }

  private static func isScheme(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": true
    default: false
    }
  }

  /// Why a page can't have this address in a button or form, or nil when it can.
  static func problem(withWebAddress text: String) -> String? {
    switch Address(text) {
    case .web: nil
    default: "must be a web address that begins with https://, not \(text.isEmpty ? "nothing" : "\"\(text)\"")"
    }
  }
}
