import Diagnostics
import HTML

/// Holds the links of a file against the site, and writes them so that they work from the edition that shows the file,
/// under any path of any host.
struct LinkResolver {
  let lookup: Lookup
  /// The edition that shows the file.
  let route: Route
  /// The folder in `Content` that relative links start from.
  let folder: String
  /// Whether the file stands in the folder of the page that shows it.
  let isOwnFile: Bool
  /// The content folder, to look into pictures.
  let content: any FileTree
  /// The parts of pages that the templates make, where they are those of the page that shows the file.
  var anchors = Anchors()

  /// What a link leads to.
  enum Target: Equatable {
    /// Somewhere that needs no change and no check here.
    case elsewhere
    /// A page or file of the site, as the address to write, and what is to be said of how it is written here.
    case inside(address: String, remark: Problem? = nil)
  }

  /// Why a link can't be written.
  struct Problem: Error, Equatable {
    var identifier = Diagnostic.Identifier.invalidLink
    var message: String
    var fix: String?
  }

  /// What an address leads to.
  func resolve(_ destination: UnsafeBufferPointer<UInt8>, isPicture: Bool) throws(Problem) -> Target {
    guard ReferenceScanner.isPlain(destination) else {
      throw Problem(message: "a reference can't stand in an address")
    }
    if isPicture, let problem = AddressAdvice.picture(destination) { throw problem }
    let address = Address(destination)
    if isPicture, let problem = AddressAdvice.picture(address, destination) { throw problem }
    switch address {
    case .web:
      try checkOwnAddress(destination)
      return .elsewhere
    case .contact: return .elsewhere
    case .faulty(let problem):
      throw AddressAdvice.faulty(problem, String(decoding: destination, as: UTF8.self))
    case .fragment(let name) where !isPicture:
      try PartCheck(lookup).check(name, isOwnFile: isOwnFile)
      return .elsewhere
    case .fragment, .empty:
      throw Problem(message: "the address is empty; write where the link leads")
    case .schemeless:
      let written = String(decoding: destination, as: UTF8.self)
      throw Problem(
        message: "\(quoted(written)) must begin with https://", fix: AddressWithoutScheme.fix(written))
    case .unsafe(let scheme):
      throw AddressAdvice.scheme(scheme, String(decoding: destination, as: UTF8.self))
    case .path(let path):
      return try inside(String(decoding: destination, as: UTF8.self), path, isPicture: isPicture)
    }
  }

  private func inside(_ destination: String, _ path: String, isPicture: Bool) throws(Problem) -> Target {
    let parts = try parts(destination, path)
    let target = parts.joined(separator: "/")
    if let file = file(target) {
      if let conflict = lookup.conflict(ofFile: file) {
        throw Problem(identifier: .takenAddress, message: "\(quoted(destination)) can't be published: \(conflict)")
      }
      if isPicture {
        lookup.usePicture(file)
        if let fault = PictureFile(path: file, in: content).fault {
          throw Problem(identifier: .unreadablePicture, message: "\(quoted(destination)) \(fault)")
        }
      }
      if path.hasSuffix("/") {
        throw Problem(
          message: "\(quoted(destination)) is a file, not a folder; leave out the / at its end",
          fix: Self.withoutSlashes(destination, path))
      }
      let isAsWritten = file.utf8.elementsEqual(target.utf8)
      return .inside(
        address: fileAddress(destination, path, file, isAsWritten: isAsWritten),
        remark: isAsWritten ? nil : otherForm(destination, path, file))
    }
    let page = parts.last == "index.html" ? parts.dropLast().joined(separator: "/") : target
    if let other = lookup.page(page) {
      if isPicture { throw Problem(message: "\(quoted(destination)) is a page, not a picture") }
      try PartCheck(lookup).check(destination, of: other, language: lookup.edition.language)
      let address = pageAddress(Self.withSlash(destination, path), path)
      return .inside(address: address.isEmpty ? "./" : address)
    }
    if let draft = lookup.draft(page, instead: "the link") { throw Problem(message: draft) }
    if target.hasSuffix(".md") {
      throw Problem(message: "\(quoted(destination)) is a content file; link to its page, or to its section as #name")
    }
    if let problem = AddressAdvice.elsewhere(destination) { throw problem }
    let message = "\(quoted(destination)) is no page or file of this site"
    if !isPicture, let name = parts.last, isOwnFile, target == (folder.isEmpty ? name : folder + "/" + name),
      isPart(name)
    {
      throw Problem(message: message + suggestion("#" + name), fix: "#" + name)
    }
    throw Problem(message: message + suggestion(near(target, parts.last).map { "/" + $0 }))
  }

