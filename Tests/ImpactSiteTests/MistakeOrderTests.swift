import Testing

@testable import ImpactSite

@Suite struct MistakeOrderTests {
  @Test(arguments: 1...4)
  func theSameMistakesAreToldInTheSameOrder(_ seed: UInt64) async {
    var site = TestSite.bilingual
    for number in 0..<50 {
      site = site.with("p\(number)/index.md", "---\ntitle: \"{{ x }}\"\nfigures: {a: many, B: 1}\n---\n{{ y }} <b>\n")
      site = site.with("p\(number)/index.xx.md", "---\n---\n").with("\(number) x.md", "")
    }
    let messages = await site.messages()
    #expect(!messages.isEmpty)
    #expect(await Built.make(site.shuffledInput(seed)).messages == messages)
  }
}
