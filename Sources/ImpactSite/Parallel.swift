import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Does a piece of work for each index below a count, on every core. Each worker starts from a state, does its pieces
/// with it, in runs that are handed out as workers become free, and the states are returned.
///
/// Few pieces are done right here: starting workers takes longer.
func inParallel<State: Sendable>(
  _ count: Int, from initial: State,
  _ work: @escaping @Sendable (inout State, Int) -> Void
) async -> [State] {
  let workers = min(coreCount, count / 4)
  guard workers > 1 else {
    var state = initial
    for index in 0..<count { work(&state, index) }
    return [state]
  }
  let next = SharedCounter()
  return await withTaskGroup(of: State.self) { group in
    for _ in 0..<workers {
      group.addTask {
        var state = initial
        while let indices = next.take(below: count, workers: workers) {
          for index in indices { work(&state, index) }
        }
        return state
      }
    }
    var states: [State] = []
    for await state in group { states.append(state) }
    return states
  }
}

/// How many cores can be used at once.
private let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Hands out runs of indices, long ones first: neighbours often lie in one folder, where two workers would wait for each
/// other, and short ones at the end keep all workers busy to it.
private final class SharedCounter: Sendable {
  private let next = Atomic(0)

  func take(below count: Int, workers: Int) -> Range<Int>? {
    var start = next.load(ordering: .relaxed)
    while start < count {
      let end = start + max(1, (count - start) / (workers * 2))
      let (isTaken, current) = next.weakCompareExchange(expected: start, desired: end, ordering: .relaxed)
      if isTaken { return start..<end }
      start = current
    }
    return nil
  }
}

/// Results by the index of what they belong to, as workers put them in.
struct Indexed<Element: Sendable>: Sendable {
  private(set) var elements: [(index: Int, element: Element)] = []

  mutating func append(_ element: Element, at index: Int) {
    elements.append((index, element))
  }

  /// The results of several workers as one list; nil where there is none.
  static func merged(_ parts: [Indexed], count: Int) -> [Element?] {
    var result = [Element?](repeating: nil, count: count)
    for part in parts {
      for (index, element) in part.elements { result[index] = element }
    }
    return result
  }
}
