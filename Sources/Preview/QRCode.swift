internal import Cqrencode

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A text as QR code (ISO/IEC 18004), for the camera of a phone.
public struct QRCode: Sendable, Equatable {
  /// The modules from top to bottom, each row from left to right; true is dark. Without the quiet zone.
  public let rows: [[Bool]]

  /// The light modules that the code needs around it (ISO/IEC 18004, section 6.3.8).
  public static let quietZone = 4

  /// Makes the smallest code of a text; nil where there is none, because the text is empty or too long. A screen has no
  /// spots or scratches, so the lowest level of error correction does.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_L) else {
      return nil
    }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    rows = (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
  }

  /// The code as lines of half blocks, quiet zone included, each with its line end. `inColours` writes it in black on
  /// white whatever the terminal's own colours are; without it, it is right only where the ground is light.
  public func terminalText(inColours: Bool) -> String {
    let (start, end) = inColours ? ("\u{1B}[38;5;16;48;5;231m", "\u{1B}[0m") : ("", "")
    let all = -Self.quietZone..<rows.count + Self.quietZone
    return stride(from: all.lowerBound, to: all.upperBound, by: 2).map { row in
      start + all.map { Self.block(top: isDark(row, $0), bottom: isDark(row + 1, $0)) }.joined() + end + "\n"
    }.joined()
  }

  /// The same for the standard output: in colours where that is a terminal.
  public func terminalText() -> String { terminalText(inColours: isatty(STDOUT_FILENO) == 1) }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    rows.indices.contains(row) && rows.indices.contains(column) && rows[row][column]
  }

  private static func block(top: Bool, bottom: Bool) -> String {
    switch (top, bottom) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
