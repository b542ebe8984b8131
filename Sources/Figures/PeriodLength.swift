extension Period {
  /// How many days it has.
  public func length(yearStarts: Int = Self.usualYearStart) -> Int {
    let days = days(yearStarts: yearStarts)
    return Self.ordinal(days.upperBound) - Self.ordinal(days.lowerBound) + 1
  }

  /// The number of a day in a count of all days; the day is year × 10 000 + month × 100 + day.
  private static func ordinal(_ day: Int) -> Int {
    // Years that begin in March have their leap day at the end.
    let month = (day / 100 % 100 + 9) % 12
    let year = day / 10_000 - month / 10
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day % 100 - 1
  }
}
