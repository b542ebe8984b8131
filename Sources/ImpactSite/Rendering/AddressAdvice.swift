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

  /// A picture that lies elsewhere, or is none.
  static func picture(_ kind: Address, _ address: UnsafeBufferPointer<UInt8>) -> LinkResolver.Problem? {
    let start = address.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: ":") }
    let isContact = Address.contactSchemes.contains(String(decoding: start, as: UTF8.self).lowercased())
    switch kind {
    case .contact,
      .faulty where isContact:
      let what = start.first.map { $0 | 0x20 } == UInt8(ascii: "m") ? "an e-mail address" : "a telephone number"
      return LinkResolver.Problem(message: "\(what) is no picture; leave out the ! before [ to make a link of it")
    case .web, .faulty:
      return LinkResolver.Problem(
        message: "a picture comes from the site itself; put the file beside the page and write its name")
    default: return nil
    }
  }

  private static let unshown: Set = [".heic", ".heif", ".tif", ".tiff", ".psd", ".ai", ".eps", ".raw", ".bmp"]

  /// An address in quotation marks, or of another site or of a person, without what it begins with.
  static func elsewhere(_ address: String) -> LinkResolver.Problem? {
    let bare = address.drop(while: marks.contains)
    if bare.startIndex > address.startIndex, let last = bare.lastIndex(where: { !marks.contains($0) }) {
      return LinkResolver.Problem(
        message: "\(quoted(address)) has quotation marks around it; leave them out", fix: String(bare[...last]))
    }
    return withoutScheme(address)
  }

  /// An address of a site or a person as it stands on paper.
  private static func withoutScheme(_ address: String) -> LinkResolver.Problem? {
    AddressWithoutScheme.fix(address).map { fix in
      let start = fix.hasPrefix("mailto:") ? "mailto:" : "https://"
      return LinkResolver.Problem(message: "\(quoted(address)) must begin with \(start)", fix: fix)
    }
  }

  /// An address that begins as those of sites, of people and of telephones do, and leads nowhere.
  static func faulty(_ problem: AddressProblem, _ address: String) -> LinkResolver.Problem {
    let message =
      switch problem.kind {
      case .credentials: "a link \(problem.message)"
      case .noTelephone: "the telephone number is missing; write it behind tel:"
      case .noMail: "the e-mail address is missing; write it behind mailto:"
      default: "\(quoted(address)) \(problem.message)"
      }
    guard problem.kind == .slashes, let fix = problem.fix else {
      return LinkResolver.Problem(message: message, fix: problem.fix)
    }
    let scheme = fix.prefix { $0 != "/" }
    return LinkResolver.Problem(
      message: "two slashes stand behind \(scheme), and then the host; write \(fix)", fix: fix)
  }

  /// An address that begins with a scheme which can't be linked to.
  static func scheme(_ scheme: String, _ address: String) -> LinkResolver.Problem {
    if scheme == "file" || scheme.utf8.count == 1 {
      return LinkResolver.Problem(message: computerFile(address))
    }
    if let problem = withoutScheme(address) { return problem }
    let rest = address.drop { $0 != ":" }.dropFirst()
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
}
