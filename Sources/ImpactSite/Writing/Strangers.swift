/// What stands in a tree that Impact did not put there, by the names alone: a folder that is not Impact's is one of them as
/// a whole, so that nobody need be allowed to look into it.
struct Strangers {
  private let files: Set<[UInt8]>
  private let folders: Set<[UInt8]>

  /// Knows a site as it was found.
  init(to old: OldSite) {
    files = Set(old.files.map(\.path) + old.kept + [OldSite.manifestName])
    folders = Set(old.folders)
  }

  /// The paths that are not known, in order, and whether each known folder could be read.
  func find(in root: String, except own: String? = nil) async -> (paths: [[UInt8]], areAllFound: Bool) {
    guard let handle = FolderHandle(root) else { return ([], false) }
    var found = Part()
    var level: [[UInt8]] = [[]]
    while !level.isEmpty {
      let current = level
      let parts = await inParallel(current.count, from: Part()) { list(current[$1], in: handle, except: own, &$0) }
      level = parts.flatMap(\.folders)
      found.strangers += parts.flatMap(\.strangers)
      found.isFailed = found.isFailed || parts.contains(where: \.isFailed)
    }
    return (found.strangers.sorted { $0.lexicographicallyPrecedes($1) }, !found.isFailed)
  }

  private struct Part: Sendable {
    var strangers: [[UInt8]] = []
    var folders: [[UInt8]] = []
    var isFailed = false
  }

  private func list(_ folder: [UInt8], in root: FolderHandle, except own: String?, _ part: inout Part) {
    let name = folder.isEmpty ? [UInt8(ascii: ".")] : folder
    let prefix = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
    let handle = PathBytes.withPath(name) { Disk.openFolder($0, in: root.descriptor) }
    let isRead = Disk.forEachName(in: handle) { name in
      if folder.isEmpty, let own, name.bytes.elementsEqual(own.utf8) { return }
      let path = prefix + name.bytes
      if files.contains(path) { return }
      if folders.contains(path) { part.folders.append(path) } else { part.strangers.append(path) }
    }
    if !isRead { part.isFailed = true }
  }
}

extension [[UInt8]] {
  /// Some paths for a message, the first of them by name.
  var named: String { prefix(3).map(PathBytes.text).joined(separator: ", ") + (count > 3 ? ", …" : "") }
}
