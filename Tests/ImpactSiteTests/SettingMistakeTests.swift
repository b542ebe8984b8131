import Diagnostics
import ImpactSite
import Testing

/// What is told of mistakes in `site.yml` and of words where numbers stand already, once and where they were made.
@Suite struct SettingMistakeTests {
  private func messages(_ files: [String: String]) async -> [String] {
    let home = "---\ntitle: Home\n---\nCall {{ hotline }}.\n"
    let site = files.reduce(TestSite().with("index.md", home)) { $0.with($1.key, $1.value) }
    return await site.build().messages.split(separator: "\n").map(String.init).filter { $0.contains("error: ") }
  }

  private func contact(_ written: String) async -> [String] {
    await messages([
      "site.yml": "name: A\nurl: https://example.org\nlanguages: [en]\ncontacts:\n  \(written)\n"
    ])
  }

  @Test func aContactHasOneNumber() async {
    #expect(
      await contact("hotline: 116 000 / 116 111") == [
        "Content/site.yml:5:12: error: \"116 000 / 116 111\" is more than one telephone number; give each a line and a "
          + "name of its own"
      ])
    #expect(
      await contact("hotline: 02 534 56 01 02 534 56 02") == [
        "Content/site.yml:5:12: error: \"02 534 56 01 02 534 56 02\" is more than one telephone number; give each a "
          + "line and a name of its own"
      ])
    #expect(await contact("hotline: 030 / 123456") == [])
  }

  @Test func contactsWithoutNamesAreToldOnce() async {
    let settings = "name: A\nurl: https://example.org\nlanguages: [en]\ncontacts: 116 000\n"
    #expect(
      await messages(["site.yml": settings]) == [
        "Content/site.yml:4:11: error: \"contacts\" is written as keys and values, such as {hotline: \"116 000\"}, but "
          + "this is text"
      ])
  }

  @Test func aContactThatIsWrongIsStillKnown() async {
    #expect(
      await contact("hotline: ask us") == [
        "Content/site.yml:5:12: error: \"ask us\" is no telephone number; it has digits, spaces and a + at most"
      ])
    #expect(
      await contact("hotline: {label: Help}") == [
        "Content/site.yml:5:12: error: \"number\" is missing; a contact needs it"
      ])
    #expect(
      await contact("Hotline: 116 000") == [
        "Content/site.yml:5:3: error: \"Hotline\" can't name a contact; a name is small letters, digits and hyphens"
      ])
  }

  @Test func aUnitThatBeginsWithANumberIsTold() async {
    func unit(_ unit: String) async -> [String] {
      await messages([
        "index.md": "---\ntitle: A\nfigures:\n  calls:\n    value: 760\n    unit: \(unit)\n---\n{{ calls }}\n"
      ])
    }
    let message = "error: a unit is the words behind the number; leave out"
    #expect(await unit("760 calls") == ["Content/index.md:6:11: \(message) 760"])
    #expect(await unit("{one: call, other: 1 760 calls}") == ["Content/index.md:6:30: \(message) 1 760"])
    #expect(await unit("24-hour shifts") == [])
  }

  @Test(arguments: ["n:4 people", "N: 4 people"])
  func aFigureWithoutAProperNameIsToldOnce(_ line: String) async {
    let text = "---\ntitle: A\nfigures:\n  \(line)\n---\n{{ n }} and {{ n.number }}\n"
    let built = await TestSite().with("index.md", text).build()
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
  }
}
