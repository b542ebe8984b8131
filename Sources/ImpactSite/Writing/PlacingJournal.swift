/// What is still to be done to make an output folder the new site, file by file, where it can't be swapped.
///
/// A line that says what this is; then in the order in which they are done lines `add`, `replace`, `remove` and `folder`,
/// each with a path, `remove` also with an inode and a time, as fields of a manifest; and a line `end`. A journal that is there is whole: it gets its name last.
/// To do all of it once more, or the rest of it, comes to the same.
struct PlacingJournal: Equatable {
  /// Something to do.
  enum Step: Equatable {
    /// Moves a file out of the new tree to where none may be.
    case add([UInt8])
    /// Moves a file out of the new tree over one of the old site.
    case replace([UInt8])
    /// Removes a file of the old site, if it is still the one of an inode and a time of change, in nanoseconds.
    case remove([UInt8], inode: UInt64, modified: Int64)
    /// Removes a folder of the old site, if nothing is left in it.
    case removeFolder([UInt8])
  }

  private static let head = Array("impact journal 1\n".utf8)
  private static let end = Array("end\n".utf8)

  private(set) var steps: [Step] = []

  /// What makes the new site of the old one: what pages show comes before the pages, what nothing shows any more goes
  /// after them, and the manifest comes last.
  init(new: [[UInt8]], kept: Set<[UInt8]>, old: OldSite?) {
    let files = old?.files ?? []
    let known = Set(files.map(\.path))
    let sorted = new.sorted { $0.lexicographicallyPrecedes($1) }
    let pages = sorted.filter(Self.isPage)
    for path in sorted.filter({ !Self.isPage($0) }) + pages {
      steps.append(known.contains(path) ? .replace(path) : .add(path))
    }
    let staying = kept.union(new)
    steps += files.filter { !staying.contains($0.path) }
      .map { .remove($0.path, inode: $0.stamp.inode, modified: $0.stamp.modified) }
    let folders = Set(staying.flatMap(Self.folders))
    steps += (old?.folders ?? []).reversed().filter { !folders.contains($0) }.map(Step.removeFolder)
    steps.append(.replace(OldSite.manifestName))
  }

  /// Reads a journal; nil where it is none.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.head), bytes.suffix(Self.end.count).elementsEqual(Self.end) else { return nil }
    for line in bytes[Self.head.count..<bytes.count - Self.end.count].split(separator: UInt8(ascii: "\n")) {
      guard let fields = OutputManifest.fields(line), fields.count >= 2, SiteManifest.isInside(fields[1]) else {
        return nil
      }
      switch String(decoding: fields[0], as: UTF8.self) {
      case "add": steps.append(.add(fields[1]))
      case "replace": steps.append(.replace(fields[1]))
      case "remove":
        guard fields.count == 4, let inode = UInt64(Self.text(fields[2])), let modified = Int64(Self.text(fields[3]))
        else {
          return nil
        }
        steps.append(.remove(fields[1], inode: inode, modified: modified))
      case "folder": steps.append(.removeFolder(fields[1]))
      default: return nil
      }
    }
  }

  /// The journal as it is written.
  var bytes: [UInt8] {
    var output = Self.head
    for step in steps {
      let (word, path, rest): (String, [UInt8], [String]) =
        switch step {
        case .add(let path): ("add", path, [])
        case .replace(let path): ("replace", path, [])
        case .remove(let path, let inode, let modified): ("remove", path, [String(inode), String(modified)])
        case .removeFolder(let path): ("folder", path, [])
        }
      output += OutputManifest.line([Array(word.utf8), path] + rest.map { Array($0.utf8) })
    }
    return output + Self.end
  }

  private static func text(_ field: [UInt8]) -> String { String(decoding: field, as: UTF8.self) }

  private static func isPage(_ path: [UInt8]) -> Bool { path.suffix(5).elementsEqual(".html".utf8) }

  /// The folders on the way to a path.
  private static func folders(_ path: [UInt8]) -> [[UInt8]] {
    path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { Array(path[..<$0]) }
  }
}
