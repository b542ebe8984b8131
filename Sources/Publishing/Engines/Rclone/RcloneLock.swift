import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is in the file on a remote that says who publishes there just now.
struct RcloneLock: Sendable, Equatable {
  /// The file's name.
  static let name = ".impact-lock"
  /// After how many seconds without news a lock counts as left over by a crash.
  static let patience = 180

  /// Tells this lock from all others.
  var token: String
  /// When it was taken, in seconds since 1970 by the holder's clock.
  var since: Int
  /// When it was last refreshed, by the holder's clock.
  var refreshed: Int
  /// The system that the holder runs on; empty where that can't be told from others.
  var machine: String
  /// The holder's process there.
  var process: Int32
  /// Who holds it: `user@machine`.
  var holder: String

  /// A lock of this process.
  init(holder: String) {
    token = String(UInt64.random(in: .min ... .max), radix: 16) + String(UInt64.random(in: .min ... .max), radix: 16)
    since = Self.now
    refreshed = since
    machine = Self.thisMachine
    process = getpid()
    self.holder = holder.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Reads a lock; nil for one that is half written.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard lines.count == 8, lines[0] == "impact lock 1", let since = Int(lines[2]), let refreshed = Int(lines[3]),
      let process = Int32(lines[5])
    else { return nil }
    (token, machine, holder) = (lines[1], lines[4], lines[6])
    (self.since, self.refreshed, self.process) = (since, refreshed, process)
  }

  var bytes: [UInt8] {
    Array("impact lock 1\n\(token)\n\(since)\n\(refreshed)\n\(machine)\n\(process)\n\(holder)\n".utf8)
  }

  /// Whether its holder is gone: it was not refreshed for long by the time in it, so clocks must agree within a minute or
  /// two; or the process was one of this machine and is no more.
  var isLeftOver: Bool {
    if Self.now - refreshed > Self.patience { return true }
    guard !machine.isEmpty, machine == Self.thisMachine, process > 0 else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// When it was taken, in UTC: `2026-11-26T09:30:00Z`.
  var time: String {
    var seconds = time_t(since)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return "an unknown time" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int(now.tv_sec)
  }

  /// The running system and, in a container, its own numbers of processes.
  static let thisMachine: String = {
    guard let boot = Disk.read("/proc/sys/kernel/random/boot_id"), let space = Disk.identity("/proc/self/ns/pid") else {
      return ""
    }
    let words = String(decoding: boot, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return "\(words.joined())-\(space.map(String.init).joined(separator: "-"))"
  }()
}
