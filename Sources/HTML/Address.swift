/// What kind of address a link, a button or a form has.
///
/// Source: WHATWG URL Standard, section 4.4. A parser leaves out control characters and blanks at the start, and tabs and
/// line ends anywhere; what stands before the first colon is the scheme if it consists of letters, digits, `+`, `-` and
/// `.`; and it reads `\` as `/`.
public enum Address: Equatable, Sendable {
  /// `http:` or `https:`, with a host.
  case web
  /// `mailto:` or `tel:`.
  case contact
  /// `#name` on the same page.
  case fragment(String)
  /// A path from the page (`team.jpg`) or from the home page (`/2020/`), without query and fragment.
  case path(String)
  /// Any other scheme, such as `javascript:`, in lower case.
  case unsafe(scheme: String)
  /// `//host/…`, which depends on how the page was loaded.
  case schemeless
  /// Nothing.
  case empty

  private static let ofScheme = ByteSet.lettersDigits(and: "+-.")

  /// Reads an address as a browser does.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { Address($0) }
  }

  /// Reads an address as a browser does. Malformed UTF-8 comes as U+FFFD.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if Self.beginsWithHTTPS(bytes), Self.beginsHost(bytes[8]) {
      self = .web
    } else if bytes.contains(where: Self.isLeftOut) {
      self = bytes.filter { !Self.isLeftOut($0) }.withUnsafeBufferPointer { Address(counting: $0) }
    } else {
      self = Address(counting: bytes)
    }
  }

  /// Reads bytes none of which are left out.
  private init(counting bytes: UnsafeBufferPointer<UInt8>) {
    let text = bytes.drop(while: Self.isLeftOutAtStart)
    guard let first = text.first else {
      self = .empty
      return
    }
    if first == UInt8(ascii: "#") {
      self = .fragment(String(decoding: text.dropFirst(), as: UTF8.self))
      return
    }
    let scheme = text.prefix(while: Self.ofScheme.contains)
    if scheme.endIndex < text.endIndex, text[scheme.endIndex] == UInt8(ascii: ":") {
      self.init(scheme: Self.lowercased(scheme), rest: text[(scheme.endIndex + 1)...])
    } else if Self.isSlash(first), text.dropFirst().first.map(Self.isSlash) ?? false {
      self = .schemeless
    } else {
      let path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      self = .path(String(decoding: path, as: UTF8.self))
    }
  }

  private init(scheme: String, rest: Slice<UnsafeBufferPointer<UInt8>>) {
    if Self.contactSchemes.contains(scheme) {
      self = .contact
    } else if Self.webSchemes.contains(scheme), Self.beginsWithHost(rest) {
      self = .web
    } else {
      self = .unsafe(scheme: scheme)
    }
  }

  /// Whether two slashes follow the scheme, and then a host (RFC 3986, section 3.2).
  private static func beginsWithHost(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let slash = UInt8(ascii: "/")
    return rest.starts(with: [slash, slash]) && rest.dropFirst(2).first.map(beginsHost) ?? false
  }

  /// Whether a host may begin with a byte.
  private static func beginsHost(_ byte: UInt8) -> Bool {
    byte > 0x20 && !isSlash(byte) && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
  }

  /// Why a page can't have this address in a button or form, or nil when it can.
  public static func problem(withWebAddress text: String) -> String? {
    guard Address(text) == .web else {
      return "must be a web address that begins with https://, not \(text.isEmpty ? "nothing" : "\"\(text)\"")"
    }
    switch WebHost(of: text) {
    case .sound: return nil
    case .credentials: return "must be a web address without a name or password before an @"
    case .unsound(let host): return "must be a web address with a host such as www.example.org, not \"\(host)\""
    }
  }
}
