import HTML
import Testing

@Suite struct AddressWithoutSchemeTests {
  @Test(arguments: [
    ("www.example.org", "https://www.example.org"), ("WWW.example.kids/a", "https://WWW.example.kids/a"),
    ("example.org/donate?a#b", "https://example.org/donate?a#b"), ("example.org:8080/x", "https://example.org:8080/x"),
    ("//host.org/x", "https://host.org/x"), ("info@example.org", "mailto:info@example.org"),
    ("example.de", "https://example.de"), ("info@example.org?subject=x", "mailto:info@example.org?subject=x"),
    ("bücher.org", "https://bücher.org"), ("report.pdf", nil), ("main.js", nil), ("2020/", nil), ("", nil), ("/", nil),
    ("//host/x", nil), ("///a.org", nil), ("/a.org", nil), ("a..org", nil), ("@example.org", nil), ("a b.org", nil),
    ("https://a.org", nil), ("C:\\a.org", nil), ("a:80", nil), ("-a.org", nil),
  ])
  func whatIsMeantIsToldWhereItIsSure(_ text: String, _ fix: String?) { #expect(AddressWithoutScheme.fix(text) == fix) }
}
