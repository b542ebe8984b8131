import CPlatform
import Diagnostics
import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension LocalHost {
  func write(_ bytes: [UInt8], to path: String) throws(PublishError) {
    let (folder, name) = split(path)
    guard let folder = try LocalFolder(folder, makes: true), let place = try folder.place(of: name) else { return }
    let step = try step()
    let isWritten = LocalFolder.create(step.place) { file in
      bytes.withUnsafeBytes { Disk.write($0, to: file) } && fsync(file) == 0
    }
    if !isWritten || !LocalFolder.rename(step.place, to: place) {
      let code = errno
      LocalFolder.remove(step.place)
      throw LocalFailure.error("\(path) can't be written", code)
    }
  }

  func upload(
    _ release: LocalRelease, to folder: String, like: String?, _ progress: ProgressReport
  ) async throws(PublishError) {
    guard let source = try LocalFolder(release.folder), let target = try LocalFolder(folder, makes: true) else {
      throw LocalFailure.error("\(release.folder) can't be opened", ENOENT)
    }
    var contents = release.manifest.site.files
    let bytes = release.manifest.bytes
    contents[Array(ReleaseManifest.name.utf8)] = FileContent(size: bytes.count, hash: ContentHash(of: bytes))
    try await clear(target, but: contents)
    let other = try like.map { path throws(PublishError) in try LocalFolder(path) } ?? nil
    progress(.step("Copying \(contents.count) files"))
    var done = 0
    for name in sorted(contents.keys) {
      guard let content = contents[name] else { continue }
      try fill(name, content, of: target, from: source, like: other)
      done += 1
      progress(.fraction(Double(done) / Double(contents.count)))
    }
    impact_sync(target.descriptor)
  }

  /// Removes what an earlier try has left in a folder and that is not to be in it, and its empty folders.
  private func clear(_ folder: LocalFolder, but contents: [FileName: FileContent]) async throws(PublishError) {
    let listing = try await listing(folder.path)
    for file in listing.files where contents[file.path] == nil { try folder.unlink(file.path) }
    folder.forget()
    for path in listing.folders.reversed() {
      _ = PathBytes.withPath(path) { unlinkat(folder.descriptor, $0, AT_REMOVEDIR) }
    }
  }

  /// Puts a file of a release in a growing folder: a second name of a file that is just so, else a copy.
  private func fill(
    _ name: FileName, _ content: FileContent, of target: LocalFolder, from source: LocalFolder, like other: LocalFolder?
  ) throws(PublishError) {
    if try isJustSo(name, content, in: target) { return }
    try target.unlink(name)
    guard let origin = try source.place(of: name), let place = try target.place(of: name, makes: true) else {
      throw LocalFailure.error("\(source.shown(name)) can't be read", ENOENT)
    }
    if let other, let old = try other.place(of: name), LocalFolder.status(old)?.st_size == off_t(content.size),
      LocalFolder.link(old, to: place)
    {
      // Looked at under its new name, which nobody else knows.
      if try isJustSo(name, content, in: target) { return }
      try target.unlink(name)
    }
    if !LocalFolder.copy(origin, to: place, mode: LocalFolder.fileMode, times: nil) {
      throw LocalFailure.error("\(target.shown(name)) can't be written")
    }
  }

  private func isJustSo(_ name: FileName, _ content: FileContent, in folder: LocalFolder) throws(PublishError) -> Bool {
    guard let info = try folder.status(name), Disk.Kind(info) == .file, info.st_size == off_t(content.size),
      info.st_mode & 0o7777 == LocalFolder.fileMode
    else { return false }
    return try folder.content(name) == content
  }

  func differences(from release: LocalRelease, in folder: String) throws(PublishError) -> [FileName] {
    guard let source = try LocalFolder(release.folder) else {
      throw LocalFailure.error("\(release.folder) can't be opened", ENOENT)
    }
    var contents = release.manifest.site.files
    for name in sorted(contents.keys) + [Array(ReleaseManifest.name.utf8)] {
      guard let content = try source.content(name) else {
        throw LocalFailure.error("\(source.shown(name)) can't be read", ENOENT)
      }
      contents[name] = content
    }
    return try differences(from: contents, in: folder)
  }

  func differences(
    from contents: [FileName: FileContent], in folder: String
  ) throws(PublishError) -> [FileName] {
    guard let target = try LocalFolder(folder) else { return sorted(contents.keys) }
    var different: [FileName] = []
    for name in sorted(contents.keys) {
      if try target.content(name) != contents[name] { different.append(name) }
    }
    return different
  }

  func link(_ names: [FileName], from folder: String, to other: String) throws(PublishError) {
    guard let source = try LocalFolder(folder), let target = try LocalFolder(other, makes: true) else { return }
    let step = try step()
    for name in names { try target.adopt(name, from: source, by: step.place) }
  }

  func place(_ names: [FileName], from folder: String, in other: String) throws(PublishError) {
    guard let source = try LocalFolder(folder), let target = try LocalFolder(other) else {
      throw LocalFailure.error("\(folder) can't be opened", ENOENT)
    }
    let step = try step()
    impact_sync(target.descriptor)
    for name in names { try target.put(name, from: source, by: step.place) }
    impact_sync(target.descriptor)
  }

  func remove(_ names: [FileName], in folder: String) throws(PublishError) {
    guard let target = try LocalFolder(folder) else { return }
    var folders: Set<FileName> = []
    for name in names {
      try target.unlink(name)
      for index in name.indices where name[index] == UInt8(ascii: "/") { folders.insert(Array(name[..<index])) }
    }
    for path in sorted(folders).reversed() {
      guard let place = try target.place(of: path) else { continue }
      _ = PathBytes.withPath(place.name) { unlinkat(place.folder, $0, AT_REMOVEDIR) }
    }
  }

  /// A free name in the folder of the releases, where things stand before a rename puts them in place.
  private func step() throws(PublishError) -> (folder: LocalFolder, place: LocalFolder.Place) {
    guard let layout, let area = try LocalFolder(layout.area, makes: true) else {
      throw PublishError("the target is not open")
    }
    let place = LocalFolder.Place(folder: area.descriptor, name: Array("put".utf8))
    LocalFolder.remove(place)
    return (area, place)
  }
}
