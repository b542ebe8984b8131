/// Where a path stands among sorted ones.
enum SortedPlace: Equatable {
  /// It is there, at a position.
  case itself(Int)
  /// It is a folder above the path at a position.
  case above(Int)

  var index: Int {
    switch self {
    case .itself(let index), .above(let index): index
    }
  }
}

extension [String] {
  /// Where a path stands in paths that are in the order of their bytes; nil where neither it nor anything below is there.
  func place(of path: String) -> SortedPlace? {
    let index = firstIndex(notBefore: path)
    if index < count, self[index].utf8.elementsEqual(path.utf8) { return .itself(index) }
    let below = firstIndex(notBefore: path + "/")
    return below < count && self[below].utf8.starts(with: (path + "/").utf8) ? .above(below) : nil
  }

  private func firstIndex(notBefore path: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytewise(self[middle], path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Substring {
  /// The folder of a path, without the slash behind it.
  var folder: Substring { self[..<lastSlash] }

  /// The name at the end of a path, with the slash before it where it has one.
  var lastName: Substring { self[lastSlash...] }

  private var lastSlash: Index { utf8.lastIndex(of: UInt8(ascii: "/")) ?? startIndex }
}

extension String {
  /// The folder of a path, without the slash behind it.
  var folder: Substring { self[...].folder }

  /// The name at the end of a path, with the slash before it where it has one.
  var lastName: Substring { self[...].lastName }

  /// The path of each folder on the way, and the path itself; none where it is empty.
  var levels: [Substring] {
    guard !isEmpty else { return [] }
    return utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { self[..<$0] } + [self[...]]
  }
}
