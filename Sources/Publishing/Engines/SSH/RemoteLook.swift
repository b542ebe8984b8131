import Diagnostics

/// What stands on a web host before anything is published there, as the script's `look` tells it.
struct RemoteLook: Sendable, Equatable {
  enum Kind: String, Sendable {
    case nothing, link, folder, file
  }

  /// The folder that relative paths start from.
  var home = ""
  /// What the live name is.
  var kind = Kind.nothing
  /// Where the link leads to.
  var link = ""
  /// Whether the live name leads to a folder.
  var isFolder = false
  /// Whether the folder above the live one can be written to; where there is none yet, the nearest that is there.
  var isParentWritable = false
  /// Whether new folders get that folder's group.
  var isGroupInherited = false
  /// Whether `flock` is there.
  var canLock = false
  /// What `rsync --version` says; nil where there is no rsync.
  var rsync: String?

  /// Reads it; nil for what can't be.
  init?(_ bytes: [UInt8]) {
    for field in bytes.split(separator: 0) {
      let text = String(decoding: field, as: UTF8.self)
      guard let sign = text.firstIndex(of: "=") else { return nil }
      let value = String(text[text.index(after: sign)...])
      switch text[..<sign] {
      case "home": home = value
      case "kind":
        guard let kind = Kind(rawValue: value) else { return nil }
        self.kind = kind
      case "link": link = value
      case "folder": isFolder = !value.isEmpty
      case "writable": isParentWritable = true
      case "group": isGroupInherited = true
      case "flock": canLock = true
      case "rsync": rsync = value
      default: return nil
      }
    }
    guard home.hasPrefix("/"), Self.isPath(home) else { return nil }
  }

  /// Whether a text can be sent as a path: without control characters.
  static func isPath(_ text: String) -> Bool {
    !text.utf8.contains { $0 < 0x20 || $0 == 0x7F } && !text.unicodeScalars.contains("\u{FFFD}")
  }

  /// A path without slashes at its end or doubled ones, and without `.` as a part.
  static func tidy(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Why a release can't become live in one step here, in words; nil where it can, as far as a look tells.
  func obstacle(host: String, live: String, layout: ReleaseLayout) -> String? {
    let order = "files are put in place one by one there, assets first and removals last"
    switch kind {
    case .folder:
      return
        "\(printable(live)) on \(host) is a folder, so \(order); to have each publish appear in one step, give that "
        + "folder another name, publish again, and move files of your own into the new one"
    case .link where linked(layout) == nil:
      return
        "\(printable(live)) on \(host) is a link that is not Impact's, so \(order); to have each publish appear in "
        + "one step, name in site.yml a path that is free"
    default:
      guard !isParentWritable else { return nil }
      return "\(printable(layout.parent)) on \(host) can't be written to, so \(order); to have each publish appear in "
        + "one step, ask for the right to write there"
    }
  }

  /// The release that the live link leads to; nil where it is no link of Impact's.
  func linked(_ layout: ReleaseLayout) -> String? {
    guard kind == .link, let slash = link.lastIndex(of: "/") else { return nil }
    let identifier = String(link[link.index(after: slash)...])
    guard link == layout.linkText(identifier), ReleaseLayout.isFolderName(identifier) else { return nil }
    return identifier
  }
}
