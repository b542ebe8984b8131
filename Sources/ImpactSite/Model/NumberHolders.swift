import Synchronization

/// The numbers of all figures of a site, to find the figure that holds a number of a text. It knows their keys; a page is
/// read only where its figure is named.
final class NumberHolders: Sendable {
  /// Where a figure is.
  struct Place: Sendable {
    /// The position of its page.
    let page: Int
    /// Its key.
    let key: NumberKey
  }

  private let keys: [[NumberKey]]
  /// The first page that holds each number; made when it is asked for.
  private let places = Mutex<[UInt64: Place]?>(nil)

  init(_ keys: [[NumberKey]]) { self.keys = keys }

  /// The keys of a page's figures.
  func keys(ofPage page: Int) -> [NumberKey] { keys[page] }

  /// The figure on the first page that holds a number; nil where none does.
  func holder(of number: UInt64) -> Place? {
    places.withLock { places in
      if let places { return places[number] }
      var all: [UInt64: Place] = [:]
      for (page, keys) in keys.enumerated() {
        for key in keys where all[key.number] == nil { all[key.number] = Place(page: page, key: key) }
      }
      places = all
      return all[number]
    }
  }
}
