import Testing

/// What filters, tests, functions and macros are given.
struct ArgumentErrorTests {
  @Test(arguments: filters + tests + calls)
  func anArgumentThatDoesNotFit(_ test: ErrorCase) throws { try test.check() }

  static let filters = [
    ErrorCase("{{ 'a' | upper(⟦1⟧) }}", "the filter \"upper\" takes no arguments"),
    ErrorCase("{{ 'a' | default('b', true, ⟦1⟧) }}", "the filter \"default\" takes at most 2 arguments"),
    ErrorCase("{{ 'a' | ⟦replace⟧('b') }}", "the filter \"replace\" needs the argument \"new\""),
    ErrorCase(
      "{{ 'a' | replace('b', ⟦1⟧) }}", "\"1\" is a whole number, but the argument \"new\" takes text"),
    ErrorCase(
      "{{ 'a' | default('b', ⟦bolean⟧=true) }}",
      "the filter \"default\" takes no argument \"bolean\"; did you mean \"boolean\"?"),
    ErrorCase(
      "{{ 'a' | default('b', ⟦page.draft⟧) }}", "the argument \"boolean\" takes true or false, written out"),
    ErrorCase(
      "{{ page.sections | join(' ', ⟦page.title⟧) }}",
      "the argument \"attribute\" is a name in quotation marks, written out"),
    ErrorCase("{{ ⟦1⟧ | join }}", "\"1\" is a whole number, but the filter \"join\" takes a list"),
    ErrorCase(
      "{{ ⟦[xs]⟧ | join }}",
      "\"[xs]\" is a list, but the filter \"join\" takes a list of texts or numbers, none of which may be missing; "
        + "name a field with attribute=\"…\""),
    ErrorCase(
      "{{ ⟦page.sections⟧ | unique | length }}",
      "\"page.sections\" is a list, but the filter \"unique\" takes a list of texts or numbers, "
        + "none of which may be missing; name a field with attribute=\"…\""),
    ErrorCase(
      "{{ page.sections | map(attribute=⟦'card.url'⟧) | join }}",
      "some elements may have nothing before \"url\": leave them out before, with the filter \"selectattr\""),
    ErrorCase(
      "{{ ⟦'a' | replace('', 'b')⟧ }}", "this is a search for an empty text: name the text that is to be replaced"),
  ]

  static let tests = [
    ErrorCase("{{ 1 is ⟦divisibleby⟧ }}", "the test \"divisibleby\" takes one argument"),
    ErrorCase("{{ 1 is ⟦odd⟧(1) }}", "the test \"odd\" takes no arguments"),
    ErrorCase("{{ ⟦'a'⟧ is odd }}", "\"'a'\" is text, but the test \"odd\" takes a whole number"),
    ErrorCase("{{ ⟦1.5⟧ is even }}", "\"1.5\" is a number, but the test \"even\" takes a whole number"),
    ErrorCase(
      "{{ [⟦'a'⟧] | select('odd') | length }}".replacing("[⟦'a'⟧]", with: "⟦['a']⟧"),
      "\"['a']\" is text, but the test \"odd\" takes a whole number"),
  ]

  static let calls = [
    ErrorCase("{{ ⟦range()⟧ | join }}", "range() takes one to three whole numbers"),
    ErrorCase("{{ range(⟦'a'⟧) | join }}", "\"'a'\" is text, but range() takes whole numbers"),
    ErrorCase("{% for x in xs %}{{ loop.⟦cycle⟧() }}{% endfor %}", "loop.cycle() needs values to go through"),
    ErrorCase(
      "{{ ⟦page.title⟧() }}".replacing("⟦page.title⟧", with: "page.⟦title⟧"),
      "\"title\" of a record can't be called: values have no methods"),
    ErrorCase(
      "{{ 'a' | truncate(length=1, ⟦2⟧) }}", "an argument without a name stands after one with a name"),
    ErrorCase("{{ 'a' | truncate(⟦*⟧xs) }}", "arguments can't be unpacked here: write them one by one"),
  ]
}
