/// Why an address can't be linked to.
public struct AddressProblem: Error, Equatable, Sendable {
  /// What is wrong. The names in parentheses are those of the validation errors (WHATWG URL Standard, section 1.1).
  public enum Kind: Equatable, Sendable {
    /// Nothing is there.
    case empty
    /// No scheme, or one that is none of the web's (missing-scheme-non-relative-URL).
    case scheme
    /// Fewer or more slashes than two behind the scheme (special-scheme-missing-following-solidus).
    case slashes
    /// No host (host-missing).
    case noHost
    /// A user name or password (invalid-credentials).
    case credentials
    /// A blank, at an end or inside (invalid-URL-unit).
    case blank
    /// A control character, a noncharacter, or one that nobody sees or that turns the text around (invalid-URL-unit).
    case unseen
    /// A `\` (invalid-reverse-solidus).
    case backslash
    /// A character that has to be percent-encoded (invalid-URL-unit).
    case unencoded
    /// A `%` that no two digits follow (invalid-URL-unit).
    case percent
    /// A host with a character, a label or a length that no host has (domain-to-ASCII, domain-invalid-code-point).
    case host
    /// A host without a dot other than `localhost`.
    case noDot
    /// A label that begins with `xn--` and stands for nothing (domain-to-ASCII).
    case punycode
    /// A number for a host in another form than four decimal parts (IPv4-non-decimal-part and others).
    case ipv4
    /// Brackets around what is no IPv6 address (IPv6-unclosed and others).
    case ipv6
    /// A port that is no number up to 65535 (port-invalid, port-out-of-range).
    case port
    /// No e-mail address behind `mailto:`.
    case noMail
    /// What is no e-mail address behind `mailto:`.
    case mail
    /// No number behind `tel:`.
    case noTelephone
    /// What is no telephone number behind `tel:`.
    case telephone
  }

  /// What is wrong.
  public let kind: Kind
  /// What is wrong in words: the rest of a sentence that begins with the address, or with the name of its key.
  public let message: String
  /// Where it is wrong: offsets of bytes in the address.
  public let range: Range<Int>
  /// The whole address put right, where one answer is certain.
  public let fix: String?

  /// Makes a problem.
  init(_ kind: Kind, _ message: String, at range: Range<Int>, fix: String? = nil) {
    (self.kind, self.message, self.range, self.fix) = (kind, message, range, fix)
  }
}

/// A problem as the readers of the parts find it, without what to write instead.
struct AddressFault: Error {
  let kind: AddressProblem.Kind
  let range: Range<Int>
  /// What a browser makes of the part at `range`.
  var reading: String?

  init(_ kind: AddressProblem.Kind, at range: Range<Int>, reading: String? = nil) {
    (self.kind, self.range, self.reading) = (kind, range, reading)
  }
}
