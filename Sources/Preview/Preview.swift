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
  private let report: @Sendable (PreviewEvent) -> Void

  /// Prepares a preview; from now on changes of the site are noticed. Throws, with a reason in words, where the folder
  /// can't be watched.
  public init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void) throws(WatchError) {
    self.options = options
    self.report = report
    root = SiteFolderCheck.absolute(options.site)
    watcher = try watchFiles(below: [root + "/Content", root + "/Templates"])
    session = PreviewSession(options, root: root, report: report)
  }

  /// Builds, serves and follows until the task is cancelled. Throws, with a reason in words, where the address can't be
  /// had.
  public func run() async throws(PreviewError) {
    defer { stop() }
    await session.start()
    let address = try serve()
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

  private func serve() throws(PreviewError) -> PreviewAddress {
    let others = NetworkAddresses.isEverywhere(options.host) ? NetworkAddresses.all() : []
    let started = try start(others: others)
    server.withLock { $0 = started }
    let port = started.port
    func address(_ host: String) -> String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }
    let isLocal = NetworkAddresses.isLoopback(options.host)
    let local = isLocal || NetworkAddresses.isEverywhere(options.host)
    let localHost = options.host.contains(":") ? "::1" : "127.0.0.1"
    return PreviewAddress(
      local: address(isLocal ? options.host : local ? localHost : options.host),
      others: isLocal
        ? [] : local ? others.filter { !NetworkAddresses.isLoopback($0) }.map(address) : [address(options.host)])
  }

  /// Starts the server on the port that was asked for, or on the first that is free from 8080.
  private func start(others: [String]) throws(PreviewError) -> HTTPServer {
    let ports = options.port.map { [$0] } ?? Array(8080...8179) + [0]
    var last: ServerError?
    for port in ports {
      do throws(ServerError) {
        return try HTTPServer(host: options.host, port: port) { port in
          GuardedHandler(
            policy: RequestPolicy(host: options.host, port: port, addresses: others),
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
