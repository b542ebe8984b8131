internal import Diagnostics
internal import ImpactSite
import Synchronization

/// A preview of a site: built in memory, served to a browser, and built again with every save.
public final class Preview: Sendable {
  private let session: PreviewSession
  private let watcher: any FileWatcher
  private let server = Mutex<HTTPServer?>(nil)
  private let options: PreviewOptions
  private let root: String
  private let openFiles: Int
  private let report: @Sendable (PreviewEvent) -> Void

  /// Prepares a preview; from now on changes of the site are noticed. Throws, with a reason in words, where the folder
  /// can't be watched.
  public init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void) throws(WatchError) {
    self.options = options
    self.report = report
    // A build, a watcher and many clients need more than the 256 of some systems.
    openFiles = OpenFiles.raiseLimit()
    root = SiteFolderCheck.absolute(options.site)
    watcher = try watchFiles(below: [root + "/Content", root + "/Templates"])
    session = PreviewSession(options, root: root, report: report)
  }

  /// Builds, serves and follows until the task is cancelled. Throws, with a reason in words, where the address can't be
  /// had.
  public func run() async throws(PreviewError) {
    defer { stop() }
    let host = try host()
    await session.start()
    let address = try serve(host)
    report(.ready(address))
    while let burst = await watcher.next() {
      let time = ContinuousClock.now
      if let problem = burst.problem { report(.problem(problem)) }
      let saved = SavedFiles(burst, root: root)
      if !saved.isEmpty { await session.follow(saved, since: time) }
    }
  }

  /// Ends it.
  public func stop() {
    watcher.stop()
    server.withLock { server in
      server?.stop()
      server = nil
    }
  }

  private func host() throws(PreviewError) -> HostAddress {
    do throws(ServerError) {
      return try HostAddress(options.host)
    } catch {
      throw PreviewError(message: error.description)
    }
  }

  private func serve(_ host: HostAddress) throws(PreviewError) -> PreviewAddress {
    let all = host.isEverywhere ? NetworkAddresses.all() : []
    let started = try start(host, all: all.map(\.text))
    server.withLock { $0 = started }
    func address(_ host: String) -> String { "http://\(host.contains(":") ? "[\(host)]" : host):\(started.port)/" }
    if host.isEverywhere {
      return PreviewAddress(
        local: address(host.isIPv6 ? "::1" : "127.0.0.1"),
        others: all.filter { !$0.isLoopback && (host.isIPv6 || !$0.isIPv6) }.map { address($0.text) })
    }
    return PreviewAddress(local: address(host.text), others: host.isLoopback ? [] : [address(host.text)])
  }

  /// Starts the server on the port that was asked for, or on the first that is free from 8080.
  private func start(_ host: HostAddress, all addresses: [String]) throws(PreviewError) -> HTTPServer {
    let ports = options.port.map { [$0] } ?? Array(8080...8179) + [0]
    var last: ServerError?
    for port in ports {
      do throws(ServerError) {
        return try HTTPServer(host: host.text, port: port, limits: Limits(openFiles: openFiles)) { port in
          GuardedHandler(
            policy: RequestPolicy(host: host.text, port: port, addresses: addresses),
            next: PreviewHandler(session, content: root + "/Content"))
        }
      } catch {
        last = error
        guard error.isAddressInUse else { break }
      }
    }
    throw PreviewError(message: last?.description ?? "no port is free")
  }
}

/// Why a preview can't be served.
public struct PreviewError: Error, Equatable {
  /// The reason in plain words.
  public let message: String
}
