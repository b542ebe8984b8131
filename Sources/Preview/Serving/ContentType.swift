/// The media types of files, by the ending of their names.
enum ContentType {
  private static let texts = [
    "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "svg": "image/svg+xml", "csv": "text/csv", "json": "application/json", "map": "application/json",
    "webmanifest": "application/manifest+json", "geojson": "application/geo+json", "txt": "text/plain",
    "md": "text/markdown", "xml": "application/xml", "rss": "application/rss+xml", "atom": "application/atom+xml",
    "vtt": "text/vtt", "ics": "text/calendar", "vcf": "text/vcard",
  ]

  private static let others = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif",
    "gif": "image/gif", "ico": "image/vnd.microsoft.icon", "pdf": "application/pdf", "mp4": "video/mp4",
    "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg", "mp3": "audio/mpeg", "m4a": "audio/mp4",
    "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf", "zip": "application/zip",
    "gz": "application/gzip", "epub": "application/epub+zip", "wasm": "application/wasm", "rtf": "application/rtf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xls": "application/vnd.ms-excel", "doc": "application/msword", "ppt": "application/vnd.ms-powerpoint",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
  ]

  /// The media type of a file; text types say that they are UTF-8.
  static func of(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "application/octet-stream" }
    let ending = last[last.index(after: dot)...].lowercased()
    if let text = texts[ending] { return text + "; charset=utf-8" }
    return others[ending] ?? "application/octet-stream"
  }

  /// Whether a browser shows a file of this type as a document that can hold scripts.
  static func isDocument(_ type: String) -> Bool {
    ["text/html", "image/svg+xml", "application/xml"].contains { type.hasPrefix($0) }
  }
}
