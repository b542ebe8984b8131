/// What git knows of the files of a folder: when each was last changed, and what another one said then.
public struct GitHistory: Sendable {
  /// A file as it was in a commit.
  public struct Version: Hashable, Sendable {
    let commit: String
    let path: String
    /// Whether the history that is here begins with that commit, so that nobody knows what came before.
    public let isEdge: Bool
  }

  private struct Commit {
    let name: String
    let hasParents: Bool
  }

  /// How far back it looks.
  private static let maximumCommits = 10_000
  /// How many texts git is asked for at once.
  private static let batch = 500

  private let folder: String
  private let isShallow: Bool
  /// The newest first.
  private var commits: [Commit] = []
  /// The positions of the commits that changed files last, by the files' names of today.
  private var last: [String: Int] = [:]
  /// The earlier names of files, by those of today, each with the position of the commit that ended it.
  private var earlierNames: [String: [(commit: Int, name: String)]] = [:]
  /// Files with changes that are not committed.
  private var changed: Set<String> = []

  /// Reads the history of a folder; nil where the folder is in no work tree, or there is no git.
  public static func read(folder: String) async -> GitHistory? {
    let log = [
      "log", "--max-count=\(maximumCommits)", "--format=%x01%H %P", "--name-status", "--find-renames", "-c",
      "--relative", "-z", "--", ".",
    ]
    let diff = ["diff", "--name-only", "--relative", "-z", "HEAD", "--", "."]
    guard let lines = await output(log, folder), let changed = await output(diff, folder),
      let shallow = await output(["rev-parse", "--is-shallow-repository"], folder)
    else { return nil }
    var history = GitHistory(folder: folder, isShallow: shallow.starts(with: "true".utf8))
    history.changed = Set(changed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    history.read(lines)
    return history
  }

  /// Makes a history without commits.
  init(folder: String, isShallow: Bool) {
    self.folder = folder
    self.isShallow = isShallow
  }

  /// The version of a file in the commit that changed another one last; nil where the other has changes that are not
  /// committed, or is not known to git.
  public func version(of file: String, whenLastChanged other: String) -> Version? {
    guard !changed.contains(other), let index = last[other] else { return nil }
    let name = earlierNames[file]?.last { $0.commit < index }?.name ?? file
    return Version(
      commit: commits[index].name, path: name, isEdge: isShallow && !commits[index].hasParents)
  }

  /// The texts of versions; those that do not exist are left out. `body` gets them a few at a time.
  public func forEachText(of versions: Set<Version>, _ body: (Version, [UInt8]) -> Void) async {
    // A line end would be the next question.
    var rest = versions.filter { !$0.path.contains("\n") }[...]
    while !rest.isEmpty {
      let asked = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(Self.batch)
      let questions = asked.map { "\($0.commit):./\($0.path)\n" }.joined()
      guard let answers = await Self.output(["cat-file", "--batch"], folder, input: Array(questions.utf8)) else {
        return
      }
      Self.read(answers, asked, body)
    }
  }

  /// Reads a log, newest commits first, in which a commit's name has a byte 1 before it.
  mutating func read(_ log: [UInt8]) {
    var todays: [String: String] = [:]
    var renames: [(old: String, new: String)] = []
    var fields = log.split(whereSeparator: { $0 == 0 || $0 == UInt8(ascii: "\n") })
      .map { String(decoding: $0, as: UTF8.self) }[...]
    func takeRenames(_ history: inout GitHistory) {
      let found = renames.map { (old: $0.old, today: todays[$0.new] ?? $0.new) }
      for rename in renames { todays[rename.new] = nil }
      for (old, today) in found {
        todays[old] = today
        history.earlierNames[today, default: []].append((history.commits.count - 1, old))
      }
      renames = []
    }
    while let field = fields.popFirst() {
      if field.first == "\u{1}" {
        takeRenames(&self)
        let names = field.dropFirst().split(separator: " ")
        commits.append(Commit(name: String(names.first ?? ""), hasParents: names.count > 1))
        continue
      }
      guard var path = fields.popFirst() else { break }
      // `R100`: renamed, and of the same bytes; where several parents are compared there is only one name.
      let isRename = field.first == "R" && field.dropFirst().allSatisfy(\.isNumber)
      if isRename, let new = fields.popFirst() {
        renames.append((path, new))
        path = new
      }
      let today = todays[path] ?? path
      if field != "R100", last[today] == nil { last[today] = commits.count - 1 }
    }
    takeRenames(&self)
  }

  /// Reads what git answers: `NAME blob SIZE`, and the text; or that it is missing.
  private static func read(_ answers: [UInt8], _ asked: [Version], _ body: (Version, [UInt8]) -> Void) {
    var rest = answers[...]
    for version in asked {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return }
      let words = rest[..<end].split(separator: UInt8(ascii: " "))
      rest = rest[(end + 1)...]
      guard words.count == 3, words[1].elementsEqual("blob".utf8),
        let size = Int(String(decoding: words[2], as: UTF8.self)), size < rest.count
      else { continue }
      body(version, Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
  }

  private static func output(_ arguments: [String], _ folder: String, input: [UInt8] = []) async -> [UInt8]? {
    // Otherwise git may start what a repository's settings and hooks name.
    let quiet = ["core.fsmonitor=false", "core.hooksPath=/dev/null"]
    let all = ["--no-optional-locks"] + quiet.flatMap { ["-c", $0] } + ["-C", folder] + arguments
    guard let result = try? await Tool("git").result(of: all, input: input), result.isSuccess else { return nil }
    return result.output
  }
}
