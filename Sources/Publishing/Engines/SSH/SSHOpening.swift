/// How a publish to a web host begins: what can be done there is found out, and the lock is taken. A dry run asks only
/// what can be found out by looking.
struct SSHOpening: Sendable {
  let host: SSHHost
  let look: RemoteLook

  func facts(isDryRun: Bool) async throws(PublishError) -> HostFacts {
    let name = host.shell.host
    let live = host.path.hasPrefix("/") ? host.path : RemoteLook.tidy(look.home + "/" + host.path)
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
    _ = try await host.ask(isDryRun ? "may" : "prepare", [layout.area], "Making \(layout.area)")
    if !isDryRun { try await lock(layout) }
    if !look.canLock {
      let unlocked = "\(name) has no `flock`: see to it that nobody else publishes there at the same time"
      notice = notice.map { $0 + ". " + unlocked } ?? unlocked
    }
    let isThere = (layout.mode == .order && !isDryRun) || look.kind == .folder || look.kind == .link
    return HostFacts(layout: layout, isThere: isThere, linked: layout.mode == .link ? linked : nil, notice: notice)
  }

  private func lock(_ layout: ReleaseLayout) async throws(PublishError) {
    let lines = [layout.area, "\(host.holder) \(host.time)"]
    guard let held = try await host.ask("hold", lines, "Locking \(layout.area)") else { return }
    throw PublishError(LockHolder(String(decoding: held.prefix(400), as: UTF8.self)).sentence(now: host.time))
  }
}
