internal import ImpactSite

/// What the browser is told of the preview.
struct SessionState: Encodable, Sendable {
  /// The page that asks.
  struct Page: Encodable, Sendable {
    let hash: String
    let draft: Bool
  }

  /// Where the browser is to go.
  struct Follow: Encodable, Sendable {
    let version: Int
    let address: String
  }

  /// Diagnostics, as far as they are listed, and how many there are.
  struct Findings: Encodable, Sendable {
    var count = 0
    var list: [ShownDiagnostic] = []
  }

  /// Tells this run of the preview from others.
  let run: String
  /// One more with everything that changes.
  let version: Int
  /// What a request that writes has to bring along; nil where nothing may be written.
  let token: String?
  let readOnly: Bool
  let page: Page?
  /// The hash of the page for addresses that lead nowhere.
  let missing: String?
  /// Files beside pages that changed since the version that the browser knows, with their hashes.
  let files: [String: String]
  /// Whether any file may have changed.
  let all: Bool
  let follow: Follow?
  let errors: Findings?
  let warnings: Findings
}
