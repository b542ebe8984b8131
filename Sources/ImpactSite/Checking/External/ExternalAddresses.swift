public import Diagnostics
import Figures

/// The addresses on the web that a site's readers are led to: links in texts, the button to donate, the newsletter's page
/// on privacy, and sources. Where a form is sent is none of them: it takes forms, and answers nothing else.
public struct ExternalAddresses: Sendable {
  /// The address of the site's home page; empty where it could not be read.
  public var site = ""
  /// The addresses as they were written, each at every place of it, in the order of the places.
  public var all: [Located<String>] = []

  /// Makes a list from its parts.
  public init(site: String = "", all: [Located<String>] = []) {
    self.site = site
    self.all = all
  }

  /// Looks through what a build reads; the places are those of that build. What can't be read is left to the build to tell.
  public static func find(in input: BuildInput) async -> ExternalAddresses {
    var ignored: [Diagnostic] = []
    guard let inventory = await scan(input, at: FileStamp.now, diagnostics: &ignored),
      let configuration = parseConfiguration(inventory, input.content, diagnostics: &ignored)
    else { return ExternalAddresses() }
    let settlement = Settlement(inventory)
    let sources = await parse(inventory, input, configuration, besides: settlement, diagnostics: &ignored)
    let facts = await assemble(sources, inventory, settlement, diagnostics: &ignored)
    let bodies = facts.bodies
    let inBodies = await inParallel(bodies.count, from: [Located<String>]()) { found, index in
      var ignored: [Diagnostic] = []
      guard let file = sources.later.file(of: bodies[index], &ignored) else { return }
      found += BodyAddresses.find(in: file, from: bodies[index].start)
    }
    let all = (inBodies.flatMap { $0 } + facts.settings).sorted { left, right in
      (left.range.fileNumber, left.range.bytes.lowerBound) < (right.range.fileNumber, right.range.bytes.lowerBound)
    }
    return ExternalAddresses(site: configuration.url.value, all: all)
  }
}

extension Facts {
  /// The Markdown of all pages and calls to act, in all languages.
  fileprivate var bodies: [Body] {
    let calls = (donate?.texts ?? []) + (newsletter?.texts ?? [])
    return calls.compactMap { $0?.body }
      + pages.indices.flatMap { index in
        let page = pages[index]
        return page.texts.compactMap { $0?.body } + page.sections.flatMap { $0.texts.compactMap { $0?.body } }
      }
  }

  /// The addresses that stand in front matter and in `site.yml`.
  fileprivate var settings: [Located<String>] {
    let calls = [donate?.url, newsletter?.privacy].compactMap { $0 }
    let shared = configuration.sources.values.compactMap(\.value.url)
    let own = pages.indices.flatMap { index in
      pages[index].figures.figures.compactMap { figure -> Located<String>? in
        guard case .source(let source)? = figure.source?.value else { return nil }
        return source.url
      }
    }
    return calls + shared + own
  }
}
