import Diagnostics
import ImpactSite

extension SSHHost {
  func allFolders(in folder: String) async throws(PublishError) -> [FileName] {
    try await list("below", folder).filter { $0 != Array(".".utf8) && SiteManifest.isInside($0) }
  }

  func adopt(_ folders: [FileName], from folder: String, to other: String) async throws(PublishError) {
    guard !folders.isEmpty else { return }
    _ = try await ask("adopt", [folder, other], data: Self.list(folders), "Taking folders over into \(other)")
  }

  func changes(
    of names: [FileName], in folder: String, against other: String
  ) async throws(PublishError) -> ForeignChanges {
    var changes = ForeignChanges()
    guard !names.isEmpty else { return changes }
    let step = "Comparing the files of others in \(other)"
    let bytes = try await ask("changes", [folder, other], data: Self.list(names), step) ?? []
    let asked = Set(names)
    for line in bytes.split(separator: 0) {
      let name = Array(line.dropFirst("+./".utf8.count))
      guard asked.contains(name) else { continue }
      if line.first == UInt8(ascii: "+") { changes.replaced.append(name) } else { changes.gone.append(name) }
    }
    return changes
  }
}
