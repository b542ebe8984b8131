import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the watcher asks the file system.
enum PathLookup {
  /// What stands under a path, of a link the link itself.
  enum Kind {
    case file(names: Int)
    case folder
    case link
    case other
  }

  /// What stands under a path; nil where there is nothing, or nothing that can be asked.
  static func kind(_ path: String) -> Kind? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file(names: Int(info.st_nlink))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// A path without any links; nil where there is nothing.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a symbolic link leads, as an absolute path or one from the working folder; nil where there is no link.
  static func target(_ path: String) -> String? {
    let target = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(PATH_MAX)) { buffer -> String? in
      let length = buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink(path, $0, characters.count) } ?? -1
      }
      return length > 0 ? String(decoding: buffer.prefix(length), as: UTF8.self) : nil
    }
    guard let target, target.utf8.first != UInt8(ascii: "/") else { return target }
    return split(path).map { join($0.folder, target) }
  }

  /// The folder that a path stands in, and its name there; nil where the last part is no name.
  static func split(_ path: String) -> (folder: String, name: String)? {
    let path = trimmed(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return isName(path) ? (".", path) : nil
    }
    let name = String(path[path.utf8.index(after: slash)...])
    guard isName(name) else { return nil }
    let folder = trimmed(String(path[..<slash]))
    return (folder.isEmpty ? "/" : folder, name)
  }

  /// The path of a name in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// A path without slashes at its end.
  static func trimmed(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }

  private static func isName(_ name: String) -> Bool { !["", ".", "..", "/"].contains(name) }

  /// The names in a folder, each with its kind as far as the folder tells it; none when it can't be read.
  static func names(in path: String) -> [(name: String, kind: impact_kind)] {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return [] }
    var names: [(name: String, kind: impact_kind)] = []
    withUnsafeMutablePointer(to: &names) { names in
      _ = impact_names(folder, names) { context, name, kind in
        guard let context, let name else { return }
        context.assumingMemoryBound(to: [(name: String, kind: impact_kind)].self).pointee
          .append((String(cString: name), kind))
      }
    }
    return names
  }
}
