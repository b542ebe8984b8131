import Testing

@testable import ImpactSite

@Suite("The data elements of a page")
struct DataElementsTests {
  @Test(
    "are those that a browser finds",
    arguments: [
      ("<data value=\"1\">1</data><data value='2'>2</data><data value=3>3</data>", ["1", "2", "3"]),
      ("<DATA VALUE=\"1\">1</DATA>", ["1"]),
      ("<data>no value</data>", [nil]),
      ("<data class=\"a > b\" value=\"1\">1</data>", ["1"]),
      ("<data\n  value = \"1\">", ["1"]), ("<data value\n>", [""]), ("<data value =>1<data value=1>", ["", "1"]),
      ("<datalist><option value=\"1\"></datalist><data value=\"2\">", ["2"]),
      ("<!-- <data value=\"1\"> --><data value=\"2\">", ["2"]),
      ("<script>'<data value=\"1\">'</script><style><data value=1></style><data value=\"2\">", ["2"]),
      ("<textarea><data value=\"1\"></textarea><title><data value=\"1\"></title>", []),
      ("<template><data value=\"1\"></template><data value=\"2\">", ["2"]),
      ("<data value=\"1\" value=\"2\">", ["1"]),
      ("a < b <data value=\"1", ["1"]),
      ("<", []), ("<!--", []), ("<script>", []), ("", []),
    ] as [(String, [String?])])
  func values(page: String, values: [String?]) {
    #expect(DataElements.values(Array(page.utf8)) == values)
  }
}
