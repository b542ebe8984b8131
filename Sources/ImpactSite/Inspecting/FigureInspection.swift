public import Diagnostics

/// What the figures of one page are, for the preview to show.
public struct PageInspection: Sendable {
  /// The page with a mark behind the value of each `<data>` element that shows a figure. A browser reads it as it reads the
  /// page itself, and so knows which element is which figure.
  public var marked: [UInt8] = []
  /// The figures by the marks, as positions in the list.
  public var marks: [String: Int] = [:]
  /// The figures that the page shows or defines.
  public var figures: [FigureInspection] = []
}

/// All that is known of a figure.
public struct FigureInspection: Sendable {
  /// A source, in words.
  public struct Source: Sendable {
    /// The source's title.
    public var title: String
    /// Where it can be read.
    public var url: String?
    /// Who made it.
    public var producer: String?
    /// The period of its publication.
    public var published: String?
  }

  /// A page that shows the figure, too.
  public struct Place: Sendable {
    /// The page's address on the site, beginning with `/`; nil for a part of every page.
    public var address: String?
    /// What the page is called here.
    public var title: String
  }

  /// The name.
  public let name: String
  /// The path of the page that defines it; empty for the home page.
  public let page: String
  /// How the page that is looked at refers to it: `{{ 2020/professionals }}`.
  public let reference: String
  /// The words: `Over 760 professionals`.
  public let text: String
  /// The value for machines.
  public let value: String
  /// The true value behind it, where it is known.
  public let exact: String?
  /// The label, method and note, as they were written.
  public let label, method, note: String?
  /// The reference period.
  public let period: String?
  /// Whether that is the one of the figure's page.
  public let periodIsPages: Bool
  /// Where the figure comes from.
  public let source: Source?
  /// How firm it is (SDMX code list `CL_OBS_STATUS`).
  public let status: String?
  /// Where its name stands.
  public let place: SourceRange
  /// The short form as YAML reads it; nil where it can't be told.
  public let short: String?
  /// Other pages that show it, as far as they are listed, and how many there are.
  public let elsewhere: [Place]
  /// How many other pages show it.
  public let elsewhereCount: Int
  /// What was found to be less than right with it.
  public let warnings: [Diagnostic]
}
