/// The keys by which people name secrets.
public enum SecretKey {
  /// Parts of names that stand for a secret wherever they are, without the signs between their words.
  private static let parts = [
    "password", "passwd", "passphrase", "apikey", "secretkey", "privatekey", "accesskey", "credential",
  ]
  /// Words that stand for a secret at the end of a name.
  private static let lastWords: Set<String> = ["pass", "pwd", "secret", "secrets", "token", "tokens", "credentials"]

  /// Whether a key names a secret, in whatever spelling: `secret_access_key`, `API key`, `authToken`, `PASSWORD2`.
  public static func names(_ key: some StringProtocol) -> Bool {
    let words = words(key)
    guard let last = words.last else { return false }
    if lastWords.contains(last) || last.hasSuffix("token") || last.hasSuffix("secret") { return true }
    let joined = words.joined()
    return parts.contains { joined.contains($0) }
  }

  /// The words of a key in small letters, without numbers behind them.
  private static func words(_ key: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in key.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      if !isCapital && !isSmall || isCapital && wasSmall {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isCapital || isSmall { word.append(byte | 0x20) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
