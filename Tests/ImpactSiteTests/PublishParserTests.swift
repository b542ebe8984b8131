import Diagnostics
import Testing

@testable import ImpactSite

/// What `publish` in `site.yml` says.
@Suite struct PublishParserTests {
  private static let start = "name: K\nurl: https://kite.test/\nlanguages: [en]\npublish:\n"

  private func settings(_ publish: String, start: String = start) async -> PublishSettings {
    await PublishSettings.read(content: MemoryTree(name: "Content", ["site.yml": Array((start + publish).utf8)]))
  }

  private func target(_ target: String) async -> (PublishTarget?, String) {
    let settings = await settings("  live: \(target)\n")
    return (settings.targets.first, settings.diagnostics.map(\.message).joined(separator: "\n"))
  }

  @Test func theFourKindsAreRead() async {
    let settings = await settings(
      """
        production: {rsync: "web@www.kite.test:/var/www/impact", url: "https://www.kite.test/impact"}
        bucket:     {rclone: "s3:impact-site"}
        pages:      {git: "git@kite.test:org/site.git"}
        other:      {git: "https://kite.test/org/site", branch: web/live}
        folder:     {directory: "/srv/www/impact", url: http://kite.test/}

      """)
    #expect(settings.diagnostics == [])
    #expect(
      settings.targets == [
        PublishTarget(
          name: "production", destination: .rsync(host: "web@www.kite.test", path: "/var/www/impact"),
          url: "https://www.kite.test/impact/"),
        PublishTarget(name: "bucket", destination: .rclone(remote: "s3:impact-site")),
        PublishTarget(name: "pages", destination: .git(repository: "git@kite.test:org/site.git", branch: "gh-pages")),
        PublishTarget(name: "other", destination: .git(repository: "https://kite.test/org/site", branch: "web/live")),
        PublishTarget(name: "folder", destination: .directory(path: "/srv/www/impact"), url: "http://kite.test/"),
      ])
    #expect(
      settings.place(of: "bucket").map { settings.sources.location(of: $0).description } == "Content/site.yml:6:3")
    #expect(settings.place(of: "nowhere") == nil)
  }

  @Test(arguments: [
    "{rsync: \"host:path\"}", "{rsync: \"a.b_c-d@[fe80::1%eth0]:/srv/a b/$(x);'\"}", "{rsync: \"h:./-x\"}",
    "{rclone: /srv/www}", "{rclone: \"web space:a b/c\"}", "{rclone: \"s3:\"}", "{git: /srv/site.git}",
    "{git: \"ssh://git@[::1]:2222/a\"}", "{git: \"ssh://kite.test:22/~a/b\"}", "{git: \"host:a\", branch: a-b.c}",
    "{directory: www}", "{directory: ../www}", "{directory: -x}",
  ])
  func otherSpellingsAreTaken(_ text: String) async {
    let (target, messages) = await target(text)
    #expect(target != nil)
    #expect(messages == "")
  }

  @Test(arguments: [
    ("{rsync: \"-oProxyCommand=x:/a\"}", "begins with a hyphen"), ("{rsync: \"a@-x:/a\"}", "begins with a hyphen"),
    ("{rsync: \"-a@x:/a\"}", "begins with a hyphen"), ("{rsync: \"a b@x:/a\"}", "other signs than letters"),
    ("{rsync: \"$(x):/a\"}", "other signs than letters"), ("{rsync: \"a@b@x:/a\"}", "other signs than letters"),
    ("{rsync: \"[x]:/a\"}", "other signs than letters"), ("{rsync: \":/a\"}", "other signs than letters"),
    ("{rsync: \"rsync://x/a\"}", "own protocol, which is not encrypted"), ("{rsync: \"x::a\"}", "has ::, rsync's own"),
    ("{rsync: \"[::1]::a\"}", "has ::, rsync's own"), ("{rsync: \"ssh://x/a\"}", "no address with ://"),
    ("{rsync: /srv/a}", "\"directory\" for a folder of this machine"), ("{rsync: host}", "has no host with a colon"),
    ("{rsync: \"x:\"}", "no folder behind the colon"), ("{rsync: \"x://\"}", "no address with ://"),
    ("{rsync: \"x:/\"}", "no folder behind the colon"), ("{rsync: \"x:./.\"}", "no folder behind the colon"),
    ("{rsync: \"x:-a\"}", "path that begins with a hyphen"), ("{rsync: \"x:~/a\"}", "starts in the home folder"),
    ("{rsync: \"x:/a/../b\"}", "has .. in its path"), ("{rsync: \"x:/a*\"}", "has * in its path"),
    ("{rsync: \"x:/a?\"}", "has ? in its path"), ("{rsync: \"x:/a[b]\"}", "has [ in its path"),
    ("{rsync: 'x:/a\\b'}", "has \\ in its path"),
    ("\n    rsync: |\n      x:/a\n      b", "a sign in it that can't be seen"),
    ("{rsync: \" x:/a\"}", "begins or ends with a blank"),
    ("{rclone: \":s3:a\"}", "describes a remote on the spot"), ("{rclone: \"s3,region=x:a\"}", "on the spot"),
    ("{rclone: \"-v:a\"}", "begins with a hyphen"), ("{rclone: \"s3:-a\"}", "path that begins with a hyphen"),
    ("{rclone: a/b}", "has no remote with a colon"), ("{rclone: \"https://x/a\"}", "has no remote with a colon"),
    ("{rclone: \"a;b:c\"}", "whose name rclone does not take"), ("{rclone: \"a:b/../c\"}", "has .. in its path"),
    ("{git: \"ext::sh -c x\"}", "start another program"), ("{git: \"fd::17\"}", "start another program"),
    ("{git: \"git://x/a\"}", "not encrypted"), ("{git: \"http://x/a\"}", "not encrypted"),
    ("{git: \"HTTP://x/a\"}", "not encrypted"), ("{git: \"ftp://x/a\"}", "not taken here"),
    ("{git: \"file:///a\"}", "without file://"), ("{git: \"--upload-pack=x\"}", "begins with a hyphen"),
    ("{git: \"ssh://-oProxyCommand=x/a\"}", "begins with a hyphen"), ("{git: \"git@-x:a\"}", "begins with a hyphen"),
    ("{git: \"ssh://x/\"}", "path behind the host"), ("{git: \"git@x:\"}", "path behind the colon"),
    ("{git: \"git@x:-a\"}", "path behind the colon"), ("{git: site}", "not where a repository is"),
    ("{git: /}", "the disk itself"), ("{git: \"ssh://x:y/a\"}", "other signs than letters"),
    ("{directory: ~/www}", "only a shell understands"), ("{directory: \"ftp://x/a\"}", "and no address"),
    ("{directory: \"a\\u0000b\"}", "can't"),
  ])
  func whatCouldBeTakenOtherwiseIsRefused(_ text: String, _ message: String) async {
    let (target, messages) = await target(text)
    #expect(target == nil)
    #expect(messages.contains(message) && !messages.contains("\n"), "\(messages)")
  }

  @Test(arguments: [
    "-x", "a..b", "a b", "a~b", "a^", "a:b", "a?", "\"*\"", "\"[\"", "'a\\b'", "/a", "a/", "a//b", "a.", "a.lock",
    ".a", "a/.b", "\"@\"", "\"a@{b\"", "HEAD", "refs/heads/a",
  ])
  func aBranchIsWhatGitTakesForOne(_ name: String) async {
    let (target, messages) = await target("{git: \"git@x:a\", branch: \(name)}")
    #expect(target == nil)
    #expect(messages.contains("that git takes for a branch"))
  }

  @Test func whatIsWrongIsToldWhereItStands() async {
    let settings = await settings(
      """
        Live Site: {directory: a}
        b: {rsync: "x:/a", git: "git@x:a"}
        c: {rsycn: "x:/a"}
        d: {url: "https://kite.test/"}
        e: {directory: a, branch: b}
        f: web@x:/srv/a
        g: {directory: a, url: "https://kite.test/?a"}
        h: {directory: a, url: kite}
        i: {directory: }
        j: [a]
        fine: {directory: a}

      """)
    #expect(
      settings.diagnostics.map { "\(settings.sources.location(of: $0)?.description ?? "-"): \($0.message)" } == [
        "Content/site.yml:5:3: \"Live Site\" can't name a target; a name is small letters, digits and hyphens",
        "Content/site.yml:6:22: a target has one of rsync, rclone, git, directory; give \"git\" a target of its own",
        "Content/site.yml:7:7: a target has no key \"rsycn\"; did you mean \"rsync\"?",
        "Content/site.yml:8:3: a target says how the files get there: with rsync, rclone, git or directory, such as "
          + "{rsync: \"web@www.example.org:/var/www/impact\"}",
        "Content/site.yml:9:21: \"branch\" belongs to a target with git; leave it out here",
        "Content/site.yml:10:6: a target is written as keys and values, such as "
          + "{rsync: \"web@www.example.org:/var/www/impact\"}, but this is text",
        "Content/site.yml:11:27: \"url\" is the address of the home page there, without ? and #",
        "Content/site.yml:12:26: \"url\" must be a web address that begins with https://, not \"kite\"",
        "Content/site.yml:13:7: \"directory\" is empty; a target needs it",
        "Content/site.yml:14:6: a target is written as keys and values, such as "
          + "{rsync: \"web@www.example.org:/var/www/impact\"}, but this is a list",
      ])
    #expect(settings.diagnostics.compactMap(\.fix) == ["live-site", "{rsync: \"web@x:/srv/a\"}"])
    #expect(settings.targets.map(\.name) == ["e", "fine"])
  }

  @Test func targetsAreReadThoughOtherSettingsAreWrong() async {
    let settings = await settings("  live: {directory: a}\n", start: "nmae: K\nlanguages: 3\npublish:\n")
    #expect(settings.targets.map(\.name) == ["live"])
    #expect(settings.diagnostics.count == 4)
  }

  @Test func settingsThatAreMissingAreTold() async {
    let settings = await PublishSettings.read(content: MemoryTree(name: "Content", [:]))
    #expect(settings.targets.isEmpty)
    #expect(settings.diagnostics.map(\.identifier) == [.missingFile])
    let none = await PublishSettings.read(content: DiskTree(name: "Content", path: "/nowhere/Content"))
    #expect(none.diagnostics.map(\.identifier) == [.missingFolder])
  }

  @Test func aSiteWithTargetsIsBuilt() async {
    #expect(
      await TestSite().with("site.yml", Self.start + "  live: {directory: a}\ncontacts: {hotline: \"116 000\"}\n")
        .messages() == "")
  }
}
