import Diagnostics
import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Shows a plan and the progress, and asks where somebody sits at a terminal.
struct TextDialogue: PublishDialogue {
  let progress = ProgressWriter()

  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(StandardStream.output.rawValue) == 1 }

  func show(_ plan: PlannedPublish) {
    progress.end()
    StandardStream.output.write(PlanWriter(plan).text)
  }

  func answer(_ question: String) -> String? {
    progress.end()
    StandardStream.output.write(question)
    return readLine()
  }

  func report(_ progress: PublishProgress) { self.progress.write(progress) }
}

/// Says nothing and asks nothing: all is told at the end.
struct SilentDialogue: PublishDialogue {
  var canAsk: Bool { false }
  var unasked: String { "--format json never asks" }
  func show(_ plan: PlannedPublish) {}
  func answer(_ question: String) -> String? { nil }
  func report(_ progress: PublishProgress) {}
}
