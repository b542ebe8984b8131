import Diagnostics
import Testing

@testable import ImpactSite

/// A secret in `site.yml` is an error, and nothing shows it.
@Suite struct SecretCheckTests {
  private static let start = "name: Kite Trust\nurl: https://kite.test/\nlanguages: [en]\n"

  /// Everything that is printed about a site with such settings.
  private func output(_ settings: String) async -> (report: BuildReport, text: String) {
    let report = await TestSite().with("10-people.md", nil).with("site.yml", settings).build().report
    let publish = await PublishSettings.read(content: MemoryTree(name: "Content", ["site.yml": Array(settings.utf8)]))
    let (diagnostics, sources) = (report.diagnostics, report.sources)
    let text = [
      TextWriter(sources).text(diagnostics), JSONWriter(sources).text(diagnostics),
      GitHubWriter(sources).text(diagnostics), TextWriter(publish.sources).text(publish.diagnostics),
    ]
    return (report, text.joined())
  }

  @Test(arguments: [
    "password: hunter2xyz", "publish: {live: {rsync: \"h:/a\", password: hunter2xyz}}", "SECRET: hunter2xyz",
    "contacts: {api-key: hunter2xyz}", "\"pass\\u0077ord\": hunter2xyz", "? password\n: hunter2xyz",
    "password: \"hunter2\\x78yz\"", "password:\n  hunter2xyz", "credentials: [a, hunter2xyz]",
    "private-key: |\n  key: hunter2xyz\n  more", "{password:\nhunter2xyz}", "password: \"a\n  hunter2xyz\"",
    "publish: {live: {git: \"https://web:hunter2xyz@kite.test/a\"}}",
    "publish: {live: {rsync: \"web:hunter2xyz@h:/a\"}}",
    "publish: {live: {git: \"web:hunter2xyz@h:a\"}}", "publish: {live: {rclone: \":sftp,user=a,pass=hunter2xyz:a\"}}",
    "publish: {live: {directory: a, url: \"https://web:hunter2xyz@kite.test/\"}}",
    "publish: {live: \"https://web:hunter2xyz@kite.test/\"}", "publish: {live: {git: \"https://a\\x3ahunter2xyz@h/\"}}",
    "publish: {live: {rclone: \"s3:a?token=hunter2xyz\"}}",
    "sources: {a: {title: b, url: \"https://web:hunter2xyz@kite.test/\"}}", "# https://web:hunter2xyz@kite.test/",
    "password: hunter2xyz #12", "password: hunter2xyz\npassword: hunter2xyz",
    "password: {value: hunter2xyz}", "secrets:\n  aws:\n  - {a: hunter2xyz}", "authorization: Bearer hunter2xyz",
    "# password: hunter2xyz", "# token = hunter2xyz", "x: pass=hunter2xyz,user=u", "account_key: hunter2xyz",
    "publish: {live: {directory: a, url: \"//u:hunter2xyz@h.test\"}}", "url: \"u:hunter2xyz@h.test\"",
    "publish: {live: {directory: a, url: \"http:\\\\\\\\u:hunter2xyz@h.test\"}}",
    "publish: {live: {directory: a, url: \"https://u: hunter2xyz @h.test\"}}",
    "publish: {live: {directory: a, url: \"https://u:a'hunter2xyz@h.test\"}}", "url2: https://u%3Ahunter2xyz@h.test/",
    "publish: {live: {git: \"https://hunter2xyz@github.com/o/s.git\"}}",
    "publish: {live: {rclone: \":azureblob,account=a,key=hunter2xyz:x\"}}",
    "publish: {live: {rclone: \":sftp,key_pem = hunter2xyz:x\"}}",
    "x: AccountName=x;AccountKey=hunter2xyz;EndpointSuffix=a",
    "contacts: {a: {number: 1, label: \"web https://web:hunter2xyz@kite.test\"}}",
  ])
  func aSecretIsAnErrorAndNotShown(_ line: String) async {
    for settings in [line + "\n", Self.start + line + "\n", Self.start + "wrong: 1\n" + line + "\nalso: [2]\n"] {
      let (report, text) = await output(settings)
      // Braces around the whole file leave no room for other keys.
      let isYAML = !report.diagnostics.contains { [.invalidYaml, .duplicateKey].contains($0.identifier) }
      #expect(report.diagnostics.contains { $0.identifier == .secret } || !isYAML, "\(text)")
      #expect(!report.isWritten)
      #expect(!text.contains("hunter") && !text.contains("xyz"), "\(text)")
    }
  }

