import Diagnostics

/// The first stage: finds the files of a site and sorts them. Nil when there is no content to speak of. `time` is a time
/// before.
func scan(_ input: BuildInput, at time: Int64, diagnostics: inout [Diagnostic]) async -> Inventory? {
  let templates = await sorted(input.templates, &diagnostics)
  var found: [Diagnostic] = []
  let content = await sorted(input.content, &found)
  diagnostics += found
  if found.contains(where: { $0.identifier == .missingFolder }) { return nil }
  return Inventory(content: content, templates: templates, time: time)
}

/// The files of a tree in the order of their paths' bytes, whatever order the tree gives them in.
private func sorted(_ tree: any FileTree, _ diagnostics: inout [Diagnostic]) async -> [FileEntry] {
  await tree.files(diagnostics: &diagnostics).sorted { bytewise($0.path, $1.path) }
}

extension Inventory {
  /// A hash of the names and stamps of all files, nil where a stamp could not tell a later change.
  static func stamps(_ entries: [[FileEntry]], at time: Int64) -> ContentHash? {
    var digest = Digest()
    for entries in entries {
      for entry in entries {
        guard let stamp = entry.stamp, stamp.isCertain(at: time) else { return nil }
        digest.add(entry.path)
        digest.add(Int(stamp.size))
        digest.add(Int(stamp.modified))
        digest.add(Int(stamp.changed))
        digest.add(Int(truncatingIfNeeded: stamp.inode))
      }
      digest.add(entries.count)
    }
    return digest.hash
  }

  /// The map from numbers to the files, for places to be shown.
  func sourceMap(_ input: BuildInput) -> SourceMap {
    let (content, templates) = (content, templates)
    let count = content.count
    return SourceMap(
      count: count + templates.count,
      path: { number in
        number < count
          ? input.content.shown(content[number].path) : input.templates.shown(templates[number - count].path)
      },
      read: { number in
        var diagnostics: [Diagnostic] = []
        return number < count
          ? input.content.read(content[number].path, diagnostics: &diagnostics)
          : input.templates.read(templates[number - count].path, diagnostics: &diagnostics)
      })
  }
}
