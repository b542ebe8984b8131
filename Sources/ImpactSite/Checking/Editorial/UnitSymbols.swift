/// Finds units that are the same in all languages: `°C`, `km²`, `CO₂`, `kWh`.
enum UnitSymbols {
  private static let letters: Set = [
    "mm", "cm", "m", "km", "ha", "g", "kg", "t", "ml", "l", "W", "kW", "MW", "GW", "Wh", "kWh", "MWh", "GWh", "kB",
    "MB",
    "GB", "TB",
  ]

  /// Whether a unit is nothing but such symbols; so is an empty one.
  static func areAll(of unit: String) -> Bool {
    unit.split(separator: " ").allSatisfy { letters.contains(String($0)) || hasSign($0) }
  }

  /// Whether a word holds what no word of a language does: a raised or lowered digit, a degree, a share.
  private static func hasSign(_ word: Substring) -> Bool {
    word.count <= 8 && word.unicodeScalars.contains { "°²³⁰⁴₀₁₂₃₄₅₆₇₈₉%‰µΩ".unicodeScalars.contains($0) }
  }
}
