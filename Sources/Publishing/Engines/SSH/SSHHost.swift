import Diagnostics
import ImpactSite
import Tools

/// A web host that ssh leads to. What changes there is done by a script at the other end; files are sent by rsync.
actor SSHHost: ReleaseHost {
  let shell: RemoteShell
  /// The live folder as `site.yml` names it.
  let path: String
  /// Who holds the lock, for others to see: `ana@office`.
  let holder: String
  /// When the lock was taken, in UTC: `2026-11-26T09:30:00Z`.
  let time: String
  /// How long nothing may come from there while an answer is due.
  let patience: Duration
  /// What tells that the host is this very machine; nil where nobody asks.
  let own: OwnMachine?
  private var session: SSHSession?
  /// The mode that folders get.
  private(set) var modeOfFolders = "755"

  /// A host from its name and path in `site.yml`. `remoteShell` is what `RSYNC_RSH` says; `isAsking` allows ssh to ask
  /// for a password at the terminal.
  init(
    host: String, path: String, holder: String, time: String, isAsking: Bool,
    remoteShell: String? = RemoteShell.ofEnvironment, patience: Duration? = nil, own: OwnMachine? = nil
  ) throws(PublishError) {
    shell = try RemoteShell(host: host, remoteShell: remoteShell, isAsking: isAsking)
    let tidy = RemoteLook.tidy(path.hasPrefix("~/") ? String(path.dropFirst(2)) : path)
    guard RemoteLook.isPath(path), !tidy.isEmpty, tidy != "/", !tidy.split(separator: "/").contains("..") else {
      throw PublishError(
        "\(quoted(path)) can't be the folder of a published site on \(host); name one such as /var/www/impact")
    }
    self.path = tidy
    self.holder = holder
    self.time = time
    self.own = own
    // The signs of life come each 30 seconds. A password takes its time, but no server waits longer than two minutes.
    self.patience = patience ?? .seconds(isAsking ? 180 : 60)
  }

  func open(isDryRun: Bool) async throws(PublishError) -> HostFacts {
    if let problem = try await localProblem() { throw problem }
    let session = try await SSHSession(shell, patience: patience)
    self.session = session
    do {
      let look = try await look()
      let opening = SSHOpening(host: self, look: look)
      if look.isGroupInherited { modeOfFolders = "2755" }
      try await refuseOwnSite(opening.live)
      return try await opening.facts(isDryRun: isDryRun)
    } catch {
      await close()
      throw error
    }
  }

  func close() async {
    await session?.close()
    session = nil
  }

  private func localProblem() async throws(PublishError) -> PublishError? {
    let result = try await Tool("rsync").run(["--version"])
    return ToolVersion.problem(ofRsync: result.text + result.errors, on: "this machine")
  }

  private func look() async throws(PublishError) -> RemoteLook {
    let relative = path.hasPrefix("/") ? path : "./" + path
    let parent = ReleaseLayout(live: relative, mode: .link).parent
    guard let bytes = try await ask("look", [relative, parent], "Looking at \(path)"), let look = RemoteLook(bytes)
    else {
      throw PublishError("\(shell.host) does not say where a login there begins")
    }
    guard let rsync = look.rsync else {
      throw PublishError(ToolVersion.missingRsync(host: shell.host).capitalizedStart)
    }
    if let problem = ToolVersion.problem(ofRsync: rsync, on: shell.host) { throw problem }
    return look
  }

  /// Asks the script for something; nil where it says that there is none. `step` names what is done, for an error.
  func ask(_ name: String, _ lines: [String], data: [UInt8]? = nil, _ step: @autoclosure () -> String)
    async throws(PublishError) -> [UInt8]?
  {
    guard let session else { throw PublishError("The connection to \(shell.host) is closed") }
    switch try await session.ask(name, lines, data: data) {
    case .data(let bytes): return bytes
    case .none: return nil
    case .failed(let text): throw RemoteCause.error(printable(step()), host: shell.host, said: text)
    }
  }
}

extension String {
  /// The same with a capital at its start, as a sentence has it.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
