import Synchronization

/// The bytes of files between parsing and rendering, as far as there is room: what does not fit is read again.
final class KeptBytes: Sendable {
  /// How many bytes may be kept at once: as much as some ten thousand pages have, and no more for a million.
  static let limit = 24 * 1024 * 1024

  private struct State {
    var files: [[UInt8]?]
    var room = KeptBytes.limit
  }

  private let state: Mutex<State>

  /// Makes room for the files of numbers below a count.
  init(count: Int) {
    state = Mutex(State(files: Array(repeating: nil, count: count)))
  }

  /// Keeps the bytes of a file if there is room.
  func keep(_ bytes: [UInt8], of file: Int) {
    state.withLock { state in
      guard state.room >= bytes.count, state.files[file] == nil else { return }
      state.room -= bytes.count
      state.files[file] = bytes
    }
  }

  /// The bytes of a file, which stay.
  func bytes(of file: Int) -> [UInt8]? { state.withLock { $0.files[file] } }

  /// Takes the bytes of a file out.
  func take(_ file: Int) -> [UInt8]? {
    state.withLock { state in
      guard let bytes = state.files[file] else { return nil }
      state.room += bytes.count
      state.files[file] = nil
      return bytes
    }
  }
}
