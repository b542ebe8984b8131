extension Words {
  /// What stands between a share and the whole that it is of, blanks included.
  public var wordsOfShare: String { share.after }

  /// The words before and behind the period that a change is counted from, blanks included.
  public var wordsOfSince: (before: String, after: String) { (since.before, since.after) }

  /// The words before and behind the period in which a goal is to be reached, blanks included.
  public var wordsOfGoal: (before: String, after: String) { (by.before, by.after) }

  /// How firm a value is; nil where there is nothing to say.
  public func words(of status: Figure.Status) -> String? { statuses[status] }
}
