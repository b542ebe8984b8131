internal import HTML
internal import ImpactSite

/// Answers with the files of a site.
struct SiteHandler: RequestHandler {
  private enum Finding {
    case file(ServedFile, name: String)
    case folder
    case nothing
  }

  /// Where the files come from.
  let site: any ServedSite

  func answer(_ request: Request) -> Answer {
    do throws(Target.Problem) {
      let target = try Target(request.target)
      return .now(target.name.map { response(to: request, target: target, name: $0) } ?? notFound())
    } catch {
      return .now(error == .notFound ? notFound() : error.response)
    }
  }

  private func response(to request: Request, target: Target, name: String) -> Response {
    switch find(name) {
    case .file(let file, let name): response(to: request, file: file, name: name)
    case .folder: redirection(to: target)
    case .nothing: notFound()
    }
  }

  /// Finds a name at the root, then in the folder that the site will lie in.
  private func find(_ name: String) -> Finding {
    let atRoot = findExactly(name)
    guard case .nothing = atRoot, !site.basePath.isEmpty else { return atRoot }
    if name == site.basePath { return .folder }
    let prefix = site.basePath + "/"
    return name.utf8.starts(with: prefix.utf8)
      ? findExactly(String(name.unicodeScalars.dropFirst(prefix.unicodeScalars.count))) : .nothing
  }

  private func findExactly(_ name: String) -> Finding {
    let isFolder = name.isEmpty || name.hasSuffix("/")
    let fileName = isFolder ? name + "index.html" : name
    if let file = site.file(fileName) { return .file(file, name: fileName) }
    return !isFolder && site.file(name + "/index.html") != nil ? .folder : .nothing
  }

  private func response(to request: Request, file: ServedFile, name: String) -> Response {
    let tag = "\"\(file.hash.hexadecimal)\""
    var headers = PageHeaders.everywhere
    headers += [("Cache-Control", "no-cache"), ("ETag", tag), ("Accept-Ranges", "bytes")]
    let type = file.isPage ? ContentType.of("index.html") : ContentType.of(name)
    if file.isPage || ContentType.isDocument(type) {
      headers.append(("Content-Security-Policy", PageHeaders.contentSecurityPolicy))
    }
    if request.values("if-none-match").contains(where: { EntityTag.matches($0, tag) }) {
      return Response(status: 304, headers: headers, shared: file.bytes)
    }
    headers.append(("Content-Type", type))
    switch range(of: request, tag: tag, length: file.bytes.count) {
    case .whole:
      return Response(status: 200, headers: headers, shared: file.bytes)
    case .part(let part):
      headers.append(("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.bytes.count)"))
      return Response(status: 206, headers: headers, shared: file.bytes, part: part)
    case .unsatisfiable:
      return .message(
        416, "The file has only \(file.bytes.count) bytes.",
        headers: [("Accept-Ranges", "bytes"), ("Content-Range", "bytes */\(file.bytes.count)")])
    }
  }

  /// Which bytes a request is about. Only GET knows ranges (RFC 9110, 14.2).
  private func range(of request: Request, tag: String, length: Int) -> ByteRange {
    guard request.method == "GET", let field = request.value("range"),
      request.values("if-range").allSatisfy({ $0 == tag })
    else { return .whole }
    return ByteRange(field, length: length)
  }

  /// Sends the client to the same address with a slash; a target's path begins with one slash, so it stays here.
  private func redirection(to target: Target) -> Response {
    let location = PercentEncoding.text(target.path) + "/"
    return .message(302, "The page is at \(location)", headers: [("Location", location)])
  }

  private func notFound() -> Response {
    guard let page = site.notFound else { return Target.Problem.notFound.response }
    return Response(
      status: 404,
      headers: PageHeaders.everywhere + [
        ("Cache-Control", "no-cache"), ("Content-Type", ContentType.of("index.html")),
        ("Content-Security-Policy", PageHeaders.contentSecurityPolicy),
      ],
      shared: page.bytes)
  }
}
