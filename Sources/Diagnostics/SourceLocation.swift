/// A place in a file, as editors count: lines from 1, columns from 1 in UTF-8 bytes.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file's path as shown to the user.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in UTF-8 bytes.
  public var column: Int

  /// Makes a location from its parts.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, the form that editors turn into a link.
  public var description: String { "\(path):\(line):\(column)" }

  /// Orders by path, then by line, then by column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

/// A run of bytes in a file.
public struct SourceRange: Sendable {
  /// The file.
  public let file: SourceFile
  /// The bytes, from 0. An empty range is a point.
  public let bytes: Range<Int>

  /// Makes a range; what lies outside the file is cut off.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes.clamped(to: 0..<file.bytes.count)
  }

  /// The line and column where the range starts.
  public var start: SourceLocation { file.location(at: bytes.lowerBound) }

  /// The text of the range.
  public var text: String { file.text(bytes) }
}

extension SourceRange: Hashable {
  /// Two ranges are the same when they name the same bytes of the same path.
  public static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.bytes == right.bytes && left.file.path == right.file.path
  }

  /// Hashes the path and the bytes' positions.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(bytes)
  }
}

/// A value and the place where it was written.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// Where it was written.
  public var range: SourceRange

  /// Joins a value to its place.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place with another value.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
