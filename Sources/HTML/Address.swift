/// What kind of address a link, a button or a form has.
///
/// Source: WHATWG URL Standard, section 4.4. A parser leaves out control characters and blanks at the start, and tabs and
/// line ends anywhere; what stands before the first colon is the scheme if it consists of letters, digits, `+`, `-` and
/// `.`; and it reads `\` as `/`.
public enum Address: Equatable, Sendable {
  /// `http:` or `https:`, as `WebAddress` takes it.
  case web
  /// `mailto:` or `tel:`, and who is reached.
  case contact
  /// One of these schemes, but leading nowhere.
  case faulty(AddressProblem)
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

  static let ofScheme = ByteSet.lettersDigits(and: "+-.")

  /// Reads an address as a browser does.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { Address($0) }
  }

  /// Reads an address as a browser does. Malformed UTF-8 comes as U+FFFD.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if Self.beginsWithHTTPS(bytes) {
      self.init(web: bytes)
      return
    }
    let kind =
      bytes.contains(where: Self.isLeftOut)
      ? bytes.filter { !Self.isLeftOut($0) }.withUnsafeBufferPointer { Address(counting: $0) }
      : Address(counting: bytes)
    switch kind {
    case .web: self.init(web: bytes)
    case .contact: self = ContactAddress.problem(bytes).map(Address.faulty) ?? .contact
    default: self = kind
    }
  }

  /// Reads an address with a scheme of the web.
  private init(web bytes: UnsafeBufferPointer<UInt8>) {
    do throws(AddressProblem) {
      _ = try WebAddress(bytes)
      self = .web
    } catch {
      self = .faulty(error)
    }
  }

  /// Reads bytes none of which are left out, as far as the scheme.
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
      self.init(scheme: Self.lowercased(scheme))
    } else if Self.isSlash(first), text.dropFirst().first.map(Self.isSlash) ?? false {
      self = .schemeless
    } else {
      let path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      self = .path(String(decoding: path, as: UTF8.self))
    }
  }

  private init(scheme: String) {
    if Self.contactSchemes.contains(scheme) {
      self = .contact
    } else {
      self = Self.webSchemes.contains(scheme) ? .web : .unsafe(scheme: scheme)
    }
  }
}
