import Foundation
import Testing
import Tools

@testable import Publishing

extension GitRepository {
  /// What a publish of one page fails with.
  func failure(address: String? = nil) async throws -> PublishError {
    let engine = engine("failing", address: address)
    do {
      let state = try await engine.open()
      let release = try localRelease("f1", ["index.html": "failing"], over: state, in: folder)
      try await engine.publish(release, over: state) { _ in }
    } catch let error as PublishError {
      return error
    }
    Issue.record("nothing failed")
    return PublishError("")
  }
}

@Suite struct GitFailureTests {
  @Test func aHookThatDeclinesIsSaidWithItsOwnWords() async throws {
    let target = try await GitRepository()
    try target.folder.write("site.git/hooks/pre-receive", "#!/bin/sh\necho 'only\u{1B}[2J on Mondays' >&2\nexit 1\n")
    chmod(target.path + "/hooks/pre-receive", 0o755)
    let error = try await target.failure()
    #expect(error.message.contains("declined the push to the branch gh-pages"))
    #expect(error.details?.contains("on Mondays") == true)
    #expect(error.details?.contains("\u{1B}") == false)
  }

  @Test func aRepositoryThatIsNotThereIsSaid() async throws {
    let target = try await GitRepository()
    let error = try await target.failure(address: target.folder.path + "/missing.git")
    #expect(error.message.hasPrefix("there is no repository at \(target.folder.path)/missing.git"))
  }

  @Test func aBranchThatIsCheckedOutIsSaid() async throws {
    let target = try await GitRepository()
    let work = target.folder.path + "/work"
    try await target.git("init", "--quiet", "--initial-branch=gh-pages", work, isInside: false)
    let error = try await target.failure(address: work)
    #expect(error.message.contains("is checked out"))
  }

