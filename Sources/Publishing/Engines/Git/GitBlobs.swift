import Tools

extension Git {
  /// How many bytes of files are read at once.
  private static let chunk = 32 << 20

  /// The contents of objects, fetched together where they are not here.
  func blobs(_ objects: Set<String>) async throws(GitFailure) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    try await forEachBlob(objects) { result[$0] = $1 }
    return result
  }

  /// Gives the contents of objects, some at a time, so that a large site needs no large memory.
  func forEachBlob(_ objects: Set<String>, _ visit: (String, [UInt8]) -> Void) async throws(GitFailure) {
    let sizes = try await sizes(objects)
    var part: [String] = []
    var bytes = 0
    for (object, size) in sizes.sorted(by: { $0.key < $1.key }) {
      if bytes + size > Self.chunk, !part.isEmpty {
        try await read(part, visit)
        (part, bytes) = ([], 0)
      }
      part.append(object)
      bytes += size
    }
    if !part.isEmpty { try await read(part, visit) }
  }

  /// The sizes of objects, which are fetched first where they are not here: git would fetch each on its own.
  func sizes(_ objects: Set<String>) async throws(GitFailure) -> [String: Int] {
    guard !objects.isEmpty else { return [:] }
    let names = objects.sorted()
    try await fetch(missing(names))
    let list = try await run(["cat-file", "--batch-check=%(objectname) %(objectsize)"], input: Self.lines(names))
    var result: [String: Int] = [:]
    for line in list.text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.count == 2, let size = Int(fields[1]) { result[String(fields[0])] = size }
    }
    return result
  }

  /// The objects that are not here yet. Git would fetch one that it is asked for, so it is asked for all there are.
  private func missing(_ objects: [String]) async throws(GitFailure) -> [String] {
    let list = try await run(["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"])
    let here = Set(list.text.split(separator: "\n"))
    return objects.filter { !here.contains(Substring($0)) }
  }

  private func fetch(_ objects: [String]) async throws(GitFailure) {
    guard !objects.isEmpty else { return }
    // Nothing that is here tells which of these objects are: it is not worth a talk.
    let result = try await talk(
      [
        "-c", "fetch.negotiationAlgorithm=noop", "fetch", "--quiet", "--filter=blob:none", "--no-tags",
        "--no-write-fetch-head", "--no-recurse-submodules", "--stdin", "origin",
      ], input: Self.lines(objects))
    guard result.isSuccess else { throw GitFailure(result) }
  }

  private func read(_ objects: [String], _ visit: (String, [UInt8]) -> Void) async throws(GitFailure) {
    let output = try await run(["cat-file", "--batch", "--buffer"], input: Self.lines(objects)).output[...]
    var rest = output
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let fields = rest[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      rest = rest[(end + 1)...]
      guard fields.count == 3, let size = Int(fields[2]) else { continue }
      guard size < rest.count else { return }
      visit(fields[0], Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
  }

  /// The objects of local files, in their order; with `isKept`, they are stored as well. The bytes go in as they are.
  func hashes(of paths: [[UInt8]], isKept: Bool) async throws(GitFailure) -> [String] {
    guard !paths.isEmpty else { return [] }
    let input = paths.flatMap { GitName.quoted($0) + [UInt8(ascii: "\n")] }
    let arguments = ["hash-object", "-t", "blob", "--no-filters", "--stdin-paths"] + (isKept ? ["-w"] : [])
    let hashes = try await run(arguments, input: input).text.split(separator: "\n").map(String.init)
    guard hashes.count == paths.count else { throw GitFailure(.unknown) }
    return hashes
  }

  private static func lines(_ texts: [String]) -> [UInt8] { Array((texts.joined(separator: "\n") + "\n").utf8) }
}
