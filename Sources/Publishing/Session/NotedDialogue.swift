import Synchronization

/// Passes everything on to a dialogue, and keeps the notices for the outcome.
final class NotedDialogue: PublishDialogue {
  private let dialogue: any PublishDialogue
  private let noted = Mutex<[String]>([])
  private let live = Mutex(false)

  init(_ dialogue: any PublishDialogue) { self.dialogue = dialogue }

  var canAsk: Bool { dialogue.canAsk }
  var unasked: String { dialogue.unasked }
  /// Whether the release has become the live one.
  var isLive: Bool { live.withLock { $0 } }
  /// The notices, each once.
  var notices: [String] { noted.withLock { $0 } }

  func show(_ plan: PlannedPublish) { dialogue.show(plan) }
  func answer(_ question: String) -> String? { dialogue.answer(question) }

  func report(_ progress: PublishProgress) {
    switch progress {
    case .notice(let text):
      noted.withLock { noted in
        if !noted.contains(text) { noted.append(text) }
      }
    case .live: live.withLock { $0 = true }
    case .step, .fraction: break
    }
    dialogue.report(progress)
  }
}
