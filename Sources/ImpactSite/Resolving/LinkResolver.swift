import Diagnostics
import Foundation

/// Holds the links of a file against the site, and writes them so that they work from the page that shows the file,
/// under any path of any host.
struct LinkResolver {
  let site: Site
  /// The folder in `Content` that relative links start from.
  let folder: String
  /// The way from the page that shows the file to the home page: empty, or `../` for each level.
  let prefix: String
  /// Whether the file stands in the folder of the page that shows it.
  let isOwnFile: Bool

  /// What a link leads to.
  enum Target: Equatable {
    /// Somewhere that needs no change and no check here.
    case elsewhere
    /// A page or file of the site, as the address to write.
    case inside(address: String, file: String?)
  }

  /// Why a link can't be written.
  struct Problem: Error, Equatable {
    var message: String
  }

  /// What an address leads to.
  func resolve(_ destination: String, isPicture: Bool) throws(Problem) -> Target {
    guard !destination.contains("{{") else {
      throw Problem(message: "a reference can't stand in an address")
    }
    switch Address(destination) {
    case .web where isPicture:
      throw Problem(message: "a picture comes from the site itself; put the file beside the page and write its name")
    case .web, .contact: return .elsewhere
    case .fragment where !isPicture: return .elsewhere
    case .fragment, .empty:
      throw Problem(message: "the address is empty; write where the link leads")
    case .schemeless:
      throw Problem(message: "\(quoted(destination)) must begin with https://")
    case .unsafe(let scheme):
      throw Problem(
        message:
          "a link can't begin with \(quoted(scheme + ":")); https:, mailto: and tel: addresses and paths of this site can be linked"
      )
    case .path(let path): return try inside(destination, path)
    }
  }

  private func inside(_ destination: String, _ path: String) throws(Problem) -> Target {
    let isFromHome = path.hasPrefix("/")
    var parts = isFromHome ? [] : folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      guard let name = String(part).removingPercentEncoding else {
        throw Problem(message: "\(quoted(destination)) has a % that stands for nothing; write %25 for the sign itself")
      }
      switch name {
      case ".": break
      case "..":
        guard parts.popLast() != nil else { throw Problem(message: "\(quoted(destination)) leads out of the site") }
      default: parts.append(name)
      }
    }
    let rest = isFromHome ? String(destination.drop { $0.isWhitespace || $0 == "/" }) : destination
    let address = isFromHome || !isOwnFile ? prefix + rest : rest
    let target = parts.joined(separator: "/")
    if site.linkableFiles.contains(target) { return .inside(address: address, file: target) }
    let folderPath = parts.last == "index.html" ? parts.dropLast().joined(separator: "/") : target
    if site.page(folderPath) != nil { return .inside(address: address.isEmpty ? "./" : address, file: nil) }
    if target.hasSuffix(".md") {
      throw Problem(message: "\(quoted(destination)) is a content file; link to its page, or to its section as #name")
    }
    let names = site.linkableFiles.sorted(by: bytewise) + site.pages.map(\.path).filter { !$0.isEmpty }
    let hint = nearest(to: target, in: names).map { "; did you mean \"/\($0)\"?" } ?? ""
    throw Problem(message: "\(quoted(destination)) is no page or file of this site\(hint)")
  }
}
