public import Diagnostics
public import ImpactSite
import Tools

/// Asks the servers of others whether the addresses that a site leads to are still there.
public struct LinkCheck: Sendable {
  private let folder: String
  private let limits: LinkLimits

  /// Makes a check that remembers answers in the site's folder `.impact`.
  public init(folder: String, limits: LinkLimits = LinkLimits()) {
    self.folder = folder
    self.limits = limits
  }

  /// What is wrong with the addresses: warnings, in the order of their places.
  public func findings(_ addresses: ExternalAddresses) async -> [Diagnostic] {
    let links = LinkedAddress.all(of: addresses)
    var memory = LinkMemory(folder: folder, now: Int(FileStamp.now / 1_000_000_000))
    let requests = links.compactMap { try? $0.request.get() }
    var answers: [RequestAddress: LinkAnswer] = [:]
    for request in requests { answers[request] = memory[request] }
    let open = requests.filter { answers[$0] == nil }
    do throws(ToolError) {
      let new = try await ask(open, site: addresses.site)
      guard !Self.isOffline(new) else {
        return [
          Self.unchecked("no host can be reached: this machine seems to have no network; check again when it has")
        ]
      }
      memory.save(new)
      answers.merge(new) { $1 }
    } catch {
      return [Self.unchecked(error.message)]
    }
    return LinkFindings(links, answers, limits).diagnostics
  }

  /// Asks for all addresses, side by side as far as that is polite.
  private func ask(
    _ requests: [RequestAddress], site: String
  ) async throws(ToolError) -> [RequestAddress: LinkAnswer] {
    guard !requests.isEmpty else { return [:] }
    // Where there is no curl, that is said once.
    _ = try await Tool("curl").result(of: ["-q", "--version"])
    let name = (try? RequestAddress(site))?.text ?? "its address is not known"
    let asker = LinkAsker(limits: limits, turns: Turns(limits), userAgent: "impact (checks the links of \(name))")
    let all = await withTaskGroup(of: (RequestAddress, Result<LinkAnswer, ToolError>).self) { group in
      for request in requests {
        group.addTask {
          do throws(ToolError) { return (request, .success(try await asker.ask(request))) } catch {
            return (request, .failure(error))
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var answers: [RequestAddress: LinkAnswer] = [:]
    for (request, answer) in all { answers[request] = try answer.get() }
    return answers
  }

  /// Whether nothing at all could be reached, of more than one host: that is hardly the hosts' fault.
  private static func isOffline(_ answers: [RequestAddress: LinkAnswer]) -> Bool {
    let isNothing = answers.values.allSatisfy { answer in
      if case .unreachable(.noHost, _) = answer { return true }
      if case .unreachable(.noConnection, _) = answer { return true }
      return answer == .unchecked
    }
    return isNothing && Set(answers.filter { $0.value != .unchecked }.keys.map(\.host)).count > 1
  }

  private static func unchecked(_ reason: String) -> Diagnostic {
    Diagnostic(.warning, .uncheckedLink, "links to others' sites were not checked: \(reason)", at: .none)
  }
}
