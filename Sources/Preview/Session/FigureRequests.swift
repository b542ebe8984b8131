internal import Diagnostics
internal import FoundationEssentials
internal import HTML
internal import ImpactSite

/// What the browser asks of figures, and the one request that writes.
struct FigureRequests: Sendable {
  private struct Figures: Encodable {
    let marked: String
    let marks: [String: Int]
    let figures: [ShownFigure]
  }

  private struct Change: Decodable {
    let page: String
    let name: String
    let value: String
    let was: String

    /// The page's path in `Content`: an address ends in a slash.
    var folder: String { page.hasSuffix("/") ? String(page.dropLast()) : page }
  }

  private struct Refusal: Encodable {
    let reason: String
    let diagnostics: [ShownDiagnostic]
  }

  private struct Written: Encodable {
    let undo: Bool
  }

  let session: PreviewSession
  private let editor: FigureEditor
  private let lists = FigureLists()
  private let contentName: String

  init(session: PreviewSession, content: String) {
    self.session = session
    editor = FigureEditor(root: content)
    contentName = session.links.folders.first?.shown ?? "Content"
  }

  /// What the figures of a page are. The page is rendered for it, away from the server's thread, once for all who ask.
  func list(folder: String) -> Answer {
    guard let inspection = session.inspection else { return .now(.message(404, "There is no page yet.")) }
    guard inspection.isDraft(folder: folder) != nil else { return .now(.message(404, "There is no such page.")) }
    let response = LaterResponse(timeout: .seconds(20), ifLate: .message(503, "The figures take too long."))
    let builds = session.builds
    Task { response.send(await lists.response(folder: folder, builds: builds) { list(folder, inspection) }) }
    return .later(response)
  }

  private func list(_ folder: String, _ inspection: SiteInspection) -> FigureLists.List {
    guard let page = inspection.figures(folder: folder, session.records) else {
      return FigureLists.List(response: .message(404, "There is no such page."), isWhole: false)
    }
    let presenter = DiagnosticPresenter(sources: inspection.sourceMap, links: session.links)
    let isEditable = session.token != nil
    let figures = Figures(
      marked: String(decoding: page.marked, as: UTF8.self), marks: page.marks,
      figures: page.figures.map { ShownFigure($0, presenter, isEditable: isEditable) })
    return FigureLists.List(response: .json(figures), isWhole: !page.marked.isEmpty)
  }

  /// Changes a figure in its file.
  func change(_ request: Request) -> Answer {
    guard let token = session.token else { return .now(.message(403, "This preview can only be read.")) }
    guard request.values("impact-token") == [token] else {
      return .now(.message(403, "The request does not come from a page of this preview."))
    }
    let type = request.value("content-type")?.prefix { $0 != ";" }.trimmed.lowercased()
    guard type == "application/json" else { return .now(.message(415, "A change is sent as application/json.")) }
    guard let change = try? JSONDecoder().decode(Change.self, from: Data(request.body)) else {
      return .now(.message(400, "A change has the texts page, name, value and was."))
    }
    guard let inspection = session.inspection else { return .now(.message(409, "There is no page yet.")) }
    let response = LaterResponse(timeout: .seconds(20), ifLate: .message(503, "Writing takes too long."))
    Task { response.send(make(change, inspection)) }
    return .later(response)
  }

  private func make(_ change: Change, _ inspection: SiteInspection) -> Response {
    let wanted = FigureEditor.Change(page: change.folder, name: change.name, value: change.value, was: change.was)
    switch editor.make(wanted, in: inspection, shownIn: contentName) {
    case .written: return .json(Written(undo: true))
    case .refused(let reason, let diagnostics, let sources):
      let presenter = DiagnosticPresenter(sources: sources, links: session.links)
      return .json(Refusal(reason: reason, diagnostics: presenter.shown(diagnostics)), status: 409)
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}

/// A figure as the browser shows it.
struct ShownFigure: Encodable {
  struct Source: Encodable {
    let title: String
    let url: String?
    let producer: String?
    let published: String?
  }

  struct Place: Encodable {
    let address: String?
    let title: String
  }

  let name, page, reference, text, value: String
  let exact, label, method, note, period, status, short: String?
  let periodIsPages: Bool
  let source: Source?
  let file: String
  let line: Int
  let href: String?
  let editable: Bool
  let elsewhere: [Place]
  let elsewhereCount: Int
  let warnings: [ShownDiagnostic]

  init(_ figure: FigureInspection, _ presenter: DiagnosticPresenter, isEditable: Bool) {
    let place = presenter.sources.location(of: figure.place)
    (name, page, reference) = (figure.name, figure.page, figure.reference)
    (text, value, exact) = (figure.text, figure.value, figure.exact)
    (label, method, note) = (figure.label, figure.method, figure.note)
    (period, periodIsPages, status) = (figure.period, figure.periodIsPages, figure.status)
    short = figure.short
    source = figure.source.map {
      let url = $0.url.flatMap { WebAddress.problem(with: $0) == nil ? $0 : nil }
      return Source(title: $0.title, url: url, producer: $0.producer, published: $0.published)
    }
    (file, line) = (presenter.links.name(shown: place.path), place.line)
    href = presenter.links.address(shown: place.path, line: place.line, column: place.column)
    editable = isEditable && figure.short != nil
    elsewhere = figure.elsewhere.map { Place(address: $0.address, title: $0.title) }
    elsewhereCount = figure.elsewhereCount
    warnings = presenter.shown(figure.warnings, limit: 10)
  }
}
