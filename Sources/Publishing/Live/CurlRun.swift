import Diagnostics
import ImpactSite
import Tools

/// One run of curl that fetches several addresses side by side.
struct CurlRun: Sendable {
  /// What an address answered.
  struct Answer: Sendable {
    /// The status; 0 where none came.
    var status = 0
    /// The content of what came; nil where nothing could be kept.
    var content: FileContent?
    /// Where the answer leads to elsewhere.
    var redirection: String?
    /// Why nothing came, in curl's words.
    var error: String?
  }

  /// Where the answers are kept, each in a file of its own.
  let folder: String

  /// Fetches addresses; a redirection that stays on its host is followed.
  func fetch(_ addresses: [String]) async throws(PublishError) -> [Answer] {
    var answers = [Answer](repeating: Answer(error: "no answer came"), count: addresses.count)
    var open = Array(addresses.enumerated())
    for _ in 1...4 where !open.isEmpty {
      let round = try await run(open.map(\.element))
      var next: [(offset: Int, element: String)] = []
      for ((position, address), answer) in zip(open, round) {
        answers[position] = answer
        if let place = answer.redirection, Self.isSameHost(address, place) { next.append((position, place)) }
      }
      open = next
    }
    return answers
  }

  private func run(_ addresses: [String]) async throws(PublishError) -> [Answer] {
    await Disk.remove(folder)
    guard Disk.makeFolders(folder) else {
      throw PublishError("the folder \(printable(folder)) can't be made: \(Disk.lastError)")
    }
    // Addresses stand in no command line: curl reads them, with all options, from its standard input.
    let result = try await Tool("curl").run(["-q", "-K", "-"], input: Array(configuration(addresses).utf8))
    var answers = [Answer](repeating: Answer(error: "no answer came"), count: addresses.count)
    var isUnderstood = false
    for line in result.text.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let number = Int(fields[0]), answers.indices.contains(number) else { continue }
      isUnderstood = true
      var answer = Answer(status: Int(fields[1]) ?? 0)
      if !fields[2].isEmpty { answer.redirection = fields[2] }
      if answer.status == 0 || !fields[3].isEmpty { answer.error = fields[3].isEmpty ? "no answer came" : fields[3] }
      answer.content = FileContent(ofFile: "\(folder)/\(number)")
      // An empty answer leaves no file.
      if answer.content == nil, answer.status == 200 {
        answer.content = FileContent(size: 0, hash: ContentHash(of: []))
      }
      answers[number] = answer
    }
    guard isUnderstood else { throw Self.failure(result) }
    return answers
  }

  /// Throws where there is no curl on this machine that can look at the live pages.
  static func check() async throws(PublishError) {
    let result = try await Tool("curl").run(["-q", "--version"])
    guard let version = ToolVersion.after("curl", in: result.text) else { throw failure(result) }
    guard version < .curl else { return }
    throw PublishError(
      "the curl on this machine is too old to look at the live pages (\(version.text)); install version "
        + "\(ToolVersion.curl.text) or later: apt install curl")
  }

  /// Why curl told nothing that can be read.
  private static func failure(_ result: Tool.Result) -> PublishError {
    PublishError("the live pages can't be looked at by curl", details: RemoteCause.details(result.errors))
  }

  private func configuration(_ addresses: [String]) -> String {
    var lines = [
      "silent", "parallel", "parallel-max = 8", "globoff", "compressed", "connect-timeout = 10", "max-time = 30",
      "proto = \"=http,https\"", "header = \"Cache-Control: no-cache\"", "user-agent = \"impact\"",
      "write-out = \"%{urlnum}\\t%{http_code}\\t%{redirect_url}\\t%{errormsg}\\n\"",
    ]
    for (number, address) in addresses.enumerated() {
      lines += [
        "url = \(CurlConfiguration.quoted(address))", "output = \(CurlConfiguration.quoted("\(folder)/\(number)"))",
      ]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether a second address is on the host of a first, by a way that is as safe.
  static func isSameHost(_ address: String, _ other: String) -> Bool {
    func parts(_ text: String) -> (scheme: String, host: String)? {
      let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count >= 3, parts[1].isEmpty else { return nil }
      return (parts[0].lowercased(), parts[2].lowercased())
    }
    guard let first = parts(address), let second = parts(other), first.host == second.host else { return false }
    return second.scheme == "https:" || (second.scheme == "http:" && first.scheme == "http:")
  }
}
