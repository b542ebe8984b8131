import Synchronization

/// Passes everything on to a dialogue, and keeps the notices for the outcome.
final class NotedDialogue: PublishDialogue {
  private let dialogue: any PublishDialogue
  private let noted = Mutex<[String]>([])

  init(_ dialogue: any PublishDialogue) { self.dialogue = dialogue }

  var canAsk: Bool { dialogue.canAsk }
  /// The notices, each once.
  var notices: [String] { noted.withLock { $0 } }

  func show(_ plan: PlannedPublish) { dialogue.show(plan) }
  func answer(_ question: String) -> String? { dialogue.answer(question) }

  func report(_ progress: PublishProgress) {
    if case .notice(let text) = progress {
      noted.withLock { noted in
        if !noted.contains(text) { noted.append(text) }
      }
    }
    dialogue.report(progress)
  }
}
