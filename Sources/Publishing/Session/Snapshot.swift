import Diagnostics
import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A copy of the built site, which no later build and no editor changes while it is sent.
struct Snapshot: Sendable {
  /// The folder of the copy.
  let folder: String
  /// What was built.
  let manifest: ReleaseManifest

  /// Copies just the files of the built site's manifest, and holds each against it. A build that ends meanwhile puts
  /// another folder in place of the built one; then all is copied from that.
  static func take(of output: String, in folder: String) async throws(PublishError) -> Snapshot {
    for _ in 1...10 {
      await Disk.remove(folder)
      let handle = PathBytes.withPath(Array(output.utf8)) { Disk.openFolder($0) }
      guard handle >= 0 else { throw PublishError("\(printable(output)) can't be read: \(Disk.lastError)") }
      defer { close(handle) }
      let identity = Disk.identity(output)
      do throws(PublishError) {
        return try Snapshot(handle, output, folder)
      } catch {
        guard Disk.identity(output) != identity else { throw error }
      }
    }
    throw PublishError(
      "\(printable(output)) is built again and again; end what builds it, such as another impact build, and try again")
  }

  private init(_ handle: Int32, _ output: String, _ folder: String) throws(PublishError) {
    guard let bytes = Disk.read(ReleaseManifest.name, in: handle), let manifest = ReleaseManifest(bytes) else {
      throw PublishError(
        "the list of files \(printable(output))/\(ReleaseManifest.name) is missing or damaged; delete \(printable(output)) "
          + "and publish again")
    }
    var changed: [String] = []
    for (name, content) in manifest.site.files {
      let path = folder + "/" + PathBytes.text(name)
      guard try Self.copy(PathBytes.text(name), from: handle, to: path), FileContent(ofFile: path) == content else {
        changed.append(printable(PathBytes.text(name)))
        continue
      }
    }
    guard changed.isEmpty else {
      let (it, was) = changed.count == 1 ? ("it", "was") : ("them", "were")
      throw PublishError(
        "in \(printable(output)) \(listed(changed.sorted())) \(was) changed by hand after the build; change the files in "
          + "Content or Templates instead, delete \(it) in \(printable(output)), and publish again")
    }
    self.folder = folder
    self.manifest = manifest
  }

  /// The release that this becomes, its manifest beside its files.
  func release(_ manifest: ReleaseManifest) throws(PublishError) -> LocalRelease {
    let path = folder + "/" + ReleaseManifest.name
    unlink(path)
    guard Disk.write(path, manifest.bytes) != nil else { throw Self.failed(path) }
    return LocalRelease(folder: folder, manifest: manifest)
  }

  /// Copies a file; false where it can't be read.
  private static func copy(_ name: String, from folder: Int32, to path: String) throws(PublishError) -> Bool {
    let file = Disk.create(path)
    guard file >= 0 else { throw failed(path) }
    var isWritten = true
    let isRead = Disk.stream(name, in: folder) { bytes in
      isWritten = Disk.write(bytes, to: file)
      return isWritten
    }
    let error = isWritten ? nil : failed(path)
    guard close(file) == 0 || error != nil else { throw failed(path) }
    if let error { throw error }
    return isRead
  }

  private static func failed(_ path: String) -> PublishError {
    PublishError("the copy \(printable(path)), from which the site is sent, can't be written: \(Disk.lastError)")
  }
}
