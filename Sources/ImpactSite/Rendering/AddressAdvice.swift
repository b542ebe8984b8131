import Diagnostics
import HTML

/// Why an address that leads nowhere is probably another one.
enum AddressAdvice {
  /// A picture in a format that browsers can't show.
  static func picture(_ address: UnsafeBufferPointer<UInt8>) -> LinkResolver.Problem? {
    guard let dot = address.lastIndex(of: UInt8(ascii: ".")), address.count - dot <= 5 else { return nil }
    let ending = String(decoding: address[dot...], as: UTF8.self).lowercased()
    guard unshown.contains(ending) else { return nil }
    return LinkResolver.Problem(message: "browsers can't show \(ending) pictures; save it as .jpg")
  }

  private static let unshown: Set = [".heic", ".heif", ".tif", ".tiff", ".psd", ".ai", ".eps", ".raw", ".bmp"]

  /// An address in quotation marks, or of another site or of a person, without what it begins with.
  static func elsewhere(_ address: String) -> LinkResolver.Problem? {
    let bare = address.drop(while: marks.contains)
    if bare.startIndex > address.startIndex, let last = bare.lastIndex(where: { !marks.contains($0) }) {
      return LinkResolver.Problem(
        message: "\(quoted(address)) has quotation marks around it; leave them out", fix: String(bare[...last]))
    }
    let host = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let isMail = host.contains("@")
    guard isDomain(isMail ? host.drop { $0 != "@" }.dropFirst() : host) else { return nil }
    let start = isMail ? "mailto:" : "https://"
    return LinkResolver.Problem(message: "\(quoted(address)) must begin with \(start)", fix: start + address)
  }

  /// An address of a person or a telephone that names none.
  static func contact(_ address: UnsafeBufferPointer<UInt8>) -> LinkResolver.Problem? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = address[(colon + 1)...]
    switch address.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "t") where !rest.contains(where: HabitBlock.isDigit):
      return LinkResolver.Problem(message: "the telephone number is missing; write it behind tel:")
    case UInt8(ascii: "m") where rest.first != UInt8(ascii: "?") && !rest.contains(UInt8(ascii: "@")):
      // A browser takes %40 for the sign.
      guard !rest.contains(UInt8(ascii: "%")) else { return nil }
      return LinkResolver.Problem(message: "the e-mail address is missing; write it behind mailto:")
    default: return nil
    }
  }

  /// An address that begins with a scheme which can't be linked to.
  static func scheme(_ scheme: String, _ address: String) -> LinkResolver.Problem {
    if scheme == "file" || scheme.utf8.count == 1 {
      return LinkResolver.Problem(message: computerFile(address))
    }
    let rest = address.drop { $0 != ":" }.dropFirst()
    if scheme == "http" || scheme == "https" {
      let fix = scheme + "://" + rest.drop { $0 == "/" || $0 == "\\" }
      if Address(fix) == .web {
        return LinkResolver.Problem(
          message: "two slashes stand behind \(scheme):, and then the host; write \(fix)", fix: fix)
      }
      return LinkResolver.Problem(
        message: "\(quoted(address)) names no site; write the whole address, such as https://example.org")
    }
    let message = "a link can't begin with \(quoted(scheme + ":"))"
    if let near = nearest(to: scheme, in: ["https", "http", "mailto", "tel"]) {
      let fix = near + ":" + rest
      if Address(fix) == .web || Address(fix) == .contact {
        return LinkResolver.Problem(message: message + suggestion(near + ":"), fix: fix)
      }
    }
    return LinkResolver.Problem(
      message: message + "; https:, mailto: and tel: addresses and paths of this site can be linked")
  }

  /// That an address names a file that no visitor has.
  static func computerFile(_ address: String) -> String {
    "\(quoted(address)) is a file of your computer; put it beside the page and write its name"
  }

  private static let marks: Set<Character> = ["\"", "“", "”", "„", "‘", "’", "'", "«", "»"]

  /// Whether a text ends as hosts do: in the code of a country that no ending of a file is, or in a well-known word.
  private static func isDomain(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last?.lowercased(),
      host.utf8.allSatisfy({ $0 >= 0x80 || Habits.isOfHost($0) })
    else { return false }
    if labels[0] == "www" { return true }
    if wellKnown.contains(last) { return true }
    return last.utf8.count == 2 && last.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !filesToo.contains(last)
  }

  private static let wellKnown: Set = ["org", "com", "net", "int", "edu", "gov", "info", "ngo", "ong", "charity"]
  private static let filesToo: Set = ["ai", "db", "gz", "js", "md", "ps", "py", "rs", "sh", "ts"]
}
