import Crypto
import Diagnostics

/// A file of `Templates/assets`, published under a name that changes with its content, so that it can be cached for ever.
struct Asset: Sendable {
  /// The path below `assets`, by which templates name it.
  let name: String
  /// The path in `Public`.
  let path: String
  let bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let digest = SHA256.hash(data: bytes).prefix(6)
    let hash = digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    if let dot = name[slash...].lastIndex(of: "."), dot > slash {
      path = "assets/\(name[..<dot]).\(hash)\(name[dot...])"
    } else {
      path = "assets/\(name).\(hash)"
    }
  }
}
