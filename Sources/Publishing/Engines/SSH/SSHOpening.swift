/// How a publish to a web host begins: what can be done there is found out, and the lock is taken. A dry run asks only
/// what can be found out by looking.
struct SSHOpening: Sendable {
  let host: SSHHost
  let look: RemoteLook

  /// The whole path of the live folder.
  var live: String { host.path.hasPrefix("/") ? host.path : RemoteLook.tidy(look.home + "/" + host.path) }

  func facts(isDryRun: Bool) async throws(PublishError) -> HostFacts {
    let name = host.shell.host
    guard look.kind != .file else {
      throw PublishError(
        "\(live) on \(name) is a file, but has to be the folder of the site; name another path in site.yml")
    }
    let beside = ReleaseLayout(live: live, mode: .link)
    let linked = look.linked(beside)
    guard look.kind != .link || look.isFolder || linked != nil else {
      throw PublishError("\(live) on \(name) is a link that leads nowhere; remove it, and publish again")
    }
    var notice = look.obstacle(host: name, live: live, layout: beside)
    if notice == nil, !isDryRun, try await host.ask("try", [beside.parent], "Making \(beside.parent)") == nil {
      notice =
        "\(name) has no `mv -T`, so files are put in place one by one there, assets first and removals last"
    }
    if notice != nil, linked != nil {
      // In order means into the folder of a release that is kept as it is.
      throw PublishError(
        "The link \(live) on \(name) can't be switched: \(beside.parent) can't be written to, or there is no `mv -T`; "
          + "ask those who run \(name)")
    }
    let layout = notice == nil ? beside : ReleaseLayout(live: live, mode: .order)
    try await check(layout)
    _ = try await host.ask(isDryRun ? "may" : "prepare", [layout.area], "Making \(layout.area)")
    if !isDryRun { try await lock(layout) }
    if !look.canLock {
      let unlocked = "\(name) has no `flock`: see to it that nobody else publishes there at the same time"
      notice = notice.map { $0 + ". " + unlocked } ?? unlocked
    }
    let isThere = (layout.mode == .order && !isDryRun) || look.kind == .folder || look.kind == .link
    return HostFacts(layout: layout, isThere: isThere, linked: layout.mode == .link ? linked : nil, notice: notice)
  }

  /// Throws where a name in the folder of the releases is not what Impact makes there.
  private func check(_ layout: ReleaseLayout) async throws(PublishError) {
    guard let told = try await host.ask("odd", [layout.area], "Looking at \(layout.area)") else { return }
    let words = String(decoding: told.prefix(4096), as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
    let kind: OddName.Kind =
      switch words.first {
      case "-d": .noFolder
      case "-f": .noFile
      default: .link
      }
    throw OddName(path: words.count > 1 ? words[1] : layout.area, kind: kind).error
  }

  private func lock(_ layout: ReleaseLayout) async throws(PublishError) {
    let lines = [layout.area, "\(host.holder) \(host.time)"]
    guard let held = try await host.ask("hold", lines, "Locking \(layout.area)") else { return }
    throw PublishError(LockHolder(String(decoding: held.prefix(400), as: UTF8.self)).sentence(now: host.time))
  }
}