  @Test func aFolderThatCanNotBeWrittenToIsSaid() async throws {
    let target = try await GitRepository()
    // A file where objects go keeps even the superuser from writing.
    try FileManager.default.removeItem(atPath: target.path + "/objects/info")
    try await target.publish("a1", ["index.html": "one"])
    let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o555]
    try FileManager.default.setAttributes(mode, ofItemAtPath: target.path + "/objects")
    defer { chmod(target.path + "/objects", 0o755) }
    guard access(target.path + "/objects", W_OK) != 0 else { return }
    #expect(try await target.failure().message.contains("not write to it"))
  }

  @Test(
    arguments: [
      ("ext::sh -c touch% impact-was-here", "is not allowed to go to"), ("-oProxyCommand=x:y", "is not allowed"),
      ("ssh://-oProxyCommand=touch/x", "is not allowed"), ("http://127.0.0.1/x", "is not allowed"),
      ("--upload-pack=touch", "is not allowed"), ("https://127.0.0.1:9/x", "can't be reached"),
      ("nobody@host.invalid:x.git", "is not found; check its name"),
      ("https://ana:secret@host.invalid/x.git", "is not found; check its name"),
    ]) func anAddressThatLeadsNowhereIsSaid(address: String, words: String) async throws
  {
    let error = try await GitRepository().failure(address: address)
    #expect(error.message.contains(words), "\(error)")
    #expect(!"\(error)".contains("secret"))
  }

  /// What git and servers say, and what that comes down to.
  static let said: [(String, GitFailure.Cause)] = [
    (
      """
      @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
      @    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
      Host key verification failed.
      fatal: Could not read from remote repository.
      """, .hostKeyChanged
    ),
    ("Host key verification failed.\r\nfatal: Could not read from remote repository.", .hostKeyUnknown),
    (
      "git@github.com: Permission denied (publickey).\r\nfatal: Could not read from remote repository.", .keyRefused
    ),
    ("ERROR: Repository not found.\nfatal: Could not read from remote repository.", .notFound),
    ("remote: Repository not found.\nfatal: repository 'https://github.com/a/b/' not found", .notFound),
    ("fatal: could not read Username for 'https://github.com': terminal prompts disabled", .needsPassword),
    (
      "remote: Invalid username or password.\nfatal: Authentication failed for 'https://github.com/a/b/'",
      .needsPassword
    ),
    (
      "remote: Permission to a/b.git denied to c.\nfatal: unable to access 'https://github.com/a/b/': The requested "
        + "URL returned error: 403", .noWriteAccess
    ),
    ("ERROR: The key you are authenticating with has been marked as read only.", .noWriteAccess),
    ("remote: error: GH006: Protected branch update failed for refs/heads/main.", .declined),
    ("! [remote rejected] main -> main (pre-receive hook declined)", .declined),
    (
      "remote: error: GH001: Large files detected.\n! [remote rejected] main -> main (pre-receive hook declined)",
      .fileTooLarge
    ),
    ("! [rejected] main -> main (non-fast-forward)", .concurrent),
    ("! [remote rejected] main -> main (cannot lock ref 'refs/heads/main': is at 1 but expected 2)", .concurrent),
    ("ssh: connect to host x port 22: Connection timed out", .timeout),
    ("ssh: connect to host x port 22: No route to host", .unreachable),
    ("fatal: unable to access 'https://x/': Failed to connect to x port 443 after 3 ms: Connection refused", .refused),
    (
      "remote: fatal: write error: No space left on device\nerror: remote unpack failed: unpack-objects abnormal exit",
      .diskFull
    ),
    ("remote: error: unable to write file: Disk quota exceeded", .quota),
    ("fatal: unable to access 'https://x/': SSL certificate problem: self-signed certificate", .certificate),
    (
      "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none CRLfile: none",
      .certificate
    ),
    ("fatal: unable to access 'https://x/': gnutls_handshake() failed: Operation timeout", .timeout),
    ("fatal: detected dubious ownership in repository at '/srv/x.git'", .otherOwner),
    ("ssh -o ConnectTimeout=20: line 1: ssh: command not found", .sshMissing("ssh")),
    ("/srv/ssh -x: 1: /srv/ssh: Permission denied", .sshMissing("/srv/ssh")),
    (
      "bash: line 1: git-upload-pack: command not found\r\nfatal: Could not read from remote repository.", .gitMissing
    ),
    ("/home/ana/.bashrc: line 3: tput: command not found\nfatal: the remote end hung up unexpectedly", .interrupted),
    ("fatal: the remote end hung up unexpectedly", .interrupted),
    ("fatal: bad config line 1 in file /home/ana/.gitconfig", .badConfiguration),
    ("error: Server does not allow request for unadvertised object 12ab", .onlyWhole),
    ("error: object file objects/12/34 is empty", .unknown),
  ]

  @Test(arguments: said) func whatGitSaysIsUnderstood(words: String, cause: GitFailure.Cause) {
    let failure = GitFailure(Tool.Result(status: 128, errors: words))
    #expect(failure.cause == cause)
    let error = failure.error(repository: "git@example.net:x.git", branch: "main")
    #expect(error.message.contains(cause == .badConfiguration ? "configuration" : "git@example.net:x.git"))
  }

  @Test func itsOwnWordsArePromisedOnlyWhereThereAreSome() {
    let error = GitFailure(Tool.Result(status: 1)).error(repository: "x", branch: "main")
    #expect(error == PublishError("git failed with x without a word of why; try again"))
  }

  @Test func anOptionThatGitDoesNotKnowMeansItIsTooOld() {
    let failure = GitFailure(Tool.Result(status: 129, errors: "error: unknown option `no-write-fetch-head'"))
    #expect(failure.cause == .tooOld)
  }

  @Test func passwordsInAddressesAreNotShown() {
    #expect(GitFailure.withoutPassword("at 'https://a:b@c/d', ssh://e@f") == "at 'https://***@c/d', ssh://e@f")
    #expect(GitFailure.withoutPassword("https://h/i:j@k ://") == "https://h/i:j@k ://")
  }

  @Test func sshDoesNotWaitForEverAndAsksOnlyAtATerminal() {
    let always = " -o ConnectTimeout=20 -o ServerAliveInterval=15"
    #expect(Git.withOptions("ssh", isInteractive: true) == "ssh" + always)
    #expect(Git.withOptions("/usr/bin/ssh -i x", isInteractive: false) == "/usr/bin/ssh -i x -o BatchMode=yes" + always)
    #expect(Git.withOptions("plink", isInteractive: false) == nil)
  }
}
