import Diagnostics

/// The last stage: makes all that was written visible at once, with the list of the files and of the figures that they
/// show. What could not be cleared up is returned.
func commit(
  _ facts: Facts, _ phrases: Phrases, _ settlement: Settlement, to output: any SiteOutput
) async throws(OutputError) -> [Diagnostic] {
  try await output.commit { await publishedFigures(facts, phrases, last: settlement.figureLines) }
}
