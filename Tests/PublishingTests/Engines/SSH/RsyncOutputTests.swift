import Testing

@testable import Publishing

@Suite struct RsyncOutputTests {
  @Test func howMuchIsDoneIsRead() {
    #expect(RsyncOutput.fraction("      1,238  45%    1.20MB/s    0:00:01 (xfr#1, to-chk=0/3)") == 0.45)
    #expect(RsyncOutput.fraction("              2 100%    0.98kB/s    0:00:00  ") == 1)
    for line in ["", "x 300% y", "Number of files: 3", "sent 5 bytes", "a -1% b"] {
      #expect(RsyncOutput.fraction(line) == nil, "\(line)")
    }
  }

  @Test func whatWasSentIsCounted() {
    func output(_ files: Int, _ bytes: Int) -> String {
      "Number of regular files transferred: \(files)\nTotal bytes sent: \(bytes)\n"
    }
    #expect(RsyncOutput.count(output(0, 113)) == "rsync: 0 files sent, 113 bytes")
    #expect(RsyncOutput.count(output(1, 12_499)) == "rsync: 1 file sent, 12 kB")
    #expect(RsyncOutput.count(output(3, 1_250_000)) == "rsync: 3 files sent, 1.3 MB")
    #expect(RsyncOutput.count("") == nil)
  }

  @Test func namesAreReadToTheByteAndFoldersAreNone() {
    let lines = "cd+++++++++ a/\n<f+++++++++ a\\#012b\\#377\\#134#012 é\n<fcs....... -rf\n.f...p..... x\n\n<f short\n"
    let expected: [FileName] = [
      Array("a\nb".utf8) + [0xFF] + Array("\\#012 é".utf8), Array("-rf".utf8), Array("x".utf8),
    ]
    #expect(RsyncOutput.names(Array(lines.utf8)) == expected)
    #expect(RsyncOutput.unescaped(Array("\\#9\\#999\\".utf8)[...]) == Array("\\#9\\#999\\".utf8))
  }

  @Test func theRemoteShellIsPartedIntoWordsAsRsyncDoes() {
    #expect(RemoteShell.words(" ssh  -F '/a b/c'  -o \"X=it''s\" ''") == ["ssh", "-F", "/a b/c", "-o", "X=it''s", ""])
    #expect(RemoteShell.words("ssh -o 'it''s'") == ["ssh", "-o", "it's"])
    #expect(RemoteShell.words("ssh -o 'open") == ["ssh", "-o", "open"])
  }
}
