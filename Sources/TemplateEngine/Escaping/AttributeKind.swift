extension HTMLContext {
  enum AttributeKind: Equatable {
    case plain
    case address
    case resource
    case addresses
    /// Nothing that comes from a value.
    case refused(String)
  }

  var attributeKind: AttributeKind {
    let name = attribute.split(separator: ":").last.map(String.init) ?? attribute
    if name.hasPrefix("on") { return .refused("a value can't stand in the event handler \"\(attribute)\"") }
    if attribute.hasPrefix("data-") || attribute.hasPrefix("aria-") { return .plain }
    switch (tag.name, name) {
    case (_, "style"): return .refused("a value can't stand in the attribute \"style\"; use a class")
    case (_, "srcdoc"): return .refused("a value can't stand in the attribute \"srcdoc\"")
    case ("meta", "name"), ("meta", "charset"):
      return .refused("the attribute \"\(name)\" of <meta> has to be written out")
    case ("meta", "content"):
      return tag.kind == nil
        ? .plain : .refused("a value can't say what \"http-equiv\" does, such as where a page leads on to by itself")
    case ("link", "href"), ("link", "imagesrcset"): return linkKind
    case ("script", "src"), ("script", "href"), ("base", "href"): return .resource
    case (_, "href"), (_, "src"), (_, "action"), (_, "formaction"), (_, "cite"), (_, "data"), (_, "poster"),
      (_, "background"), (_, "longdesc"), (_, "usemap"), (_, "icon"), (_, "manifest"), (_, "profile"), (_, "base"),
      (_, "classid"), (_, "codebase"):
      return .address
    case (_, "srcset"), (_, "imagesrcset"), (_, "ping"), (_, "archive"): return .addresses
    default: return .plain
    }
  }

  private var linkKind: AttributeKind {
    guard let kind = tag.kind else {
      return .refused("write the attribute \"rel\" before \"\(attribute)\": it says what the address is for")
    }
    if attribute == "imagesrcset" { return .addresses }
    let words = kind.split(whereSeparator: \.isWhitespace).map(String.init)
    return !words.isEmpty && words.allSatisfy(Self.harmlessLinks.contains) ? .address : .resource
  }

  /// What a link may be to another site for: nothing is taken from there to be run.
  private static let harmlessLinks: Set<String> = [
    "alternate", "author", "canonical", "help", "icon", "license", "me", "next", "prev", "search", "tag",
    "apple-touch-icon", "shortcut", "bookmark", "external", "nofollow", "privacy-policy", "terms-of-service",
  ]
}
