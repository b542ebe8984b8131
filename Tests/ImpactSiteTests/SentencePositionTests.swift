import Diagnostics
import Figures
import Testing

@testable import ImpactSite

@Suite struct SentencePositionTests {
  /// Whether a word behind some texts, each a node of its own, opens a sentence.
  static func opens(_ texts: [String], _ language: Language = .english) -> Bool {
    var position = SentencePosition(language.sentences)
    for text in texts {
      var text = text
      text.withUTF8 { position.pass($0) }
    }
    return position.isOpening
  }

  @Test(arguments: [
    [], [""], [" "], ["\u{A0}"], ["\u{3000}"], ["\t\n"],
    // Openers before the first word.
    ["("], ["\""], ["“"], ["‘"], ["«\u{A0}"], ["„"], ["["], ["¿"], ["¡"], ["(", "“"], [" ", "("],
    // Terminators.
    ["Done. "], ["Done! "], ["Done? "], ["Done… "], ["Done.\u{A0}"], ["Done.\u{2003}"], ["Wirklich?! "], ["Été. "],
    ["2021. "], ["日本. "],
    // Closers behind them.
    ["Done.” "], ["Done.\" "], ["Done.’ "], ["Done.» "], ["Done.“ "], ["(Done.) "], ["[Done.] "], ["(“Done.”) "],
    // Ends of text nodes.
    ["Done.", " "], ["Done.", " ("], ["Done.", "\u{A0}“"], ["Done. ", "("],
    ["Do", "ne. "], ["Done.", ") "], ["Done.", "”", " "], ["Done.", "”) ("],
    // Words that are no abbreviations.
    ["The nose. "], ["Casino. "], ["Anno. "], ["ok. "], ["It is etcetera. "],
  ])
  func aWordOpensASentence(_ texts: [String]) {
    #expect(Self.opens(texts))
  }

  @Test(arguments: [
    ["a "], ["Done, "], ["Done: "], ["Done; "], ["Done – "], ["7 "], ["日本 "],
    // No blank between.
    ["Done."], ["Done.”"], ["example.org/"], ["Done.", "(x "], ["Done.", ")"], ["Done.", ")x "], ["Done.", ") x "],
    ["Done.("], ["3."],
    // Openers behind a word.
    ["a ("], ["a “"], ["(a "],
    // Abbreviations and single letters.
    ["approx. "], ["etc. "], ["vs. "], ["incl. "], ["no. "], ["cf. "], ["ca. "], ["Mr. "], ["Mrs. "], ["Ms. "],
    ["Dr. "], ["e.g. "], ["i.e. "], ["(etc.) "], ["J. "], ["É. "], ["“etc.” "],
    // A mark alone ends no sentence.
    ["a", ") "], ["a", "” "],
  ])
  func aWordStandsInsideASentence(_ texts: [String]) {
    #expect(!Self.opens(texts))
  }

  @Test func aLineBreakIsABlank() {
    var position = SentencePosition(Language.english.sentences)
    func pass(_ text: String) {
      var text = text
      text.withUTF8 { position.pass($0) }
    }
    pass("Done.")
    #expect(!position.isOpening)
    position.breakLine()
    #expect(position.isOpening)
    pass("a")
    position.breakLine()
    #expect(!position.isOpening)
    pass("etc.")
    position.breakLine()
    #expect(!position.isOpening)
    position.startBlock()
    #expect(position.isOpening)
    position.passWord()
    #expect(!position.isOpening)
    position.breakLine()
    #expect(!position.isOpening)
    pass(". ")
    #expect(position.isOpening)
  }

  @Test func whatStandsBehindAReferenceEndsItsSentence() {
    var position = SentencePosition(Language.english.sentences)
    for (text, opens) in [(". ", true), ("! ", true), (".” ", true), (" came. ", true), (", ", false), (" ", false)] {
      position.passWord()
      var text = text
      text.withUTF8 { position.pass($0) }
      #expect(position.isOpening == opens, "\(text)")
    }
  }

  @Test func aLongWordIsNoAbbreviation() {
    #expect(Self.opens([String(repeating: "a", count: 100_000) + ". "]))
  }

  @Test func aLanguagesOwnQuotationMarksCount() async throws {
    let site = TestSite().with("site.yml", "name: a\nurl: https://e.org/\nlanguages: [en, sv, fr]\n")
    let languages = try await site.staged().facts.languages
    // In Swedish the same mark opens and closes.
    #expect(Self.opens(["”"], languages[1]))
    #expect(Self.opens(["Klart.” "], languages[1]))
    #expect(!Self.opens(["”"], .english))
    #expect(Self.opens(["«\u{A0}"], languages[2]))
    // English abbreviations are words in French.
    #expect(Self.opens(["etc. "], languages[2]))
  }
}
