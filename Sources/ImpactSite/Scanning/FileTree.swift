public import Diagnostics

/// A folder to read from: on a disk, or in memory for tests and previews.
public protocol FileTree: Sendable {
  /// The folder's path as it is shown to the user.
  var name: String { get }
  /// All files below the folder, in any order. Hidden files and editors' backup files are left out. What can't be
  /// listed is appended to the diagnostics.
  func files(diagnostics: inout [Diagnostic]) async -> [FileEntry]
  /// The bytes of one file; nil, with a diagnostic, when it can't be read.
  func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]?
  /// Gives the bytes of one file piece by piece, so that no large file lies in memory; false, with a diagnostic, when it
  /// can't be read to its end, or when `consume` returns false.
  func stream(
    _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool
}

/// A file of a tree.
public struct FileEntry: Sendable, Equatable {
  /// The path from the tree's folder, with `/`.
  public var path: String
  /// What tells the file's state apart without reading it; nil where a tree has no such thing.
  public var stamp: FileStamp?

  /// Makes an entry from its parts.
  public init(path: String, stamp: FileStamp? = nil) {
    self.path = path
    self.stamp = stamp
  }
}

extension FileTree {
  /// A path of this tree as it is shown to the user.
  public func shown(_ path: String) -> String { name.isEmpty ? path : path.isEmpty ? name : name + "/" + path }
}

/// Whether a file or folder is left out of a tree: hidden ones, and what editors and word processors leave behind.
package func isIgnored(_ name: String) -> Bool {
  let bytes = name.utf8
  return bytes.first == UInt8(ascii: ".") || bytes.last == UInt8(ascii: "~")
    || (bytes.first == UInt8(ascii: "#") && bytes.last == UInt8(ascii: "#"))
    || (bytes.first == UInt8(ascii: "~") && bytes.dropFirst().first == UInt8(ascii: "$"))
}
