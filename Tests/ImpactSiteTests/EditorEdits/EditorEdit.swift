import Diagnostics
import Testing

/// One edit as a communications officer makes it, what was meant by it, and what has to come of it.
struct EditorEdit: CustomTestStringConvertible, Sendable {
  /// What is done to a file of `Content`.
  enum Change: Sendable {
    /// A text that stands in the file once becomes another one.
    case replace(String, String)
    /// A text at the file's end.
    case append(String)
    /// A file that was not there.
    case add(String)
    /// The file has another name.
    case rename(String)
    /// A copy of the file, of another name.
    case copy(String)
    /// The file is gone.
    case remove
  }

  /// What is said of an edit.
  struct Message: Equatable, Sendable {
    var severity: Diagnostic.Severity = .error
    /// The path in `Content`.
    var file: String
    /// Its line and column; 0 where the whole file is meant.
    var line: Int
    var column: Int
    var message: String
    var fix: String?
  }

  /// What has to come of an edit.
  enum Outcome: Sendable {
    /// Nothing is said, and what a page reads as holds this text.
    case shows(String, on: String = "index.html")
    /// Nothing is said, and a text of the page is a link to an address.
    case links(String, to: String)
    /// These messages and no others.
    case tells([Message])

    /// One error and nothing else.
    static func told(_ file: String, _ line: Int, _ column: Int, _ message: String, fix: String? = nil) -> Outcome {
      .tells([Message(file: file, line: line, column: column, message: message, fix: fix)])
    }

    /// One warning and nothing else: the page is published as it was meant.
    static func warned(_ file: String, _ line: Int, _ column: Int, _ message: String, fix: String? = nil) -> Outcome {
      .tells([Message(severity: .warning, file: file, line: line, column: column, message: message, fix: fix)])
    }
  }

  /// A change, and the file it is made to.
  struct Step: Sendable {
    var file: String
    var change: Change

    init(_ file: String, _ change: Change) {
      (self.file, self.change) = (file, change)
    }
  }

  var name: String
  var steps: [Step]
  /// What the editor wanted.
  var meant: String
  var outcome: Outcome
  /// The site that is edited.
  var site: EditedSite
  var testDescription: String { name }

  init(
    _ name: String, _ file: String, _ change: Change, meant: String, _ outcome: Outcome, on site: EditedSite = .real
  ) {
    self.init(name, [Step(file, change)], meant: meant, outcome, on: site)
  }

  init(_ name: String, _ steps: [Step], meant: String, _ outcome: Outcome, on site: EditedSite = .real) {
    (self.name, self.steps, self.meant, self.outcome, self.site) = (name, steps, meant, outcome, site)
  }

  /// Another value for a figure of the section about frontline professionals, in its line 4.
  static func professionals(_ written: String, meant: String, _ outcome: Outcome) -> EditorEdit {
    EditorEdit(
      "professionals: \(written)", "10-frontline.md",
      .replace("professionals: over 760 professionals\n", "professionals: \(written)\n"), meant: meant, outcome)
  }
}
