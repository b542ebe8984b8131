/// A plural category of CLDR (UTS 35, part 3, section 5).
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// The words behind a number, in the forms that numbers ask for.
public struct UnitForms: Sendable, Hashable {
  /// Most units have one form, and no dictionary.
  private enum Storage: Sendable, Hashable {
    case one(String)
    case several([PluralCategory: String])
  }

  private let storage: Storage

  /// A unit of several forms.
  public init(forms: [PluralCategory: String]) {
    if forms.isEmpty {
      storage = .one("")
    } else if forms.count == 1, let other = forms[.other], !other.isEmpty {
      storage = .one(other)
    } else {
      storage = .several(forms)
    }
  }

  /// A unit of one form, or of no words when the text is empty.
  public init(_ text: String) {
    storage = .one(text)
  }

  /// A form for each category; `other` stands for those that are missing.
  public var forms: [PluralCategory: String] {
    switch storage {
    case .one(let text): text.isEmpty ? [:] : [.other: text]
    case .several(let forms): forms
    }
  }

  /// Whether there are no words.
  public var isEmpty: Bool { storage == .one("") }

  /// What is wrong with the words of a unit; the fix is the whole text.
  public static func problem(with text: String) -> FigureProblem? { UnitSigns.problem(inWords: text) }

  /// The first answer that one of the forms gives.
  public func firstMap<Result>(_ answer: (String) -> Result?) -> Result? {
    switch storage {
    case .one(let text): return answer(text)
    case .several(let forms):
      for category in PluralCategory.allCases {
        if let text = forms[category], let found = answer(text) { return found }
      }
      return nil
    }
  }

  /// Whether both name the same things: a form of one is a form of the other, in English also its singular or plural.
  public func isSame(as other: UnitForms) -> Bool {
    if self == other { return true }
    return firstMap { own in
      other.firstMap { PluralWords.areSame(own, $0) ? true : nil }
    } ?? false
  }

  /// Whether there is one form for all numbers.
  var isSingle: Bool {
    if case .one = storage { return true }
    return false
  }

  /// The form of a category; empty where there are no words.
  public func text(_ category: PluralCategory) -> String {
    switch storage {
    case .one(let text): text
    case .several(let forms): forms[category] ?? forms[.other] ?? ""
    }
  }
}
