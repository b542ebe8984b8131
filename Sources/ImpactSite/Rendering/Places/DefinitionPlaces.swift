import HTML

/// Where the addresses stand that definitions of links give: `[name]: address` (CommonMark 0.30, section 4.7).
struct DefinitionPlaces {
  private var places: [ArraySlice<UInt8>: Range<Int>] = [:]

  init(_ bytes: [UInt8], _ body: Range<Int>) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = body.lowerBound
      while let found = buffer.firstIndex(of: UInt8(ascii: "]"), from: index), found + 1 < body.upperBound {
        index = found + 1
        guard buffer[index] == UInt8(ascii: ":") else { continue }
        var start = index + 1
        while start < body.upperBound, HabitBlock.isGap(buffer[start]) { start += 1 }
        let isAngled = start < body.upperBound && buffer[start] == UInt8(ascii: "<")
        if isAngled { start += 1 }
        var end = start
        while end < body.upperBound, isAngled ? buffer[end] != UInt8(ascii: ">") : !HabitBlock.isGap(buffer[end]) {
          end += 1
        }
        if places[bytes[start..<end]] == nil { places[bytes[start..<end]] = start..<end }
        index = max(index, end)
      }
    }
  }

  /// The place of an address, of the first definition that gives it; nil where none writes it like this.
  func place(of address: [UInt8]) -> Range<Int>? { places[address[...]] }
}
