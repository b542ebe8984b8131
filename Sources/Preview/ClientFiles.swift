/// The scripts that pages run in the preview, by their names.
enum ClientFiles {
  /// A script's bytes; nil where there is none of that name.
  static func bytes(_ name: String) -> [UInt8]? {
    switch name {
    case "ahead.js": PackageResources.ahead_js
    case "align.js": PackageResources.align_js
    case "assets.js": PackageResources.assets_js
    case "backgrounds.js": PackageResources.backgrounds_js
    case "diagnostic.js": PackageResources.diagnostic_js
    case "dom.js": PackageResources.dom_js
    case "edit.js": PackageResources.edit_js
    case "equal.js": PackageResources.equal_js
    case "errors.js": PackageResources.errors_js
    case "facts.js": PackageResources.facts_js
    case "figures.js": PackageResources.figures_js
    case "follow.js": PackageResources.follow_js
    case "host.js": PackageResources.host_js
    case "inspector.js": PackageResources.inspector_js
    case "keep.js": PackageResources.keep_js
    case "morph.js": PackageResources.morph_js
    case "notice.js": PackageResources.notice_js
    case "own.js": PackageResources.own_js
    case "page.js": PackageResources.page_js
    case "panel.js": PackageResources.panel_js
    case "place.js": PackageResources.place_js
    case "preview.js": PackageResources.preview_js
    case "sheets.js": PackageResources.sheets_js
    case "state.js": PackageResources.state_js
    case "style.js": PackageResources.style_js
    case "turns.js": PackageResources.turns_js
    case "undo.js": PackageResources.undo_js
    case "writing.js": PackageResources.writing_js
    default: nil
    }
  }
}
