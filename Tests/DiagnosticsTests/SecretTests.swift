import Diagnostics
import Testing

/// What counts as a secret, and that an excerpt hides it.
@Suite struct SecretTests {
  @Test(arguments: [
    "password", "PASSWORD", "Passwd", "pass", "db_pass", "secret", "clientSecret", "token", "access-token", "authToken",
    "api-key", "apiKey", "API key", "access_key_id", "secret_access_key", "private-key", "credentials", "password2",
    "webPass", "RSYNC_PASSWORD", "pass word", "account_key", "key", "key_pem", "sas_url", "auth", "signature", "pw",
    "db-pwd", "authorization", "ssh_key", "deploy-key", "Kennwort", "mot-de-passe", "contraseña", "private",
  ])
  func aKeyNamesASecretInAnySpelling(_ key: String) {
    #expect(SecretKey.names(key))
  }

  @Test(arguments: [
    "name", "keywords", "keys", "author", "design", "url", "", "2021",
  ])
  func otherKeysDoNot(_ key: String) {
    #expect(!SecretKey.names(key))
  }

  @Test(arguments: [
    ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
    ("see ghp_abcdefghijklmnopqrst123456 here", "ghp_abcdefghijklmnopqrst123456"),
    ("github_pat_11ABCDEFG0abcdefghijkl", "github_pat_11ABCDEFG0abcdefghijkl"),
    ("glpat-abcdefghij0123456789", "glpat-abcdefghij0123456789"),
    ("xoxb-123456789012-abc", "xoxb-123456789012-abc"), ("sk_live_abcdefghijkl", "sk_live_abcdefghijkl"),
    ("https://web:hunter2@host/", "hunter2"), ("ssh://web:hun@ter2@host/", "hun@ter2"),
    ("ftp://web:hun/ter2@host/", "hun/ter2"), ("//web:hunter2@host/", "hunter2"),
    ("http:\\\\web:hunter2@host", "hunter2"),
    ("https://web:a'hunter2@host/", "a'hunter2"), ("https://web%3Ahunter2@host/", "hunter2"),
    ("https://hunter2@host/", "hunter2"), ("https://[web:hunter2@host/", "hunter2"),
    ("a\n-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nb", "MII"),
  ])
  func aSecretIsFoundByItsForm(_ text: String, _ secret: String) {
    let ranges = SecretShape.ranges(in: Array(text.utf8))
    #expect(ranges.count == 1)
    let found = ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }.joined()
    #expect(secret == "MII" ? found.contains(secret) && found.hasPrefix("-----BEGIN") : found == secret)
  }

  @Test(arguments: [
    "https://www.example.org:8080/a@b", "ssh://web@host/", "https://host/@web", "mailto:info@example.org",
    "12:30 at https://host/",
    "git@host:a/b.git", "https://[::1]:8080/a@b", "akiaiosfodnn7example", "XAKIAIOSFODNN7EXAMPLE", "--- a ---",
    "-----BEGIN CERTIFICATE-----", "ghp_short",
  ])
  func otherFormsAreNone(_ text: String) {
    #expect(SecretShape.ranges(in: Array(text.utf8)).isEmpty)
  }

  @Test(arguments: ["web:hunter2@host:/path", "web:hunter2@host", "web:a@b@host:/p"])
  func aPasswordBeforeAHostIsFound(_ text: String) {
    #expect(SecretShape.password(inRemote: Array(text.utf8)[...]) != nil)
  }

  @Test(arguments: [
    "web@host:/path", "host:/a@b", "host:a/b@2021", "web@host:a@b:c", "https://a:b", "host:", ":@", "@",
  ])
  func aPathIsNoPassword(_ text: String) {
    #expect(SecretShape.password(inRemote: Array(text.utf8)[...]) == nil)
  }

  /// The excerpt at the first place of a text in a file of settings.
  private func excerpt(_ mark: String, _ text: String, _ path: String = "Content/site.yml") throws -> String {
    let file = SourceFile(path: path, text: text)
    let start = text.utf8.distance(
      from: text.startIndex, to: try #require(text.firstRange(of: mark)).lowerBound)
    let excerpt = Excerpt(SourceRange(file, start..<start + mark.utf8.count), in: file)
    return excerpt.line + "\n" + excerpt.marker
  }

  @Test(arguments: [
    "password: hunter2", "\"password\": hunter2", "- password : 'hunter2'", "a: {b: c, Api-Key: hunter2}",
    "password:\n  hunter2", "password: >\n\n  hunter2", "secret: |\n  a: b\n  hunter2", "tokens:\n- hunter2",
    "tokens:\n  - a\n  - hunter2", "password: \"a\n\nb: hunter2", "pass: a\n  hunter2", "git: \"web:hunter2@host:a\"",
    "rsync: web:hunter2@host:/a", "x: \":sftp,user=web,pass=hunter2:a\"", "url: https://web:hunter2@host/",
    "# password: hunter2", "password=hunter2", "{password: hunter2", "password: {hunter2", "password: |hunter2",
    "password: > hunter2",
    "password:\n  a: hunter2", "sources: {a: {url: \"https://host:80/hunter2@x\"}}", "password：hunter2",
    "a: &a hunter2",
    "password: {a: {b: hunter2}}", "url: https://u:a hunter2 @h/", "x: //a b'hunter2@h", "x: ssh://u:hunter2@h",
    "{a: b, password:\nhunter2}", "password: # why\n  hunter2",
  ])
  func aSecretIsHiddenInExcerpts(_ text: String) throws {
    let shown = try excerpt("hunter2", text)
    #expect(!shown.contains("hunter"), "\(shown)")
    #expect(shown.contains("•••••••"), "\(shown)")
    #expect(shown.contains("^~~~~~~"), "\(shown)")
  }

  @Test func caretsPointRightBehindASecret() throws {
    #expect(
      try excerpt("url", "{x: {}, git: \"https://añ字@h/\",\turl: a}")
        == "{x: {}, git: \"https://••••@h/\",\turl: a}\n                               \t^~~")
  }

  @Test(arguments: [
    ("password: x\nname: hunter2", "hunter2"),
    ("secret: |\n  x\nname: hunter2", "hunter2"), ("name: hunter2", "hunter2"),
    ("git: ssh://hunter2@host/x", "hunter2"), ("keywords: hunter2 & x", "hunter2"),
  ])
  func otherTextIsShown(_ text: String, _ shown: String) throws {
    #expect(try excerpt(shown, text).contains(shown))
  }

  @Test func wordsOfAPageAreNoKeys() throws {
    #expect(try excerpt("ask", "password: ask us", "Content/index.md") == "password: ask us\n          ^~~")
    #expect(try !excerpt("see", "see sk_live_abcdefghijkl", "Content/index.md").contains("abcdef"))
  }
}
