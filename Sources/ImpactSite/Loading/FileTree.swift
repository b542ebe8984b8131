public import Diagnostics

/// A folder to read from: on a disk, or in memory for tests and previews.
public protocol FileTree: Sendable {
  /// The folder's path as it is shown to the user.
  var name: String { get }
  /// The paths of all files below the folder, relative to it, with `/`, in the order of their bytes. Hidden files and
  /// editors' backup files are left out. What can't be listed is appended to the diagnostics.
  func files(diagnostics: inout [Diagnostic]) -> [String]
  /// Reads one file; nil, with a diagnostic, when that fails.
  func read(_ path: String, diagnostics: inout [Diagnostic]) -> SourceFile?
}

extension FileTree {
  /// A path of this tree as it is shown to the user.
  public func shown(_ path: String) -> String { name.isEmpty ? path : name + "/" + path }
}

/// Whether a file or folder is left out of a tree: hidden ones, and what editors leave behind.
func isIgnored(_ name: String) -> Bool {
  name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
}

/// A folder in memory.
public struct MemoryTree: FileTree {
  /// The folder's path as it is shown to the user.
  public let name: String
  private let contents: [String: [UInt8]]

  /// Makes a folder of files by their paths.
  public init(name: String, _ contents: [String: [UInt8]]) {
    self.name = name
    self.contents = contents
  }

  /// The paths, in the order of their bytes.
  public func files(diagnostics: inout [Diagnostic]) -> [String] {
    contents.keys.filter { path in !path.split(separator: "/").contains { isIgnored(String($0)) } }.sorted(by: bytewise)
  }

  /// The file, if there is one.
  public func read(_ path: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    guard let bytes = contents[path] else {
      diagnostics.append(Diagnostic(.error, .unreadableFile, "there is no such file", at: .path(shown(path))))
      return nil
    }
    return SourceFile(path: shown(path), bytes: bytes)
  }
}

/// The order of paths that depends on nothing but their bytes.
func bytewise(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
