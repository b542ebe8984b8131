/// One thing that a user should know about what they wrote.
///
/// A diagnostic is a value: stages append it to a list, and writers turn the list into text, JSON or annotations.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable, Comparable {
    /// The build stops and nothing is written.
    case error
    /// The build goes on; `--strict` makes it an error.
    case warning

    /// Errors come before warnings.
    public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
  }

  /// What it is about.
  public enum Place: Hashable, Sendable {
    /// Nothing that has a path.
    case none
    /// A file or folder as a whole.
    case path(String)
    /// A run of bytes in a file.
    case range(SourceRange)
  }

  /// A second place that helps to understand the first, such as an earlier definition.
  public struct Note: Hashable, Sendable {
    /// The sentence.
    public var message: String
    /// The place.
    public var place: Place

    /// Makes a note about a place.
    public init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// A stable name for this kind of message, such as `unknown-reference`.
  public var identifier: Identifier
  /// One sentence in plain words, without a full stop at its end.
  public var message: String
  /// What it is about.
  public var place: Place
  /// What to write instead, as text to paste, where one answer is known.
  public var fix: String?
  /// Further places.
  public var notes: [Note]

  /// Makes a diagnostic from its parts.
  public init(
    _ severity: Severity,
    _ identifier: Identifier,
    _ message: String,
    at place: Place,
    fix: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.identifier = identifier
    self.message = message
    self.place = place
    self.fix = fix
    self.notes = notes
  }

  /// An error at a run of bytes.
  public static func error(
    _ identifier: Identifier,
    _ message: String,
    at range: SourceRange,
    fix: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, identifier, message, at: .range(range), fix: fix, notes: notes)
  }
}

extension [Diagnostic] {
  /// Whether the build has to stop.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
