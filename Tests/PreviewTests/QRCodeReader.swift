/// Reads QR codes of one block in byte mode (ISO/IEC 18004), which is versions 1 to 5 at level L. It corrects no errors.
struct QRCodeReader {
  private let rows: [[Bool]]
  private let version: Int

  init(_ rows: [[Bool]]) {
    self.rows = rows
    version = (rows.count - 17) / 4
  }

  /// The text; nil where this is no such code.
  var text: String? {
    guard rows.count == 17 + 4 * version, (1...5).contains(version), let mask else { return nil }
    let bits = modules.map { rows[$0.row][$0.column] != Self.isMasked(mask, $0.row, $0.column) }
    // 0100 is byte mode; then a count of 8 bits.
    guard bits.count > 12, number(bits[..<4]) == 4 else { return nil }
    let count = number(bits[4..<12])
    guard bits.count >= 12 + count * 8 else { return nil }
    let bytes = (0..<count).map { UInt8(number(bits[(12 + $0 * 8)..<(20 + $0 * 8)])) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The mask in the format information beside the first finder pattern, where that says level L (01).
  private var mask: Int? {
    let format = number((0..<5).map { rows[8][$0] }[...]) ^ 0b10101
    return format >> 3 == 0b01 ? format & 0b111 : nil
  }

  /// The modules with data, in the order of their bits: in columns of two from the right, up and down.
  private var modules: [(row: Int, column: Int)] {
    var result: [(row: Int, column: Int)] = []
    var column = rows.count - 1
    var isUp = true
    while column > 0 {
      if column == 6 { column -= 1 }
      for step in rows.indices {
        let row = isUp ? rows.count - 1 - step : step
        for side in [column, column - 1] where !isFunction(row, side) { result.append((row, side)) }
      }
      isUp.toggle()
      column -= 2
    }
    return result
  }

  private func isFunction(_ row: Int, _ column: Int) -> Bool {
    let end = rows.count - 8
    if row == 6 || column == 6 { return true }
    if row <= 8 && (column <= 8 || column >= end) || row >= end && column <= 8 { return true }
    let centre = rows.count - 7
    return version > 1 && abs(row - centre) <= 2 && abs(column - centre) <= 2
  }

  private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  private func number(_ bits: ArraySlice<Bool>) -> Int { bits.reduce(0) { $0 * 2 + ($1 ? 1 : 0) } }
}
