import Testing
import Tools

@testable import Publishing

@Suite struct RsyncFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let status: Int32?
    let errors: String
    let sentence: String
    var testDescription: String { errors }
  }

  static let cases = [
    Case(
      status: 11,
      errors: "rsync: [receiver] write failed on \"/srv/new/index.html\": No space left on device (28)\n",
      sentence: "the disk of web is full; make room there, and publish again"),
    Case(
      status: 23, errors: "rsync: [receiver] mkstemp \"/srv/new/.a.Xq\" failed: Disk quota exceeded (122)\n",
      sentence: "the storage that you have on web is used up; remove something there or ask for more, and publish again"
    ),
    Case(
      status: 23, errors: "rsync: [receiver] mkstemp \"/srv/new/.a.Xq\" failed: Permission denied (13)\n",
      sentence: "the user has no right to do that on web; ask those who run it to give the folder to that user"),
    Case(
      status: 11, errors: "rsync: [Receiver] mkdir \"/srv/new\" failed: Read-only file system (30)\n",
      sentence: "the file system there can't be written to; ask those who run web"),
    Case(
      status: 23, errors: "rsync: [sender] send_files failed to open \"/tmp/a\": Permission denied (13)\n",
      sentence: "a file of the site can't be read on this machine"),
    Case(
      status: 127, errors: "bash: line 1: rsync: command not found\nrsync error: remote command not found (code 127)\n",
      sentence:
        "rsync is missing on the web host web; have it installed there (apt install rsync), or publish with rclone "
        + "and an sftp remote"),
    Case(
      status: 2, errors: "protocol version mismatch -- is your shell clean?\n",
      sentence:
        "something that the login on web prints disturbs rsync; a login script there must print nothing without a "
        + "terminal"),
    Case(
      status: 12, errors: "rsync error: error in rsync protocol data stream (code 12)\n",
      sentence: "the connection to web broke off; publish again"),
    Case(status: nil, errors: "", sentence: "it was stopped; publish again"),
    Case(status: 4, errors: "odd\n", sentence: "rsync gave up; what it said stands below"),
    Case(status: 4, errors: "", sentence: "rsync gave up (status 4) without a word of why; publish again"),
  ]

  @Test(arguments: cases) func whatRsyncSaysIsPutIntoPlainWords(_ one: Case) {
    let error = RsyncFailure.error("Sending", host: "web", Tool.Result(status: one.status, errors: one.errors))
    #expect(error.message == "Sending failed: " + one.sentence)
  }

  @Test func itsOwnWordsStandBelowAndMoveNoCursor() {
    let lines = (1...20).map { "line \($0) \u{1B}[31m" }.joined(separator: "\n")
    let error = RsyncFailure.error("Sending", host: "web", Tool.Result(status: 23, errors: lines))
    #expect(error.details?.split(separator: "\n").count == 12)
    #expect(error.details?.hasPrefix("line 9 ") == true)
    #expect(error.details?.contains("\u{1B}") == false)
  }

  @Test func wordsBelowArePromisedOnlyWhereThereAreSome() {
    let odd = RemoteCause.error("Making x", host: "web", said: "odd\n")
    #expect(odd == PublishError("Making x failed: web refused; what it said stands below", details: "odd"))
    let silent = RemoteCause.error("Making x", host: "web", said: " \n")
    #expect(silent.message.hasPrefix("Making x failed: web refused without a word of why; try again"))
    #expect(silent.details == nil)
  }

  @Test func aConnectionThatFailsIsToldAsSshTellsIt() {
    let result = Tool.Result(
      status: 255, errors: "web@web: Permission denied (publickey).\nrsync error: unexplained error")
    #expect(RsyncFailure.error("Sending", host: "web", result).message.hasPrefix("web does not accept the key"))
  }

  @Test func versionsThatAreTooOldOrOfAnotherKindAreTold() {
    #expect(ToolVersion.problem(ofRsync: "rsync  version 3.2.7  protocol version 31\n", on: "web") == nil)
    #expect(ToolVersion.problem(ofRsync: "rsync  version v3.1.0  protocol version 31\n", on: "web") == nil)
    #expect(
      ToolVersion.problem(ofRsync: "rsync  version 3.0.9  protocol version 30\n", on: "web")?.message
        == "The rsync on web is too old (3.0); install version 3.1 or later: apt install rsync")
    #expect(
      ToolVersion.problem(
        ofRsync: "openrsync: protocol version 29\nrsync version 2.6.9 compatible\n", on: "this machine")?.message
        == "The rsync on this machine is openrsync, which can't do all that is needed; install rsync 3.1 or later (on a "
        + "Mac: brew install rsync)")
    #expect(ToolVersion.problem(ofRsync: "", on: "web")?.message == "The rsync on web does not tell its version")
  }
}
