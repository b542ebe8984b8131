/// A fact that an edition asked for, there or not.
enum Use: Hashable, Sendable {
  /// A figure of a page, in one of the site's languages.
  case figure(page: String, name: String, language: Int)
  /// Whether there is a page at an address.
  case page(String)
  /// Whether there is a file that can be linked to.
  case file(String)
  /// A contact.
  case contact(String)
}

extension Use: Comparable {
  /// An order that depends on nothing but the uses.
  static func < (left: Use, right: Use) -> Bool { left.key < right.key }

  private var key: (Int, String, String, Int) {
    switch self {
    case .figure(let page, let name, let language): (0, page, name, language)
    case .page(let path): (1, path, "", 0)
    case .file(let path): (2, path, "", 0)
    case .contact(let name): (3, name, "", 0)
    }
  }
}
