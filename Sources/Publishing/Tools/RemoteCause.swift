import Diagnostics

/// Why a file on a web host can't be written or read, by what a tool says there.
enum RemoteCause {
  /// The cause and what to do, to stand behind a colon or in a sentence of its own; nil where the tool says something
  /// else.
  static func words(_ text: String, host: String) -> String? {
    let causes: [([String], String)] = [
      (["no space left on device"], "the disk of \(host) is full; make room there, and publish again"),
      (
        ["disk quota exceeded", "quota exceeded"],
        "the storage that you have on \(host) is used up; remove something there or ask for more, and publish again"
      ),
      (["read-only file system"], "the file system there can't be written to; ask those who run \(host)"),
      (
        ["permission denied", "operation not permitted"],
        "the user has no right to do that on \(host); ask those who run it to give the folder to that user"
      ),
      (["too many links"], "a file there has too many names; ask those who run \(host)"),
      (["file name too long"], "a file's name is too long for \(host); give it a shorter one"),
      (["is a directory"], "a folder stands there where a file has to go; move it away"),
      (["not a directory"], "a file stands there where a folder has to go; move it away"),
      (["file exists"], "something stands there already; move it away"),
      (["input/output error"], "the disk of \(host) fails; tell those who run it"),
      (["the connection ended too early"], "the connection to \(host) broke off; publish again"),
    ]
    let text = text.lowercased()
    return causes.first { $0.0.contains(where: text.contains) }?.1
  }

  /// The error of a step that failed on the other machine.
  static func error(_ step: String, host: String, said text: String) -> PublishError {
    let details = details(text)
    let unknown =
      details == nil
      ? "\(host) refused without a word of why; try again, and if that does not help, ask those who run it"
      : "\(host) refused; what it said stands below"
    return PublishError("\(step) failed: \(words(text, host: host) ?? unknown)", details: details)
  }

  /// The last lines of what a tool said, without anything that moves a terminal's cursor; nil for none.
  static func details(_ text: String) -> String? {
    let noise = ["xargs: sh: exited with status 255; aborting"]
    let lines = text.split(whereSeparator: \.isNewline).map { printable(String($0)) }
      .filter { !noise.contains($0) && $0.contains(where: { $0 != " " }) }
    return lines.isEmpty ? nil : lines.suffix(12).joined(separator: "\n")
  }
}
