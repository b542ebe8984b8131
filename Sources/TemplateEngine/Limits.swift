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
  public var escaping = Escaping.html
  /// Whether the line end after a tag is left out, as Jinja's `trim_blocks` does.
  public var trimBlocks = true
  /// Whether blanks between the start of a line and a tag are left out, as Jinja's `lstrip_blocks` does.
  public var lstripBlocks = true
  /// Whether the line end at the end of a template is printed. Jinja leaves one out.
  public var keepTrailingNewline = false
  /// How many bytes a page may have; as many bytes may pass through filters while it is made.
  public var maximumOutputBytes = 64 << 20
  /// How many times the loops of a page may go round, and its macros be called, all together.
  public var maximumIterations = 1_000_000

  /// The options for HTML pages.
  public static let html = TemplateOptions()
}

/// Limits of the language itself. They keep the stack small and the checking short, whatever is in a template.
enum Limits {
  /// How deep brackets, operators and filters, tags, or templates may lie in each other or follow each other.
  static let nesting = 100
  /// How deep all of these may lie in each other on one page, with what is in its includes and macros.
  static let depth = 250
  /// How deep macros may call themselves while a page is made.
  static let recursion = 200
  /// How many parts one page may have after its includes are put in: tags, texts, names, operators.
  static let parts = 200_000
  /// How many values of how many kinds one value's type may be made of.
  static let typeSize = 1000
  /// How many variables may be set in one place.
  static let variables = 1000
  /// How many arguments a call may have.
  static let arguments = 32
  /// For how many different kinds of arguments and places one macro may be called.
  static let usesOfMacro = 64
  /// How often a loop's body is looked at until it is known what its rounds do to the place in HTML.
  static let loopRounds = 4
  /// How many instructions a round of a loop has, on average over a page that goes round as often as it may.
  static let instructionsOfIteration = 10
  /// How many numbers `range()` may have.
  static let rangeLength = 100_000
  /// For how many misspelt names a compile looks for the nearest one.
  static let suggestions = 100
}
