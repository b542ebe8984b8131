import TemplateEngine

/// `site`: what all pages share.
struct SiteView: View {
  let name: SourcedText
  let url: SourcedText

  static let fields: [Field<SiteView>] = [
    Field("name", \.name),
    Field("url", \.url),
  ]
}

/// `text`: the texts of a page that no editor writes.
struct InterfaceView: View {
  let texts: InterfaceTexts
  /// The language of the texts, where it is not the page's.
  let lang: String?

  static let fields: [Field<InterfaceView>] = [
    Field("skip", \.texts.skip),
    Field("email", \.texts.email),
    Field("privacy", \.texts.privacy),
    Field("not_found", \.texts.notFound),
    Field("not_found_text", \.texts.notFoundText),
    Field("home", \.texts.home),
    Field("languages", \.texts.languages),
    Field("figures", \.texts.figures),
    Field("figure", \.texts.figure),
    Field("period", \.texts.period),
    Field("change", \.texts.change),
    Field("method", \.texts.method),
    Field("status", \.texts.status),
    Field("source", \.texts.source),
    Field("note", \.texts.note),
    Field("goal", \.texts.goal),
    Field("parts", \.texts.parts),
    Field("accessed", \.texts.accessed),
    Field("place", \.texts.place),
    Field("data", \.texts.data),
    Field("lang", \.lang),
  ]
}

/// All that a template can name.
struct RootView: Sendable {
  let site: Prepared<SiteView>
  let page: PageView
  let text: Prepared<InterfaceView>
  /// The addresses of the files in `assets/`, in their order.
  let assets: AssetAddresses

  /// The fields, with one for each asset.
  static func fields(_ assets: [Asset]) -> [Field<RootView>] {
    [
      Field("site", \.site),
      Field("page", \.page),
      Field("text", \.text),
      Field("assets", names: assets.map(\.name)) { $0.assets.value },
    ]
  }
}

/// The addresses of the files in `assets/`, made once for all pages of one depth.
struct AssetAddresses: Sendable {
  let value: Value

  /// The way to the site's first page, and the assets.
  init(prefix: String, _ assets: [Asset]) {
    value = .record(assets.map { .string(prefix + $0.path) })
  }
}
