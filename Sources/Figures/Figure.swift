public import Diagnostics
public import Foundation

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
  /// The true value behind the shown one.
  public var exact: Located<Decimal>?
  /// What the figure is about, where the unit does not say it.
  public var label: Located<String>?
  /// The reference period, where it is not the page's.
  public var period: Located<Period>?
  /// The whole that it is a part of.
  public var whole: Located<Whole>?
  /// What it counts.
  public var counts: Counts?
  /// Where it comes from.
  public var source: Located<SourceReference>?
  /// How it was found out.
  public var method: Located<String>?
  /// How firm it is.
  public var status: Status?
  /// Values of earlier periods, in the order of the file.
  public var previous: [(period: Located<Period>, value: Located<Number>)] = []
  /// The change that the editor expects from `previous`.
  public var change: Located<Quantity>?
  /// The value to reach.
  public var goal: Goal?
  /// Other figures of the page that add up to this one.
  public var parts: [Located<String>] = []
  /// Whether it may be summed with others; nil where the editor did not say.
  public var isAdditive: Bool?
  /// A remark.
  public var note: Located<String>?

  /// Makes a figure that says nothing but its quantity.
  public init(name: Located<String>, quantity: Located<Quantity>) {
    self.name = name
    self.quantity = quantity
  }

  /// Whether a text can name a figure: small letters, digits and single hyphens, a letter first.
  public static func isName(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isLetter(first), last != UInt8(ascii: "-") else {
      return false
    }
    for (index, byte) in bytes.enumerated() {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isLetter(byte) || (0x30...0x39).contains(byte) || isHyphen else { return false }
      if isHyphen, bytes[index - 1] == byte { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
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
