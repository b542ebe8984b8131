import Prose
import Testing

/// How well numbers are found in sentences that were marked by hand: a quantity counts as found only with just its bytes.
@Suite struct SentencesTests {
  /// What was found right, wrongly and not at all.
  struct Measure: CustomStringConvertible {
    var right = 0
    var wrong = 0
    var missed = 0
    var sentences = 0

    var precision: Double { Double(right) / Double(right + wrong) }
    var recall: Double { Double(right) / Double(right + missed) }

    mutating func add(_ sentence: MarkedSentence, found: Set<Range<Int>>) {
      sentences += 1
      right += found.intersection(sentence.quantities).count
      wrong += found.subtracting(sentence.quantities).count
      missed += sentence.quantities.subtracting(found).count
    }

    var description: String {
      "\(sentences) sentences, \(right + missed) quantities: precision \(rounded(precision)), recall \(rounded(recall))"
    }

    private func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
  }

  private func measure(_ files: [String]) throws -> Measure {
    let finder = NumberFinder(.english)
    var measure = Measure()
    for sentence in try files.flatMap(MarkedSentence.all) {
      let found = finder.numbers(in: sentence.text).filter { $0.kind == .quantity }
      measure.add(sentence, found: Set(found.map(\.range)))
    }
    return measure
  }

  @Test(arguments: [["real-page.txt"], ["tuned.txt"], ["held-out.txt"]])
  func numbersAreFoundInSentences(files: [String]) throws {
    let measure = try measure(files)
    print("Numbers in prose, \(files[0]): \(measure)")
    #expect(measure.precision >= 0.97)
    #expect(measure.recall >= 0.97)
  }

  @Test func thereAreEnoughSentences() throws {
    #expect(try measure(["real-page.txt", "tuned.txt", "held-out.txt"]).sentences >= 500)
    #expect(try measure(["held-out.txt"]).sentences >= 120)
  }
}
