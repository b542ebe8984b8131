internal import Diagnostics
internal import ImpactSite

/// Answers requests: for the site's files, and below `/.impact/` for what the preview itself needs.
struct PreviewHandler: RequestHandler {
  /// How long a page waits for news before it asks again.
  private static let longestWait: Duration = .seconds(20)

  let session: PreviewSession
  let figures: FigureRequests

  init(_ session: PreviewSession, content: String) {
    self.session = session
    figures = FigureRequests(session: session, content: content)
  }

  func answer(_ request: Request) -> Answer {
    guard let target = try? Target(request.target), let name = target.name else {
      return SiteHandler(site: session).answer(request)
    }
    if let own = name.withoutPrefix(".impact/") { return answer(request, own, target) }
    guard session.inspection != nil else { return .now(EmptyPage.response(session)) }
    if name == ManifestFile.name { return manifest() }
    return SiteHandler(site: session).answer(request)
  }

  private func answer(_ request: Request, _ name: String, _ target: Target) -> Answer {
    switch name {
    case "state": return .now(.json(session.state(question(target))))
    case "wait":
      let question = question(target)
      let response = LaterResponse(timeout: Self.longestWait, ifLate: .json(session.state(question)))
      session.wait(question, response)
      return .later(response)
    case "figures": return figures.list(folder: target.parameter("page") ?? "")
    case "figure":
      return request.method == "POST"
        ? figures.change(request)
        : .now(.message(405, "A figure is changed with POST.", headers: [("Allow", "POST")]))
    default:
      guard let bytes = ClientFiles.bytes(name) else { return .now(.message(404, "There is no such file.")) }
      return .now(
        Response(
          status: 200,
          headers: PageHeaders.everywhere + [
            ("Content-Type", ContentType.of(name)), ("Cache-Control", "no-cache"),
          ], bytes: bytes))
    }
  }

  private func question(_ target: Target) -> StateQuestion {
    StateQuestion(
      run: target.parameter("run"), version: target.parameter("version").flatMap { Int($0) },
      page: target.parameter("page") ?? "")
  }

  /// The list of files that a build writes, too; made when somebody asks for it.
  private func manifest() -> Answer {
    let response = LaterResponse(timeout: .seconds(30), ifLate: .message(503, "The list takes too long."))
    let output = session.output
    Task {
      let bytes = await output.manifest()
      response.send(
        Response(
          status: 200,
          headers: PageHeaders.everywhere + [
            ("Content-Type", "application/octet-stream"), ("Cache-Control", "no-store"),
          ], bytes: bytes))
    }
    return .later(response)
  }
}

extension PreviewSession: ServedSite {
  func file(_ name: String) -> ServedFile? {
    guard let file = output.file(name) else { return nil }
    guard SitePages.isPage(name) else {
      return ServedFile(bytes: file.bytes, hash: file.content.hash, isPage: false)
    }
    let folder = name == "404.html" ? nil : String(name.dropLast("index.html".count))
    let bytes = PageScript.inserted(into: file.bytes.bytes, folder: folder, hash: file.content.hash.hexadecimal)
    return ServedFile(bytes: SharedBytes(bytes), hash: ContentHash(of: bytes), isPage: true)
  }

  var notFound: ServedFile? { file("404.html") }

  var basePath: String {
    let path = inspection?.basePath ?? "/"
    return String(path.dropFirst().dropLast())
  }
}

extension Response {
  /// A value as JSON.
  static func json(_ value: some Encodable, status: Int = 200) -> Response {
    Response(
      status: status,
      headers: PageHeaders.everywhere + [
        ("Content-Type", "application/json; charset=utf-8"), ("Cache-Control", "no-store"),
      ], bytes: Array(JSONWriter.text(value).utf8))
  }
}

extension String {
  /// What follows a prefix, byte for byte; nil where the text does not begin with it.
  func withoutPrefix(_ prefix: String) -> String? {
    utf8.starts(with: prefix.utf8) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }
}
