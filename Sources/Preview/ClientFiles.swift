/// The scripts that pages run in the preview, by their names.
enum ClientFiles {
  /// A script's bytes; nil where there is none of that name.
  static func bytes(_ name: String) -> [UInt8]? {
    switch name {
    case "preview.js": PackageResources.preview_js
    default: nil
    }
  }
}
