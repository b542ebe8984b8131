extension Words {
  /// English.
  public static let english = Words(
    qualifiers: [
      .over: "over {0}",
      .moreThan: "more than {0}",
      .atLeast: "at least {0}",
      .about: "about {0}",
      .nearly: "nearly {0}",
      .upTo: "up to {0}",
      .under: "under {0}",
      .fewerThan: "fewer than {0}",
      .total: "a total of {0}",
    ],
    rising: "up by {0}",
    falling: "down by {0}",
    unchanged: "unchanged",
    broken: "(break in series)",
    ratio: "{0} in {1}",
    share: "{0} of {1}",
    since: "since {0}",
    by: "by {0}",
    statuses: [
      .provisional: "provisional",
      .estimated: "estimated",
      .forecast: "forecast",
      .revised: "revised",
      .break: "break in series",
    ],
    percentagePoints: UnitForms(forms: [.one: "percentage point", .other: "percentage points"]),
    magnitudes: [9: "billion", 6: "million", 3: "thousand"],
    dates: Dates(
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      month: "{month} {year}",
      day: "{day} {month} {year}",
      quarter: "Q{quarter} {year}",
      half: "H{half} {year}",
      range: "{0}–{1}"
    )
  )
}
