/// A plural category of CLDR (UTS 35, part 3, section 5).
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// The words behind a number, in the forms that numbers ask for.
public struct UnitForms: Sendable, Hashable {
  /// A form for each category; `other` stands for those that are missing.
  public var forms: [PluralCategory: String]

  /// A unit of several forms.
  public init(forms: [PluralCategory: String]) {
    self.forms = forms
  }

  /// A unit of one form, or of no words when the text is empty.
  public init(_ text: String) {
    forms = text.isEmpty ? [:] : [.other: text]
  }

  /// Whether there are no words.
  public var isEmpty: Bool { forms.isEmpty }

  /// The form of a category; empty where there are no words.
  public func text(_ category: PluralCategory) -> String {
    forms[category] ?? forms[.other] ?? ""
  }
}
