import Figures
import Testing

@Suite struct PlainNameTests {
  @Test(arguments: [
    ("Twitter_likes", "twitter-likes"), ("schüler", "schueler"), ("schu\u{308}ler", "schueler"), ("Été", "ete"),
    ("E\u{301}te\u{301}", "ete"), ("Straße", "strasse"), ("Smørrebrød", "smoerrebroed"), ("Ångström", "aangstroem"),
    ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("children’s rights & more", "childrens-rights-more"),
    ("  a -- b!", "a-b"), ("A1", "a1"),
  ])
  func aNameIsSpeltInSmallLatinLetters(_ text: String, _ name: String) {
    #expect(PlainName.of(text) == name)
    #expect(Figure.isName(name))
  }

  @Test(arguments: ["", "-", "!?", "2021 people", "люди", "people-люди", "παιδιά", "子供", "٣"])
  func whatHasNoSpellingHasNoName(_ text: String) {
    #expect(PlainName.of(text) == nil)
  }

  @Test func digitsMayComeFirstWhereNoNameIsWanted() {
    #expect(PlainName.hyphenated("2020 Überblick") == "2020-ueberblick")
  }
}
