public import Diagnostics

/// A typed, sourced number: everything that an editor can say of it.
public struct Figure: Sendable {
  /// What a figure counts; people reached twice are contacts, not people.
  public enum Counts: String, Sendable, CaseIterable {
    case people, contacts, events, things
  }

  /// How firm the value is (SDMX code list `CL_OBS_STATUS`).
  public enum Status: String, Sendable, CaseIterable {
    case final, provisional, estimated, forecast, revised
    /// The series is broken here: this value can't be compared with earlier ones.
    case `break`
  }

  /// The whole that a figure is a part of.
  public enum Whole: Sendable {
    /// A number.
    case number(Number)
    /// Another figure of the page.
    case figure(String)
  }

  /// Where a figure comes from.
  public enum SourceReference: Sendable {
    /// A key of the site's sources.
    case key(String)
    /// A source of its own.
    case source(Source)
  }

  /// A value to reach.
  public struct Goal: Sendable {
    /// Which way is better.
    public enum Direction: String, Sendable, CaseIterable {
      case up, down
    }

    /// The value to reach.
    public var value: Located<Number>
    /// When it is to be reached.
    public var by: Located<Period>?
    /// Which way is better; up unless said otherwise.
    public var better: Direction

    /// Makes a goal from its parts.
    public init(value: Located<Number>, by: Located<Period>?, better: Direction) {
      self.value = value
      self.by = by
      self.better = better
    }
  }

  /// The name that references use.
  public let name: Located<String>
  /// Qualifier, number, measure and unit.
  public var quantity: Located<Quantity>
  /// Everything else: none, or one. An array, because it boxes a value, shares it, and copies it when it is changed.
  var details: [FigureDetails] = []

  /// Makes a figure that says nothing but its quantity.
  public init(name: Located<String>, quantity: Located<Quantity>) {
    self.name = name
    self.quantity = quantity
  }

  /// Whether a text can name a figure: small letters, digits and single hyphens, a letter first.
  public static func isName(_ text: String) -> Bool { isName(text[...]) }

  /// Whether a text can name a figure.
  public static func isName(_ text: Substring) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where last != 0: break
      case UInt8(ascii: "-") where last != 0 && last != byte: break
      default: return false
      }
      last = byte
    }
    return last != 0 && last != UInt8(ascii: "-")
  }
}

/// Where figures come from; the keys of `site.yml`'s `sources`.
public struct Source: Sendable {
  /// The source's title.
  public var title: Located<String>
  /// Who made it.
  public var producer: String?
  /// Where it can be read.
  public var url: Located<String>?
  /// When it was published.
  public var published: Period?
  /// When it was last looked at.
  public var accessed: Period?
  /// The page or table in it.
  public var page: String?
  /// The licence it is under.
  public var licence: String?

  /// Makes a source that has only a title.
  public init(title: Located<String>) {
    self.title = title
  }
}
