import Diagnostics
import Figures
import Synchronization

/// The figures of a site by their names, so that what pages say of one figure can be held together. It knows their keys;
/// a page is read only where its figure counts.
final class FigureSeries: Sendable {
  /// A figure of a page that states its period, the figure's own or the page's.
  struct Entry: Sendable {
    /// The page's path; empty for the home page.
    let path: String
    /// The figure.
    let figure: Figure
    /// Its period.
    let period: Period
  }

  private struct Place: Sendable {
    let page: Int
    let key: SeriesKey
  }

  private struct Index: Sendable {
    /// By the hash of the name: by the last day, of one day the later pages first.
    var places: [UInt32: [Place]] = [:]
    /// Hashes of whole series, as far as they were asked for.
    var hashes: [UInt32: UInt64] = [:]
  }

  /// How many figures are looked at for one that counts the same; more of one name, period and measure but of other units
  /// are nobody's series.
  private static let reach = 256
  /// The keys of each page's figures.
  private let keys: [[SeriesKey]]
  private let pages: PageList
  private let yearStarts: Int
  private let index = Mutex<Index?>(nil)

  init(_ keys: [[SeriesKey]], _ pages: PageList, yearStarts: Int) {
    self.keys = keys
    self.pages = pages
    self.yearStarts = yearStarts
  }

  /// The keys of a page's figures.
  func keys(ofPage page: Int) -> [SeriesKey] { keys[page] }

  /// The figure of the period before a figure's own that lasts as long and counts the same, on another page; of several
  /// the one on the first page.
  func latest(before figure: Figure, on page: Int) -> Entry? {
    guard figure.isComparable, let key = key(of: figure, on: page) else { return nil }
    return before(key).lazy.compactMap { self.entry($0, as: figure) }.first
  }

  /// The figures of a period on other pages that count the same as a figure.
  func entries(at period: Period, as figure: Figure, on page: Int) -> [Entry] {
    let days = period.days(yearStarts: yearStarts)
    let last = Int32(truncatingIfNeeded: days.upperBound)
    let places = places(SeriesKey.hash(figure.name.value))
    let found = places[Self.first(places, endingFrom: last)...].prefix { $0.key.end == last }
      .filter { $0.key.start == Int32(truncatingIfNeeded: days.lowerBound) && $0.page != page }
    return found.suffix(Self.reach).reversed().compactMap { entry($0, as: figure) }.filter(\.figure.isComparable)
  }

  /// The figure on the first page that counts the same in the same period; nil where that is the figure itself.
  func first(as figure: Figure, on page: Int) -> Entry? {
    guard let key = key(of: figure, on: page) else { return nil }
    return beside(key, before: page).lazy.compactMap { self.entry($0, as: figure) }.first
  }

  /// Whether another page states a figure of this name for a period that ends later.
  func isStatedLater(_ figure: Figure, on page: Int) -> Bool {
    let name = SeriesKey.hash(figure.name.value)
    guard let key = keys[page].first(where: { $0.name == name }), let last = places(name).last else { return false }
    return last.key.end > key.end
  }

  // MARK: - Hashes

  /// A hash of what `latest` gives for the figures of a page.
  func hashOfPast(page: Int) -> UInt64 {
    hash(keys[page].filter(\.isComparable)) { self.before($0) }
  }

  /// A hash of what `first` gives for the figures of a page.
  func hashOfPresent(page: Int) -> UInt64 {
    hash(keys[page]) { self.beside($0, before: page) }
  }

  /// A hash of all figures of a name.
  func hash(ofName name: String) -> UInt64 {
    let hash = SeriesKey.hash(name)
    let places = places(hash)
    return index.withLock { index in
      if let known = index?.hashes[hash] { return known }
      var digest = Digest()
      for place in places { add(place, to: &digest) }
      index?.hashes[hash] = digest.hash.low
      return digest.hash.low
    }
  }

  private func hash(_ keys: [SeriesKey], _ places: (SeriesKey) -> [Place]) -> UInt64 {
    var digest = Digest()
    for key in keys {
      let found = places(key)
      digest.add(found.count)
      for place in found { add(place, to: &digest) }
    }
    return digest.hash.low
  }

  private func add(_ place: Place, to digest: inout Digest) {
    digest.add(pages.paths[place.page])
    digest.add(Int(truncatingIfNeeded: place.key.fingerprint))
  }

  // MARK: - Finding

  /// The figures of one name that may be the one of the period before, the likeliest first. The last one surely is, unless
  /// there are too many.
  private func before(_ key: SeriesKey) -> [Place] {
    let places = places(key.name)
    var found: [Place] = []
    for place in places[..<Self.first(places, endingFrom: key.start)].reversed() {
      guard place.key.measure == key.measure, key.isAsLong(as: place.key) else { continue }
      found.append(place)
      if place.key.unit == key.unit || found.count == Self.reach { break }
    }
    return found
  }

  /// The figures of one name and period on pages before a page, the first one first, up to one that surely counts the same.
  private func beside(_ key: SeriesKey, before page: Int) -> [Place] {
    let places = places(key.name)
    let start = Self.first(places, endingFrom: key.end)
    let end = key.end == .max ? places.count : Self.first(places, endingFrom: key.end + 1)
    var found: [Place] = []
    for place in places[start..<end].reversed() {
      guard place.page < page else { break }
      // A range can contradict a single number.
      guard place.key.measure | 1 == key.measure | 1, place.key.start == key.start else { continue }
      found.append(place)
      if place.key.unit == key.unit || found.count == Self.reach { break }
    }
    return found
  }

  /// The position of the first place whose period ends on a day or later.
  private static func first(_ places: [Place], endingFrom day: Int32) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].key.end < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func key(of figure: Figure, on page: Int) -> SeriesKey? {
    let name = SeriesKey.hash(figure.name.value)
    return keys[page].first { $0.name == name }
  }

  /// What stands at a place, if it counts the same as a figure.
  private func entry(_ place: Place, as figure: Figure) -> Entry? {
    let page = pages[place.page]
    guard let other = page.figures[figure.name.value], figure.countsSame(as: other),
      let period = (other.period ?? page.period)?.value
    else { return nil }
    return Entry(path: page.path, figure: other, period: period)
  }

  private func places(_ name: UInt32) -> [Place] {
    index.withLock { index in
      if let index { return index.places[name] ?? [] }
      var made = Index()
      for (page, keys) in keys.enumerated() {
        for key in keys { made.places[key.name, default: []].append(Place(page: page, key: key)) }
      }
      for name in made.places.keys {
        made.places[name]?.sort { $0.key.end == $1.key.end ? $0.page > $1.page : $0.key.end < $1.key.end }
      }
      index = made
      return made.places[name] ?? []
    }
  }
}

extension SeriesKey {
  fileprivate func isAsLong(as other: SeriesKey) -> Bool {
    Period.areAboutAsLong(
      Int(start)...max(Int(start), Int(end)), Int(other.start)...max(Int(other.start), Int(other.end)))
  }
}
