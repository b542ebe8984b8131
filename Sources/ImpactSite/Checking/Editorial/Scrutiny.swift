/// How closely a build looks at content: what is found beyond mistakes are questions that an editor in chief would ask, and
/// each is a warning.
public enum Scrutiny: Int, Sendable, Comparable {
  /// Mistakes alone.
  case mistakes
  /// Also numbers in prose, pictures without a description, and figures that contradict each other.
  case texts
  /// Also where figures come from, how old they are and whether anything shows them, example addresses and translations.
  case everything

  /// The closer look is the greater one.
  public static func < (left: Scrutiny, right: Scrutiny) -> Bool { left.rawValue < right.rawValue }
}