  @Test(arguments: [
    "password: hunter2xyz: a", "password: \"hunter2xyz", "password: @hunter2xyz", "password: *hunter2xyz",
    "password: &hunter2xyz a", "password: !hunter2xyz a", "password: {hunter2xyz", "password: [hunter2xyz",
    "password: \"hunter2xyz\" x", "password: 'hunter2xyz' 'x", "password:hunter2xyz\nother: a",
    "\tpassword: hunter2xyz",
    "password: hunter2xyz\n\tother: 2", "password: |hunter2xyz", "password: \"\\hunter2xyz\"", "password: %hunter2xyz",
    "password: `hunter2xyz`", "password: > hunter2xyz\n  b", "publish: {git: https://web:hunter2xyz@h/: a",
    "publish: {rsync: web:hunter2xyz@h:/a: b}", "- password: hunter2xyz", "password: hunter2xyz\n  b: c",
    "x: &a hunter2xyz\npassword: *a", "password：hunter2xyz", "password = hunter2xyz",
    "rsync: \"web:hunter2xyz@h:/a\" x", "git: \"https://web:hunter2xyz@h/a\" x",
  ])
  func aSecretIsNotShownInBrokenYAML(_ line: String) async {
    for settings in [line + "\n", Self.start + line + "\n", Self.start + line + "\nalso: 2\n"] {
      let (report, text) = await output(settings)
      #expect(report.diagnostics.hasErrors)
      #expect(!text.contains("hunter") && !text.contains("xyz"), "\(text)")
    }
  }

  @Test(arguments: [
    "password: hunter2xyz: a", "- password: \"hunter2xyz", "password：hunter2xyz\nname: a",
    "pass word = hunter2xyz\na: b",
    "x: &a hunter2xyz\npassword: *a",
  ])
  func aSecretIsToldInBrokenYAMLToo(_ line: String) async {
    let (report, text) = await output(Self.start + line + "\n")
    #expect(report.diagnostics.contains { $0.identifier == .secret }, "\(text)")
  }

  @Test(arguments: ["x", "abc", "name", "Trust", "secrets don't stand in site.yml"])
  func shortSecretsAreNotToldEither(_ secret: String) async {
    let (report, text) = await output(Self.start + "wrong: 1\npassword: \(secret) #1\n")
    #expect(report.diagnostics.hasErrors)
    #expect(!text.contains("\"\(secret)\"") && !text.contains(": \(secret) #"), "\(text)")
  }

  @Test(arguments: [
    "AKIAIOSFODNN7EXAMPLE", "ghp_abcdefghijklmnopqrst123456", "github_pat_11ABCDEFG0abcdefghijkl",
    "glpat-abcdefghij0123456789", "xoxb-123456789012-abcdef", "sk_live_abcdefghijklmn",
    "-----BEGIN OPENSSH PRIVATE KEY----- abcdefghijkl -----END OPENSSH PRIVATE KEY-----",
  ])
  func aKeyOfAServiceIsASecretWhereverItStands(_ key: String) async {
    let lines = [
      "x: \(key)", "\(key): x", "# \(key)", "publish: {live: {git: \"https://\(key)@h/a\"}}", "sources: [\(key)",
      "contacts: {hotline: \"\(key)\"}", "x: \"a \\x41 \(key)\"",
    ]
    for line in lines {
      let (report, text) = await output(Self.start + line + "\n")
      #expect(report.diagnostics.contains { $0.identifier == .secret }, "\(line)")
      #expect(!text.contains(key.dropFirst(12)), "\(text)")
    }
  }

  @Test func theMessageSaysWhereSecretsBelong() async {
    let settings = Self.start + "publish:\n  live: {rsync: \"web:hunter2@h:/a\", password: abc}\n"
    let report = await output(settings).report
    let advice =
      "secrets don't stand in site.yml, which others can read; take it out, and leave it to ssh's keys and "
      + "~/.ssh/config, \"rclone config\" or git's credential helper, in CI to the host's secret variables"
    #expect(
      TextWriter(report.sources).text(report.diagnostics) == """
        Content/site.yml:5:22: error: this address has a secret in it; \(advice)
            5 |   live: {rsync: "web:•••••••@h:/a", password: ••••
              |                      ^
        Content/site.yml:5:37: error: "password" looks like a secret; \(advice)
            5 |   live: {rsync: "web:•••••••@h:/a", password: ••••
              |                                     ^~~~~~~~

        """)
  }

  @Test(arguments: [
    "password:\n", "sources: {token: {title: A}, key: {title: B}}\n", "# Passwords: ask the office\n",
    "publish: {pass-site: {directory: a}}\n", "sources: {a: {title: b, url: \"https://kite.test/?key=1\"}}\n",
    "contacts: {pass-office: \"116 000\"}\n",
    "sources: {a: {title: \"The secret: an inquiry\", url: \"https://kite.test:443/a@b\"}}\n",
    "publish: {live: {rsync: \"web@h:/a@b:c\"}}\n", "publish: {live: {rclone: \"s3:a@b\"}}\n",
    "# Nobody is told the password: not even us.\n",
  ])
  func otherSettingsHoldNoSecret(_ line: String) async {
    let (report, _) = await output(Self.start + line)
    #expect(!report.diagnostics.contains { $0.identifier == .secret })
  }
}
