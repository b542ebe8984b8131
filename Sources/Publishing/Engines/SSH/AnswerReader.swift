import Subprocess

/// What the other end says to a request.
enum RemoteAnswer: Sendable, Equatable {
  case data([UInt8])
  case none
  /// In the words of the tool that failed there.
  case failed(String)
}

/// Reads answers as `RemoteScript` sends them. They come from outside: what is no answer is an error.
struct AnswerReader {
  /// The end came, or what came is no answer.
  struct Broken: Error {}
  /// More came than is taken.
  struct TooLong: Error {}

  private var stream: SubprocessOutputSequence.Iterator
  private let silence: Silence
  private var bytes: [UInt8] = []
  private var position = 0
  /// How many bytes are still taken.
  private var left = 0
  /// What came before the greeting, the last of it: a host that allows no commands may say so there.
  private(set) var preface: [UInt8] = []

  init(_ output: SubprocessOutputSequence, _ silence: Silence) {
    stream = output.makeAsyncIterator()
    self.silence = silence
  }

  /// Reads up to the line behind which answers begin.
  mutating func greeting() async throws {
    left = AnswerLimit.other
    let greeting = Array(RemoteScript.greeting.utf8)
    while true {
      let line = try await line()
      // What a login script prints without a line's end stands before it.
      if line.suffix(greeting.count) == greeting[...] { return }
      preface = (preface + line).suffix(2000) + [UInt8(ascii: "\n")]
    }
  }

  /// Reads an answer of at most so many bytes.
  mutating func answer(upTo limit: Int) async throws -> RemoteAnswer {
    // A byte is sent as a blank and two digits, and each 16 of them end with a line's end.
    left = 4 * limit + 4096
    var data: [UInt8] = []
    while true {
      let line = try await line()
      switch String(decoding: line, as: UTF8.self) {
      case "ok": return .data(data)
      case "none": return .none
      case "failed": data = []
      case "end": return .failed(String(decoding: data, as: UTF8.self))
      default: try Self.append(line, to: &data)
      }
      guard data.count <= limit else { throw TooLong() }
    }
  }

  private mutating func line() async throws -> [UInt8] {
    var line: [UInt8] = []
    while true {
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        left -= 1
        guard left >= 0 else { throw TooLong() }
        if byte == UInt8(ascii: "\n") { return line }
        // Only what a login script prints is that long, and that is not kept.
        if line.count > 4096 { line.removeFirst(2048) }
        line.append(byte)
      }
      guard let buffer = try await stream.next() else { throw Broken() }
      silence.ends()
      bytes = buffer.withUnsafeBytes { Array($0) }
      position = 0
    }
  }

  /// Appends the bytes of a line of pairs of hexadecimal digits, which blanks part.
  private static func append(_ line: [UInt8], to data: inout [UInt8]) throws {
    for pair in line.split(separator: UInt8(ascii: " ")) {
      guard pair.count == 2, let byte = UInt8(String(decoding: pair, as: UTF8.self), radix: 16) else { throw Broken() }
      data.append(byte)
    }
  }
}
