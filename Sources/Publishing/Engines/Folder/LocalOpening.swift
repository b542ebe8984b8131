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
  func open(isDryRun: Bool) async throws(PublishError) -> HostFacts {
    var facts = try await look(isDryRun)
    layout = facts.layout
    try check(facts.layout)
    if isDryRun {
      try checkRight(toMake: facts.layout.area)
      return facts
    }
    guard try LocalFolder(facts.layout.area, makes: true) != nil else {
      throw PublishError("the folder of the releases can't be made")
    }
    if facts.layout.mode == .order { facts.isThere = true }
    try takeLock(facts.layout.lock)
    return facts
  }

  /// Looks at what stands under the live name.
  private func look(_ isDryRun: Bool) async throws(PublishError) -> HostFacts {
    var live = path
    while live.utf8.count > 1, live.hasSuffix("/") { live.removeLast() }
    guard live.hasPrefix("/"), live != "/", let above = Disk.resolved(split(live).folder) else {
      throw PublishError("\(printable(path)) can't be the folder of a site; name one with its whole path")
    }
    live = (above == "/" ? "" : above) + "/" + PathBytes.text(split(live).name)
    let kind = Disk.status(live, followLinks: false)?.kind
    if kind == .link {
      let ours = ReleaseLayout(live: live, mode: .link)
      guard let real = Disk.real(live), Disk.isFolder(real) else {
        throw PublishError("\(printable(live)) is a link that leads to no folder; remove it, or make the folder")
      }
      let (folder, name) = split(real)
      if folder == Disk.real(ours.area), ReleaseLayout.isFolderName(PathBytes.text(name)) {
        return HostFacts(layout: ours, isThere: true, linked: PathBytes.text(name))
      }
      live = real
    } else if let kind, kind != .folder {
      throw PublishError("\(printable(live)) is no folder; move it away, or publish to another folder")
    }
    let notice = try await obstacle(live, isThere: kind != nil, isDryRun)
    let layout = ReleaseLayout(live: live, mode: notice == nil ? .exchange : .order)
    return HostFacts(layout: layout, isThere: kind != nil, notice: notice)
  }

  /// Throws where a folder can't be made or written to, as far as the system tells without a try.
  private func checkRight(toMake path: String) throws(PublishError) {
    var nearest = path
    while nearest != "/", Disk.status(nearest) == nil { nearest = split(nearest).folder }
    guard Disk.isFolder(nearest) else { throw LocalFailure.error("the folder \(path) can't be made", ENOTDIR) }
    guard access(nearest, W_OK | X_OK) == 0 else { throw LocalFailure.error("the folder \(path) can't be made") }
  }

  /// Why the live folder can't be exchanged with another one, as a sentence; nil where it can. Only a try tells for sure;
  /// a dry run goes by how the last publish was done.
  private func obstacle(_ live: String, isThere: Bool, _ isDryRun: Bool) async throws(PublishError) -> String? {
    let layout = ReleaseLayout(live: live, mode: .exchange)
    let parent = printable(layout.parent)
    let order = "the files are put in place one by one, pages after what they need"
    func notice(_ reason: String, _ remedy: String) -> String {
      "\(printable(live)) can't be replaced in one step, because \(reason); \(order). \(remedy)"
    }
    if isThere {
      guard let folder = try LocalFolder(live) else { return nil }
      if impact_is_mount(folder.descriptor) != 0 {
        return notice("a disk or folder is mounted there", "Publish to a folder below it to change that.")
      }
      let isOthers = Self.isOthers(folder.descriptor) && access(layout.parent, F_OK) == 0
      if let above = try LocalFolder(layout.parent), isOthers, Self.isSticky(above.descriptor) {
        return notice("it is another user's in \(parent)", "Make it this user's own to change that.")
      }
      guard access(layout.parent, W_OK) == 0 else {
        return notice("\(parent) can't be written", "Let this user write in \(parent) to change that.")
      }
    }
    if isDryRun {
      let wasInOrder = Disk.isFolder(ReleaseLayout(live: live, mode: .order).area) && !Disk.isFolder(layout.area)
      return wasInOrder ? notice("it could not be at the last publish", "A publish tries it again.") : nil
    }
    try check(layout)
    guard let area = try LocalFolder(layout.area, makes: true) else { return nil }
    let names = ["probe", "probe-2"]
    for name in names { mkdirat(area.descriptor, name, 0o755) }
    let code = exchanges ? impact_exchange_in(area.descriptor, names[0], names[1]) : ENOSYS
    for name in names { unlinkat(area.descriptor, name, AT_REMOVEDIR) }
    if code == 0 { return nil }
    rmdir(layout.area)
    return notice("the disk can't exchange two folders", "Publish to a folder on another disk to change that.")
  }

  private static func isOthers(_ folder: Int32) -> Bool {
    var info = stat()
    return geteuid() != 0 && fstat(folder, &info) == 0 && info.st_uid != geteuid()
  }

  private static func isSticky(_ folder: Int32) -> Bool {
    (Disk.mode(folder) ?? 0) & 0o1000 != 0 && isOthers(folder)
  }

  /// Takes the lock, which the system gives back when this process ends, however it does.
  private func takeLock(_ path: String) throws(PublishError) {
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var file = systemOpen(path, O_RDWR | O_CREAT | flags)
    if file >= 0 { fchmod(file, 0o664) } else { file = systemOpen(path, O_RDONLY | flags) }
    guard file >= 0 else { throw LocalFailure.error("the lock \(path) can't be opened") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      defer { systemClose(file) }
      if code != EWOULDBLOCK { throw LocalFailure.error("the lock \(path) can't be taken", code) }
      throw PublishError(LockHolder(of: file).sentence(now: time))
    }
    lock = file
    ftruncate(file, 0)
    let words = Array("\(publisher) \(time)\n".utf8)
    _ = words.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }
}

/// The system's own function, which the host's has the name of.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o664) }