  /// Holds the part in a full address of the site itself against the page there.
  private func checkOwnAddress(_ destination: UnsafeBufferPointer<UInt8>) throws(Problem) {
    guard destination.contains(UInt8(ascii: "#")), destination.starts(with: lookup.siteAddress.utf8) else { return }
    let written = String(decoding: destination, as: UTF8.self)
    let path = written.dropFirst(lookup.siteAddress.count).prefix { $0 != "?" && $0 != "#" }
    var parts = path.split(separator: "/").map(String.init)
    if parts.last == "index.html" { parts.removeLast() }
    let folder = parts.first.map { $0 + "/" }
    let language = lookup.languages.indices.dropFirst().first { lookup.languages[$0].prefix == folder }
    if language != nil { parts.removeFirst() }
    guard let page = lookup.page(parts.joined(separator: "/")) else { return }
    try PartCheck(lookup).check(written, of: page, language: language ?? 0)
  }

  /// The page or file that is probably meant: the only one of that name, else the one spelt most alike.
  private func near(_ target: String, _ name: String?) -> String? {
    if let name, name.contains("."), let only = lookup.candidates.onlyFile(named: name) { return only }
    return lookup.candidates.address(nearestTo: target)
  }

  /// Whether the page that shows the file has a part of that name.
  private func isPart(_ name: String) -> Bool {
    lookup.parts != nil && lookup.hasPart(name, page: lookup.page.path, language: lookup.edition.language)
  }

  /// The file of a path. Some systems store the accents of its name apart from their letters (Unicode, NFD); Swift
  /// compares names as readers do.
  private func file(_ path: String) -> String? {
    if lookup.hasFile(path) { return path }
    guard !path.utf8.allSatisfy({ $0 < 0x80 }), let same = lookup.candidates.file(readAs: path) else {
      return nil
    }
    return lookup.hasFile(same) ? same : nil
  }

  /// What is to be said of an address that has the accents of a file's name in another form than the name itself.
  private func otherForm(_ destination: String, _ path: String, _ file: String) -> Problem {
    let count = path.split(separator: "/").count
    let names = file.split(separator: "/").suffix(count).joined(separator: "/")
    var fix: [UInt8] = []
    PercentEncoding.append(names, keeping: .text, to: &fix)
    return Problem(
      message:
        "\(quoted(destination)) stores its accents in another way than the name of the file does, which some systems "
        + "take for another file; copy the file's own name",
      fix: path.hasPrefix("/") || path.hasPrefix(".") ? nil : String(decoding: fix, as: UTF8.self))
  }

  /// The names on the way from the content folder.
  private func parts(_ destination: String, _ path: String) throws(Problem) -> [String] {
    var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      guard let bytes = PercentEncoding.decoded(part.utf8), let name = String(validating: bytes, as: UTF8.self) else {
        throw Problem(message: "\(quoted(destination)) has a % that stands for nothing; write %25 for the sign itself")
      }
      if name.utf8.contains(UInt8(ascii: "/")) {
        throw Problem(message: "\(quoted(destination)) has a %2F, which parts no folders; write / there")
      }
      switch name {
      case ".": break
      case "..":
        guard parts.popLast() != nil else { throw Problem(message: "\(quoted(destination)) leads out of the site") }
      default: parts.append(name)
      }
    }
    return parts
  }

  /// All pages of a language lie below its home page as they lie in `Content`.
  private func pageAddress(_ destination: String, _ path: String) -> String {
    if path.hasPrefix("/") { return route.toHome + Self.withoutStart(destination) }
    return isOwnFile ? destination : route.toHome + destination
  }

  /// Files stand once, where they lie in `Content`, for all languages.
  private func fileAddress(_ destination: String, _ path: String, _ target: String, isAsWritten: Bool) -> String {
    if route.prefix.isEmpty, isAsWritten { return pageAddress(destination, path) }
    var address: [UInt8] = []
    address.append(route.toRoot)
    PercentEncoding.append(target, keeping: .text, to: &address)
    if let end = destination.firstIndex(where: { $0 == "?" || $0 == "#" }) {
      address.append(String(destination[end...]))
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// The address of a page with the slash that it ends with, so that no host has to lead there by another way.
  private static func withSlash(_ destination: String, _ path: String) -> String {
    guard let last = path.split(separator: "/", omittingEmptySubsequences: false).last, !last.isEmpty,
      ![".", "..", "index.html"].contains(last)
    else { return destination }
    let end = destination.firstIndex { $0 == "?" || $0 == "#" } ?? destination.endIndex
    return destination[..<end] + "/" + destination[end...]
  }

  /// The address of a file without the slashes that a folder's would end with.
  private static func withoutSlashes(_ destination: String, _ path: String) -> String {
    let end = destination.firstIndex { $0 == "?" || $0 == "#" } ?? destination.endIndex
    var file = destination[..<end]
    while file.last == "/" { file.removeLast() }
    return String(file + destination[end...])
  }

  private static func withoutStart(_ destination: String) -> String {
    String(destination.drop { $0.isWhitespace || $0 == "/" })
  }
}
