internal import Diagnostics
internal import HTML
internal import ImpactSite
import Synchronization

/// A site that is built in memory again and again, and what the browser may know of it.
final class PreviewSession: Sendable {
  /// How long errors are kept back after their file was saved. While somebody types into an editor that saves by itself,
  /// half a line of front matter is wrong most of the time; from one key to the next it takes 0.1 to 0.4 seconds. Whoever
  /// stops for longer wants to know.
  static let patience: Duration = .milliseconds(700)

  private struct State {
    var version = 1
    /// The number of the last build.
    var build = 0
    /// How many builds are finished, and what they made is here.
    var finished = 0
    var inspection: SiteInspection?
    var sourceHash: ContentHash?
    /// The errors that are shown.
    var errors: SessionState.Findings?
    /// The same as text, for a page without scripts.
    var errorText = ""
    var patience = ErrorPatience(PreviewSession.patience)
    /// How many errors the last build found.
    var errorCount = 0
    var warnings = SessionState.Findings()
    var follow: SessionState.Follow?
    var journal = ChangeJournal()
    var waiting: [Waiting] = []
  }

  private struct Waiting {
    let question: StateQuestion
    let response: LaterResponse
  }

  let run = RandomText.make(bytes: 8)
  let token: String?
  let links: EditorLinks
  let output = MemoryOutput()
  let records = MemoryRecords()
  private let templateCache = TemplateCache()
  private let options: PreviewOptions
  private let root: String
  private let content: RememberedTree
  private let templates: RememberedTree
  private let state = Mutex(State())
  private let report: @Sendable (PreviewEvent) -> Void

  /// A session for a site whose folder has an absolute path.
  init(_ options: PreviewOptions, root: String, report: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.root = root
    self.report = report
    token = options.isReadOnly ? nil : RandomText.make(bytes: 16)
    let (content, templates) = (root + "/Content", root + "/Templates")
    links = EditorLinks(
      editor: options.editor, folders: [(options.shownContent, content), (options.shownTemplates, templates)])
    self.content = RememberedTree(DiskTree(name: options.shownContent, path: content))
    self.templates = RememberedTree(DiskTree(name: options.shownTemplates, path: templates))
  }

  /// What was built last; nil where no build has succeeded yet.
  var inspection: SiteInspection? { state.withLock { $0.inspection } }

  /// How many builds are finished.
  var builds: Int { state.withLock { $0.finished } }

  /// The errors as text for people, where no page can be shown.
  var errorText: String { state.withLock { $0.errorText } }

  /// Builds the site the first time. What is wrong is said at once.
  func start() async {
    await build(SavedFiles(), since: ContinuousClock.now - Self.patience)
  }

  /// Builds the site after a burst of changes.
  func follow(_ saved: SavedFiles, since time: ContinuousClock.Instant) async {
    if saved.isIncomplete {
      content.note(changed: nil)
      templates.note(changed: nil)
    }
    for path in saved.content { content.note(changed: path) }
    for path in saved.templates { templates.note(changed: path) }
    await build(saved, since: time)
  }

  private func build(_ saved: SavedFiles, since time: ContinuousClock.Instant) async {
    let number = state.withLock { state in
      state.build += 1
      return state.build
    }
    let input = BuildInput(
      content: content, templates: templates, includesDrafts: true, scrutiny: .texts, records: records,
      templateCache: templateCache)
    let output = output
    let result = await ImpactSite.build(input) { _ throws(OutputError) -> any SiteOutput in output }
    let findings = findings(of: result)
    if result.isWritten {
      records.forget(output.lastChanges.removed)
      show(result, findings, saved, since: time)
      return
    }
    state.withLock { state in
      state.finished += 1
      state.errorCount = result.diagnostics.count
      state.patience.update(findings, at: time) { saved.holds($0) }
    }
    showErrors(ofBuild: number)
  }

  /// The first of what a build found wrong.
  private func findings(of result: BuildReport, limit: Int = 100) -> [ErrorPatience.Finding] {
    let diagnostics = result.diagnostics.prefix(limit)
    let writer = TextWriter(result.sources)
    let shown = DiagnosticPresenter(sources: result.sources, links: links).shown(diagnostics, limit: limit)
    return zip(shown, diagnostics).map { ErrorPatience.Finding(shown: $0, text: writer.text($1)) }
  }

