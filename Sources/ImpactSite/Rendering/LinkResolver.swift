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

  /// What a link leads to.
  enum Target: Equatable {
    /// Somewhere that needs no change and no check here.
    case elsewhere
    /// A page or file of the site, as the address to write.
    case inside(address: String)
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
    switch Address(destination) {
    case .web where isPicture:
      throw Problem(message: "a picture comes from the site itself; put the file beside the page and write its name")
    case .web, .contact: return .elsewhere
    case .fragment where !isPicture: return .elsewhere
    case .fragment, .empty:
      throw Problem(message: "the address is empty; write where the link leads")
    case .schemeless:
      let written = String(decoding: destination, as: UTF8.self)
      throw Problem(message: "\(quoted(written)) must begin with https://", fix: "https:" + written)
    case .unsafe(let scheme):
      throw Problem(
        message: "a link can't begin with \(quoted(scheme + ":")); https:, mailto: and tel: addresses and paths of "
          + "this site can be linked")
    case .path(let path):
      return try inside(String(decoding: destination, as: UTF8.self), path, isPicture: isPicture)
    }
  }

  private func inside(_ destination: String, _ path: String, isPicture: Bool) throws(Problem) -> Target {
    let parts = try parts(destination, path)
    let target = parts.joined(separator: "/")
    if lookup.hasFile(target) {
      if let conflict = lookup.conflict(ofFile: target) {
        throw Problem(identifier: .takenAddress, message: "\(quoted(destination)) can't be published: \(conflict)")
      }
      if isPicture {
        lookup.usePicture(target)
        if let fault = PictureFile(path: target, in: content).fault {
          throw Problem(identifier: .unreadablePicture, message: "\(quoted(destination)) \(fault)")
        }
      }
      return .inside(address: fileAddress(destination, path, target))
    }
    let page = parts.last == "index.html" ? parts.dropLast().joined(separator: "/") : target
    if lookup.page(page) != nil {
      let address = pageAddress(destination, path)
      return .inside(address: address.isEmpty ? "./" : address)
    }
    if target.hasSuffix(".md") {
      throw Problem(message: "\(quoted(destination)) is a content file; link to its page, or to its section as #name")
    }
    if let problem = AddressAdvice.elsewhere(destination) { throw problem }
    let names = lookup.candidates.files + Array(lookup.candidates.pages)
    let near = nearest(to: target, in: names).map { "/" + $0 }
    throw Problem(message: "\(quoted(destination)) is no page or file of this site" + suggestion(near))
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
  private func fileAddress(_ destination: String, _ path: String, _ target: String) -> String {
    if route.prefix.isEmpty { return pageAddress(destination, path) }
    var address: [UInt8] = []
    address.append(route.toRoot)
    PercentEncoding.append(target, keeping: .text, to: &address)
    if let end = destination.firstIndex(where: { $0 == "?" || $0 == "#" }) {
      address.append(String(destination[end...]))
    }
    return String(decoding: address, as: UTF8.self)
  }

  private static func withoutStart(_ destination: String) -> String {
    String(destination.drop { $0.isWhitespace || $0 == "/" })
  }
}
