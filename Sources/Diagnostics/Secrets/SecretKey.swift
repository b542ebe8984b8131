/// The keys by which people name secrets.
public enum SecretKey {
  /// Parts of names that stand for a secret wherever they are, without the signs between their words.
  private static let parts = [
    "pass", "secret", "token", "credential", "privatekey", "apikey", "accesskey", "accountkey", "authkey", "secretkey",
    "sharedkey", "sshkey", "deploykey", "encryptionkey", "signature", "authorization", "bearer", "keypem", "sasurl",
    "kennwort", "motdepasse", "wachtwoord", "contrase",
  ].map { Array($0.utf8) }
  /// Words that stand for a secret where they are the whole name.
  private static let words = ["pw", "pswd", "key", "sig", "auth", "private"].map { Array($0.utf8) }

  /// Whether a key names a secret, in whatever spelling: `secret_access_key`, `API key`, `authToken`, `PASSWORD2`.
  public static func names(_ key: some StringProtocol) -> Bool {
    let name = letters(key)
    if words.contains(name) || name.suffix(3).elementsEqual("pwd".utf8) { return true }
    return parts.contains { part in
      name.indices.contains { name[$0...].starts(with: part) }
    }
  }

  /// The letters of a key, all small.
  private static func letters(_ key: some StringProtocol) -> [UInt8] {
    key.utf8.compactMap { byte in
      let small = byte | 0x20
      return (0x61...0x7A).contains(small) ? small : nil
    }
  }
}