  /// Shows a new site.
  private func show(
    _ result: BuildReport, _ found: [ErrorPatience.Finding], _ saved: SavedFiles, since time: ContinuousClock.Instant
  ) {
    let changes = output.lastChanges
    let sourceHash = result.inspection?.sourceHash
    let warnings = SessionState.Findings(count: result.diagnostics.count, list: found.map(\.shown))
    // The last site is taken apart only when the new one is shown.
    let last = inspection
    defer { withExtendedLifetime(last) {} }
    let (mended, isWarned, news) = state.withLock { state in
      let mended = state.errors != nil
      let isWarned = state.warnings.list != warnings.list
      let follow = options.follows ? followed(saved, result.inspection) : nil
      // Also where no page says anything else: figures have moved to other lines, a draft may be none any more.
      let isOther = state.sourceHash != sourceHash
      state.sourceHash = sourceHash
      let hasNews = !changes.isEmpty || mended || isWarned || follow != nil || isOther
      state.inspection = result.inspection ?? state.inspection
      state.finished += 1
      state.errors = nil
      state.errorText = ""
      state.patience.clear()
      state.warnings = warnings
      guard hasNews else { return (mended, isWarned, false) }
      state.version += 1
      if let follow { state.follow = SessionState.Follow(version: state.version, address: follow) }
      state.journal.add(changes, version: state.version)
      return (mended, isWarned, true)
    }
    guard news else { return }
    answerWaiting()
    guard !saved.isEmpty else { return }
    let text = found.map(\.text).joined()
    let pages = (Array(changes.written.keys) + changes.removed).count(where: SitePages.isPage)
    report(
      .built(
        pages: pages, files: changes.written.count + changes.removed.count - pages,
        saved: saved.names(options, root: root),
        duration: ContinuousClock.now - time, mended: mended, warnings: isWarned ? text : ""))
  }

  /// Shows the errors of a build that have been there for long enough, now and later, as long as there is no other build.
  private func showErrors(ofBuild number: Int) {
    let (news, next) = state.withLock { state -> ([ErrorPatience.Finding]?, ContinuousClock.Instant?) in
      guard state.build == number else { return (nil, nil) }
      state.patience.show(at: .now)
      let (shown, next) = (state.patience.shown, state.patience.next)
      let list = shown.map(\.shown)
      let last = state.errors?.list ?? []
      guard list != last else { return (nil, next) }
      let isAll = next == nil && !shown.isEmpty
      state.errors =
        shown.isEmpty ? nil : .init(count: isAll ? max(state.errorCount, list.count) : list.count, list: list)
      state.errorText = shown.map(\.text).joined()
      state.version += 1
      return (shown.filter { !last.contains($0.shown) }, next)
    }
    if let news {
      answerWaiting()
      let count = state.withLock { $0.errors?.count ?? 0 }
      if !news.isEmpty {
        report(.failed(count: count, text: news.map(\.text).joined(), hasPages: inspection != nil))
      }
    }
    guard let next else { return }
    Task {
      try? await Task.sleep(until: next, clock: .continuous)
      showErrors(ofBuild: number)
    }
  }

  /// The address of the page whose file was saved.
  private func followed(_ saved: SavedFiles, _ inspection: SiteInspection?) -> String? {
    saved.content.lazy.compactMap { inspection?.folder(ofContent: $0) }.first
      .map { "/" + PercentEncoding.text($0.utf8) }
  }
}

/// What the browser asks for.
extension PreviewSession {
  /// The state as a page sees it.
  func state(_ question: StateQuestion) -> SessionState {
    state.withLock { state in answer(question, state) }
  }

  /// Answers as soon as there is something that the page does not know.
  func wait(_ question: StateQuestion, _ response: LaterResponse) {
    let isOld = state.withLock { state in
      if question.run != run || question.version != state.version { return true }
      state.waiting.removeAll { $0.response.response != nil }
      state.waiting.append(Waiting(question: question, response: response))
      return false
    }
    if isOld { response.send(.json(state(question))) }
  }

  private func answerWaiting() {
    let answers = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting.map { ($0.response, answer($0.question, state)) }
    }
    for (response, answer) in answers { response.send(.json(answer)) }
  }

  private func answer(_ question: StateQuestion, _ state: State) -> SessionState {
    let isKnown = question.run == run
    let files = isKnown ? question.version.flatMap { state.journal.files(since: $0) } : nil
    let page = output.file(question.page + "index.html").map { file in
      SessionState.Page(
        hash: file.content.hash.hexadecimal, draft: state.inspection?.isDraft(folder: question.page) ?? false)
    }
    return SessionState(
      run: run, version: state.version, token: token, readOnly: token == nil, page: page,
      missing: output.file("404.html")?.content.hash.hexadecimal, files: files ?? [:], all: files == nil,
      follow: state.follow, errors: state.errors, warnings: state.warnings)
  }
}

/// What a page says of itself when it asks for the state.
struct StateQuestion: Sendable {
  /// The run of the preview that it knows.
  var run: String?
  /// The version that it knows.
  var version: Int?
  /// Its folder, such as `fr/2020/`.
  var page = ""
}
