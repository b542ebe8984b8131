/// How templates are read, and how much a page may take.
public struct TemplateOptions: Sendable, Equatable {
  /// What the output is, and so how values are written into it.
  public enum Escaping: Sendable, Equatable {
    /// HTML: each value is escaped for the place where it stands.
    case html
    /// Plain text, such as `robots.txt`: values are written as they are.
    case none
  }

  /// What the output is.
  public var escaping: Escaping
  /// Whether the line end after a tag is left out, as Jinja's `trim_blocks` does.
  public var trimBlocks: Bool
  /// Whether blanks between the start of a line and a tag are left out, as Jinja's `lstrip_blocks` does.
  public var lstripBlocks: Bool
  /// Whether the line end at the end of a template is printed. Jinja leaves one out.
  public var keepTrailingNewline: Bool
  /// How many templates may include or extend each other in a row.
  public var maximumDepth: Int
  /// How deep macros and loops may call themselves.
  public var maximumRecursion: Int
  /// How many bytes a page may have; as many bytes may pass through filters while it is made.
  public var maximumOutputBytes: Int
  /// How many times the loops of a page may go round, and its macros be called, all together.
  public var maximumIterations: Int

  /// Makes options.
  public init(
    escaping: Escaping = .html,
    trimBlocks: Bool = true,
    lstripBlocks: Bool = true,
    keepTrailingNewline: Bool = false,
    maximumDepth: Int = 16,
    maximumRecursion: Int = 200,
    maximumOutputBytes: Int = 64 << 20,
    maximumIterations: Int = 1_000_000
  ) {
    self.escaping = escaping
    self.trimBlocks = trimBlocks
    self.lstripBlocks = lstripBlocks
    self.keepTrailingNewline = keepTrailingNewline
    self.maximumDepth = maximumDepth
    self.maximumRecursion = maximumRecursion
    self.maximumOutputBytes = maximumOutputBytes
    self.maximumIterations = maximumIterations
  }
}

/// Limits of the language itself. They keep the stack small, whatever is in a template.
enum Limits {
  /// How deep brackets and the like may lie in each other.
  static let nesting = 50
  /// How deep an expression may be when operators, filters and fields that follow each other count too.
  static let expressionDepth = 100
  /// How deep tags may lie in tags, includes and blocks counted.
  static let statementDepth = 50
  /// How deep lists may lie in lists.
  static let listDepth = 16
  /// How many kinds one value's type may be made of.
  static let typeSize = 4096
  /// How many statements one page's program may have after its includes are put in.
  static let statements = 100_000
  /// For how many different kinds of arguments and places one macro may be called.
  static let usesOfMacro = 64
  /// How often a loop's body is looked at until what it changes for its next round is known.
  static let loopRounds = 4
  /// How many elements `range()` may have.
  static let rangeLength = 100_000
}
