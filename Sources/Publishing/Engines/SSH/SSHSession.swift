import Subprocess
import Tools

/// A conversation with `RemoteScript` through one ssh, which lasts until it is closed or the connection ends. The lock
/// there ends with it.
final class SSHSession: Sendable {
  private struct Request: Sendable {
    let bytes: [UInt8]
    /// What is asked for; nil for the greeting.
    let name: String?
    let reply: CheckedContinuation<Result<RemoteAnswer, PublishError>, Never>
  }

  /// How the answering ended.
  private struct End: Sendable {
    /// The request that was left open.
    var unanswered: Request?
    /// What came before the greeting, where that was left open, and what ssh said.
    var preface = ""
    var isTooLong = false
  }

  private let shell: RemoteShell
  private let requests: AsyncStream<Request>.Continuation
  private let work: Task<Void, Never>

  /// Connects, and waits for the script at the other end. `patience` is how long nothing at all may come from there while
  /// an answer is due.
  init(_ shell: RemoteShell, patience: Duration) async throws(PublishError) {
    self.shell = shell
    let silence = Silence(limit: patience)
    BrokenPipes.ignore()
    let (stream, requests) = AsyncStream.makeStream(of: Request.self)
    self.requests = requests
    work = Task {
      let failure = await Self.run(shell, stream, silence)
      for await request in stream { request.reply.resume(returning: .failure(failure)) }
    }
    _ = try await send(Array(RemoteScript.text.utf8), name: nil)
  }

  deinit { requests.finish() }

  /// Asks for something. Lines have no line ends; `data` comes behind them.
  func ask(_ name: String, _ lines: [String] = [], data: [UInt8]? = nil) async throws(PublishError) -> RemoteAnswer {
    let lines = lines + Array(repeating: "", count: max(0, 2 - lines.count))
    guard lines.count == 2, lines.allSatisfy({ !$0.utf8.contains(where: { $0 < 0x20 }) }) else {
      throw PublishError("A path on \(shell.host) has a control character in it; choose another one")
    }
    var bytes = Array(([name] + lines).joined(separator: "\n").utf8) + [10]
    if let data { bytes += Array("\(data.count)\n".utf8) + data }
    return try await send(bytes, name: name)
  }

  /// Ends the conversation, and with it the lock.
  func close() async {
    requests.finish()
    await work.value
  }

  private func send(_ bytes: [UInt8], name: String?) async throws(PublishError) -> RemoteAnswer {
    let failure = PublishError("The connection to \(shell.host) is closed")
    let result = await withCheckedContinuation { continuation in
      let request = Request(bytes: bytes, name: name, reply: continuation)
      if case .enqueued = requests.yield(request) { return }
      continuation.resume(returning: .failure(failure))
    }
    return try result.get()
  }

  /// Runs ssh to its end, and says why it ended.
  private static func run(
    _ shell: RemoteShell, _ stream: AsyncStream<Request>, _ silence: Silence
  ) async -> PublishError {
    var unanswered: Request?
    let failure: PublishError
    do {
      let result = try await Subprocess.run(
        Tool.executable(shell.words[0]), arguments: Arguments(shell.arguments(RemoteScript.bootstrap)),
        environment: .inherit.updating(["LC_ALL": "C", "LANGUAGE": nil]),
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        async let errors = collect(execution.standardError, silence)
        let watch = Task {
          try await silence.untilTooLong()
          try execution.send(signal: .terminate)
        }
        defer { watch.cancel() }
        var end = await answer(stream, execution.standardOutput, execution.standardInputWriter, silence)
        try? await execution.standardInputWriter.finish()
        // The other end is to stop now; one that does not is not waited for.
        let isTooLong = end.isTooLong
        let stop = Task {
          if !isTooLong { try await Task.sleep(for: .seconds(5)) }
          try execution.send(signal: .terminate)
        }
        defer { stop.cancel() }
        end.preface += await errors
        return end
      }
      var status: Int32?
      if case .exited(let code) = result.terminationStatus { status = code }
      unanswered = result.closureResult.unanswered
      failure = Self.failure(shell, result.closureResult, status, silence)
    } catch {
      failure = PublishError(Tool.failure(toStart: shell.words[0], error))
    }
    unanswered?.reply.resume(returning: .failure(failure))
    return failure
  }

  /// Why the conversation is over.
  private static func failure(
    _ shell: RemoteShell, _ end: End, _ status: Int32?, _ silence: Silence
  ) -> PublishError {
    let (host, details) = (shell.host, RemoteCause.details(end.preface))
    let ending = "so the connection was ended; try again, and if that does not help, ask those who run it"
    if end.isTooLong {
      return PublishError("\(host) says far more than it was asked for, \(ending)", details: details)
    }
    if silence.isTooLong { return PublishError("\(host) does not answer any more, \(ending)", details: details) }
    return SSHFailure.error(
      host: host, status: status, errors: end.preface, isConnected: end.unanswered.map { $0.name != nil } ?? false)
  }

  /// Answers requests until there are no more, or none can be answered.
  private static func answer(
    _ stream: AsyncStream<Request>, _ output: SubprocessOutputSequence, _ input: StandardInputWriter,
    _ silence: Silence
  ) async -> End {
    var reader = AnswerReader(output, silence)
    for await request in stream {
      silence.waits(atMost: request.name.map(AnswerLimit.time) ?? silence.limit)
      defer { silence.waits(atMost: nil) }
      // Where the other end is gone, what it said before tells why.
      _ = try? await input.write(request.bytes)
      do {
        guard let name = request.name else {
          try await reader.greeting()
          request.reply.resume(returning: .success(.none))
          continue
        }
        let answer = try await reader.answer(upTo: AnswerLimit.bytes(of: name))
        request.reply.resume(returning: .success(answer))
      } catch {
        let preface = request.name == nil ? String(decoding: reader.preface, as: UTF8.self) : ""
        return End(unanswered: request, preface: preface, isTooLong: error is AnswerReader.TooLong)
      }
    }
    return End()
  }

  /// The last of what ssh and the other end said, without the signs of life.
  private static func collect(_ stream: SubprocessOutputSequence, _ silence: Silence) async -> String {
    var kept: [UInt8] = []
    do {
      for try await buffer in stream {
        silence.ends()
        kept += buffer.withUnsafeBytes { Array($0) }
        if kept.count > 65_536 { kept.removeFirst(kept.count - 65_536) }
      }
    } catch {}
    return String(decoding: kept, as: UTF8.self).split(separator: "\n")
      .filter { $0 != RemoteScript.pulse }.joined(separator: "\n")
  }
}
