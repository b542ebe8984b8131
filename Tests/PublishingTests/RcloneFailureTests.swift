import Foundation
import ImpactSite
import Testing
import Tools

@testable import Publishing

@Suite(.serialized) struct RcloneFailureTests {
  /// What opening a remote fails with, in words.
  private func failure(_ target: RcloneTarget, _ remote: String) async -> PublishError? {
    do throws(PublishError) {
      var tool = target.tool
      tool.environment.updateValue(nil, forKey: "AWS_CA_BUNDLE")
      let engine = RcloneEngine(remote: remote, publisher: "ana@office", tool: tool)
      _ = try await engine.open()
      await engine.close()
      return nil
    } catch { return error }
  }

  @Test func anUnknownRemoteIsNamedWithThoseThatThereAre() async throws {
    let target = try await RcloneTarget(.folder)
    try target.folder.write("rclone.conf", "[bucket]\ntype = memory\n[old]\ntype = memory\n")
    let error = try #require(await failure(target, "bukket:site"))
    #expect(
      error.message == "rclone has no remote \"bukket\" (there are bucket: old:); make it with rclone config")
    #expect(error.details?.contains("didn't find section in config file") == true)
  }

  @Test(arguments: [
    ("type = webdav\nurl = http://127.0.0.1:1", "the host refuses the connection"),
    ("type = webdav\nurl = http://no-such-host.invalid", "the host is not found"),
    (
      "type = sftp\nhost = 127.0.0.1\nport = 1\nuser = u\npass = OJ7nCzknHhJoqaJ7eS9IBPk",
      "the host refuses the connection"
    ),
  ])
  func aHostThatCanNotBeReachedIsSaidSo(_ configuration: String, _ words: String) async throws {
    let target = try await RcloneTarget(.folder)
    try target.folder.write("rclone.conf", "[there]\n\(configuration)\n")
    let error = try #require(await failure(target, "there:site"))
    #expect(error.message.hasPrefix("rclone can't look at what is published at \"there:site\": \(words)"), "\(error)")
  }

  @Test func aFullDiskIsSaidSo() {
    for text in [
      "2026/11/26 ERROR : index.html: Failed to copy: write /mnt/x/index.html: no space left on device",
      "Failed to copy: preallocate: file too big for remaining disk space",
      "Failed to copy: Insufficient Storage: 507 Insufficient Storage",
      "Failed to copy: googleapi: Error 403: The user's Drive storage quota has been exceeded., storageQuotaExceeded",
    ] {
      #expect(RcloneFailure.cause(text)?.contains("make room") == true, "\(text)")
    }
  }

  @Test(arguments: [
    ("AccessDenied: Access Denied\n\tstatus code: 403, request id: X", "access is denied"),
    (
      "InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.\n\tstatus code: 403",
      "accepted"
    ),
    ("NoSuchBucket: The specified bucket does not exist\n\tstatus code: 404", "no such bucket"),
    ("read metadata failed: 401 Unauthorized: 401 Unauthorized", "accepted"),
    ("couldn't connect SSH: ssh: handshake failed: knownhosts: key mismatch", "not the one that is known"),
    ("ssh: handshake failed: ssh: unable to authenticate, attempted methods [none password]", "accepted"),
    ("tls: failed to verify certificate: x509: certificate signed by unknown authority", "certificate"),
    ("dial tcp 192.0.2.1:22: i/o timeout", "does not answer"),
  ])
  func messagesAreUnderstood(_ text: String, _ words: String) {
    #expect(RcloneFailure.cause(text)?.contains(words) == true)
  }

  @Test func anObjectStoreWithoutABucketIsRefused() async throws {
    let target = try await RcloneTarget(.folder)
    let keys = "access_key_id = a\nsecret_access_key = b"
    let store = "[s3]\ntype = s3\nprovider = Other\nendpoint = http://127.0.0.1:1\n\(keys)\n"
    let password = "OJ7nCzknHhJoqaJ7eS9IBPk"
    try target.folder.write(
      "rclone.conf", store + "[locked]\ntype = crypt\nremote = s3:bucket\npassword = \(password)\n")
    #expect(
      await failure(target, "s3:")?.message
        == "\"s3:\" names no bucket; write it behind the colon in site.yml, such as \"s3:impact-site\"")
    // What wraps a bucket has one.
    let other = try #require(await failure(target, "locked:"))
    #expect(other.message.contains("the host refuses the connection"), "\(other)")
  }

  @Test func aServerThatGivesNoReasonIsSaidToBeFullPerhaps() {
    let text = "2026/11/26 09:30:00 Failed to copy: Update Close failed: sftp: \"Failure\" (SSH_FX_FAILURE)"
    let error = RcloneFailure.error(Tool.Result(status: 1, errors: text), doing: "send files", remote: "web:site")
    #expect(error.message.contains("the server gives no reason; often its disk is full"))
    #expect(error.details == text)
    // A rename that fails so may be tried in another way.
    #expect(RcloneFailure.cause(text) == nil)
  }

  @Test func errorsInTheLogForMachinesAreTold() {
    let log = #"""
      {"level":"notice","msg":"Transferred: 0"}
      {"level":"error","msg":"Failed: \"odd\" \u003c1\u003e\n\tcode: 9","object":"a","source":"x.go:1"}
      {"level":"error","msg":"Attempt 1/1 failed","source":"x.go:2"}
      {"level":"critical","msg":"Attempt 1/1 failed","source":"x.go:2"}
      """#
    let error = RcloneFailure.error(Tool.Result(status: 1, errors: log), doing: "send files", remote: "web:site")
    #expect(error.details == "a: Failed: \"odd\" <1>\n code: 9\nAttempt 1/1 failed")
  }

  @Test func detailsAreTheLastLinesWithoutTheLogForMachinesAndWithoutControls() {
    let lines = (1...20).map { "line \($0)" } + ["{\"level\":\"error\"}", "end \u{1B}[31m"]
    let details = RcloneFailure.details(lines.joined(separator: "\n"))
    #expect(details?.split(separator: "\n").count == 12)
    #expect(details?.hasPrefix("line 10\n") == true)
    #expect(details?.hasSuffix("end  [31m") == true)
  }

  @Test func aNameThatRcloneCanNotTakeIsAnErrorBeforeAnythingIsSent() async throws {
    let target = try await RcloneTarget(.folder)
    let error = await #expect(throws: PublishError.self) {
      try await target.publish("a1", ["index.html": "1", "a\u{7F}b.html": "2"])
    }
    #expect(error?.message.contains("its name has control characters") == true)
    #expect(try await target.allFiles().isEmpty)
  }
}
