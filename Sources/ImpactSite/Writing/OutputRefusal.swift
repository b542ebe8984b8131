import Diagnostics

/// Holds a place for the output against the folders that it must not touch, whatever links and spellings lead there.
struct OutputRefusal {
  /// The folder for the output, links resolved; it need not be there.
  let target: String
  /// The path for messages.
  let shown: String

  /// Throws where the output would get into the way of what a site is made from, or of another output.
  func check(_ site: SiteFolders) throws(OutputError) {
    if site.site.map(isAtOrAbove) == true {
      throw error(
        .outputInSource,
        "this is the site's own folder or above it; choose a folder of its own for the output, such as Public")
    }
    for source in site.sources {
      let name = source.split(separator: "/").last.map(String.init) ?? source
      if isAtOrBelow(source) {
        throw error(
          .outputInSource, "this is in \(name), which the site is made from; choose a folder outside it, such as Public"
        )
      }
      if isAtOrAbove(source) {
        throw error(
          .outputInSource,
          "this folder holds \(name), which the site is made from; choose a folder of its own for the output, such as Public"
        )
      }
    }
    if let records = site.records, isAtOrBelow(records) {
      throw error(
        .outputInRecords, "impact keeps its records here, not the site; choose another folder, such as Public")
    }
    let name = target.lastName.dropFirst()
    if name.hasPrefix("."), name.contains(Staging.start) {
      throw error(
        .outputInOutput, "impact gives such a name to a site that is being written; choose another one, such as Public")
    }
    if let outer = folders.dropFirst().first(where: { isUsualOutput($0, of: site) || Self.holdsSite($0) }) {
      throw error(
        .outputInOutput,
        "this is inside \(outer), where impact writes a site; that site could not be built again, so choose a folder "
          + "outside it")
    }
  }

  private func error(_ identifier: Diagnostic.Identifier, _ message: String) -> OutputError {
    OutputError(identifier, message, path: shown)
  }

  /// The target and the folders above it, up to the disk's own.
  private var folders: [String] { Self.upwards(target) }

  private static func upwards(_ path: String) -> [String] {
    path.levels.reversed().map(String.init).filter { !$0.isEmpty } + ["/"]
  }

  /// Whether the target is a folder or lies in it.
  func isAtOrBelow(_ folder: String) -> Bool { Self.isOne(of: folders, folder) }

  /// Whether the target is a folder or holds it.
  func isAtOrAbove(_ folder: String) -> Bool {
    guard let real = Disk.real(folder), Disk.isFolder(target) else { return false }
    return Self.isOne(of: Self.upwards(real), target)
  }

  /// Whether a folder is one of some. By what the file system says, which knows best what it takes for one; by the name
  /// where it is not there yet, capitals aside, as it may come to be on a file system that does not tell them apart.
  private static func isOne(of paths: [String], _ folder: String) -> Bool {
    if let identity = Disk.identity(folder) { return paths.contains { Disk.identity($0) == identity } }
    guard let real = Disk.resolved(folder)?.lowercased() else { return false }
    return paths.contains { $0.lowercased() == real }
  }

  /// Whether a folder is where the site goes unless another one is named.
  private func isUsualOutput(_ folder: String, of site: SiteFolders) -> Bool {
    site.usualOutput.map { Self.isOne(of: [folder], $0) } ?? false
  }

  /// Whether a folder is an output, its manifest damaged or not.
  private static func holdsSite(_ folder: String) -> Bool {
    Disk.read((folder == "/" ? "" : folder) + "/" + OutputManifest.fileName).map(OutputManifest.isBegun) ?? false
  }
}

/// The folders of a site that no output may touch.
public struct SiteFolders: Sendable {
  /// The folders that the site is made from.
  public var sources: [String]
  /// The folder that holds them.
  public var site: String?
  /// The folder of the records.
  public var records: String?
  /// The folder that the output goes to unless another one is named.
  public var usualOutput: String?

  /// Makes a list of folders, which need not be there.
  public init(sources: [String] = [], site: String? = nil, records: String? = nil, usualOutput: String? = nil) {
    self.sources = sources
    self.site = site
    self.records = records
    self.usualOutput = usualOutput
  }
}
