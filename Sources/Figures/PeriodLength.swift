extension Period {
  /// How many days it has.
  public func length(yearStarts: Int = Self.usualYearStart) -> Int { Self.length(days(yearStarts: yearStarts)) }

  /// Whether two runs of days, as `days` gives them, last about as long, so that what they count can be compared.
  public static func areAboutAsLong(_ days: ClosedRange<Int>, _ others: ClosedRange<Int>) -> Bool {
    let (one, two) = (length(days), length(others))
    // Months are 28 to 31 days.
    return abs(one - two) * 20 <= max(one, two) || (28...31).contains(one) && (28...31).contains(two)
  }

  private static func length(_ days: ClosedRange<Int>) -> Int {
    ordinal(days.upperBound) - ordinal(days.lowerBound) + 1
  }

  /// The number of a day in a count of all days; the day is year × 10 000 + month × 100 + day.
  private static func ordinal(_ day: Int) -> Int {
    // Years that begin in March have their leap day at the end.
    let month = (day / 100 % 100 + 9) % 12
    let year = day / 10_000 - month / 10
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day % 100 - 1
  }
}
