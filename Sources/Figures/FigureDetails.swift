public import Diagnostics

/// What an editor may say of a figure besides its value. Most figures have none of it.
struct FigureDetails: Sendable {
  var exact: Located<Decimal>?
  var label: Located<String>?
  var period: Located<Period>?
  var whole: Located<Figure.Whole>?
  var counts: Figure.Counts?
  var source: Located<Figure.SourceReference>?
  var method: Located<String>?
  var status: Figure.Status?
  var previous: [(period: Located<Period>, value: Located<Number>)] = []
  var change: Located<Quantity>?
  var goal: Figure.Goal?
  var parts: [Located<String>] = []
  var isAdditive: Bool?
  var note: Located<String>?
  var isIncomplete = false
}

extension Figure {
  /// Whether it says anything besides its value.
  public var hasDetails: Bool { !details.isEmpty }

  /// The true value behind the shown one.
  public var exact: Located<Decimal>? {
    get { details.first?.exact }
    set { change(newValue == nil) { $0.exact = newValue } }
  }

  /// What is known of the true value.
  public var bounds: Bounds { exact.map { Bounds($0.value) } ?? quantity.value.bounds }

  /// What the figure is about, where the unit does not say it.
  public var label: Located<String>? {
    get { details.first?.label }
    set { change(newValue == nil) { $0.label = newValue } }
  }

  /// The reference period, where it is not the page's.
  public var period: Located<Period>? {
    get { details.first?.period }
    set { change(newValue == nil) { $0.period = newValue } }
  }

  /// The whole that it is a part of.
  public var whole: Located<Whole>? {
    get { details.first?.whole }
    set { change(newValue == nil) { $0.whole = newValue } }
  }

  /// What it counts.
  public var counts: Counts? {
    get { details.first?.counts }
    set { change(newValue == nil) { $0.counts = newValue } }
  }

  /// Where it comes from.
  public var source: Located<SourceReference>? {
    get { details.first?.source }
    set { change(newValue == nil) { $0.source = newValue } }
  }

  /// How it was found out.
  public var method: Located<String>? {
    get { details.first?.method }
    set { change(newValue == nil) { $0.method = newValue } }
  }

  /// How firm it is.
  public var status: Status? {
    get { details.first?.status }
    set { change(newValue == nil) { $0.status = newValue } }
  }

  /// Values of earlier periods, in the order of the file.
  public var previous: [(period: Located<Period>, value: Located<Number>)] {
    get { details.first?.previous ?? [] }
    set { change(newValue.isEmpty) { $0.previous = newValue } }
  }

  /// The change that the editor expects from `previous`.
  public var change: Located<Quantity>? {
    get { details.first?.change }
    set { change(newValue == nil) { $0.change = newValue } }
  }

  /// The value to reach.
  public var goal: Goal? {
    get { details.first?.goal }
    set { change(newValue == nil) { $0.goal = newValue } }
  }

  /// Other figures of the page that add up to this one.
  public var parts: [Located<String>] {
    get { details.first?.parts ?? [] }
    set { change(newValue.isEmpty) { $0.parts = newValue } }
  }

  /// Whether it may be summed with others; nil where the editor did not say.
  public var isAdditive: Bool? {
    get { details.first?.isAdditive }
    set { change(newValue == nil) { $0.isAdditive = newValue } }
  }

  /// A remark.
  public var note: Located<String>? {
    get { details.first?.note }
    set { change(newValue == nil) { $0.note = newValue } }
  }

  /// Whether something of it could not be read, which is told already: what it does not say is no mistake then.
  public var isIncomplete: Bool {
    get { details.first?.isIncomplete ?? false }
    set { change(!newValue) { $0.isIncomplete = newValue } }
  }

  /// Changes the details, where there is anything to change.
  private mutating func change(_ isNothing: Bool, _ body: (inout FigureDetails) -> Void) {
    if details.isEmpty {
      if isNothing { return }
      details.append(FigureDetails())
    }
    body(&details[0])
  }
}
