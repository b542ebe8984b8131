/// The results of a function for each element, worked out on every core, in the order of the elements.
///
/// Elements go in runs, so that a task costs little beside its work.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let run = max(1, min(64, elements.count / 64))
  guard elements.count > run else { return elements.map(transform) }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in stride(from: 0, to: elements.count, by: run) {
      group.addTask { (start, elements[start..<min(start + run, elements.count)].map(transform)) }
    }
    var runs: [(Int, [Result])] = []
    for await part in group { runs.append(part) }
    return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}
