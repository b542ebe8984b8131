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

/// A run of bytes in a file, in 12 bytes and without a hold on the file: a `SourceMap` has its path and text.
public struct SourceRange: Sendable, Hashable {
  private let file: UInt32
  private let start: UInt32
  private let length: UInt32

  /// Makes a range; what lies outside the file, or beyond its first 4 GiB, is cut off.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.init(fileNumber: file.number, bytes.clamped(to: 0..<file.bytes.count))
  }

  /// Makes a range in the file of a number.
  public init(fileNumber: Int, _ bytes: Range<Int>) {
    file = UInt32(clamping: fileNumber)
    start = UInt32(clamping: bytes.lowerBound)
    length = UInt32(clamping: bytes.count)
  }

  /// The file's number.
  public var fileNumber: Int { Int(file) }

  /// The bytes, from 0. An empty range is a point.
  public var bytes: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// The part of the range that begins `offset` bytes after its start.
  public func part(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(fileNumber: fileNumber, Int(start) + offsets.lowerBound..<Int(start) + offsets.upperBound)
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
