import Diagnostics
import HTML

/// An address from a server as text to paste into Markdown or YAML, which nothing in it ends or opens anew.
struct PastedAddress {
  /// The text.
  let text: String

  /// Makes the text of an address and the part of its page, or nil if a page can't have that address: if it is none of the
  /// web's, or holds signs that nobody sees.
  init?(_ address: String, part: Substring) {
    guard let request = try? RequestAddress(address) else { return nil }
    // The brackets around a number of IPv6 stay: no blank and no parenthesis can stand in a host.
    let rest = request.text.dropFirst(request.origin.count) + part
    var bytes = Array(request.origin.utf8)
    PercentEncoding.append(String(rest), keeping: .all(but: "\t\n\r \"'()<>[\\]`{|}"), to: &bytes)
    text = String(decoding: bytes, as: UTF8.self)
    guard Address(text) == .web, printable(text) == text else { return nil }
  }
}
