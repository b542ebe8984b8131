import Testing

@testable import HTML

@Suite struct ContactAddressTests {
  @Test(arguments: [
    "mailto:a@example.org", "MAILTO:a.b+c@example.org", "mailto:a@b.org,c@d.org?subject=hi%20you", "mailto:?subject=x",
    "mailto:müller@bücher.de", "mailto:a%40b.org", "mailto:o'neill@x.org?cc=a@b.org&body=x", "tel:112",
    "TEL:+32-2-555.01(23)",
    "tel:+49(0)30-123", "tel:123;ext=4;phone-context=+32",
  ])
  func whoCanBeReachedIsLinkedTo(_ text: String) { #expect(Address(text) == .contact) }

  private static let noMailCases: [AddressCase] = [
    AddressCase("mailto:", .noMail, 7, 7),
    AddressCase("mailto:?", .noMail, 7, 8),
    AddressCase("mailto:abc", .noMail, 7, 10),
  ]

  private static let mailCases: [AddressCase] = [
    AddressCase("mailto:a@b", .mail, 7, 10),
    AddressCase("mailto:a@@b.org", .mail, 7, 15),
    AddressCase("mailto:.a@b.org", .mail, 7, 15),
    AddressCase("mailto:@b.org", .mail, 7, 13),
    AddressCase("mailto:a@b.org,", .mail, 15, 15),
    AddressCase("mailto:a@1.2.3.4", .mail, 7, 16),
    AddressCase("mailto:a@b-.org", .mail, 7, 15),
    AddressCase("mailto:a@b.org:80", .mail, 7, 17),
    AddressCase("mailto:<a@b.org>", .mail, 7, 16),
    AddressCase("mailto://a@b.org", .mail, 7, 16, "mailto:a@b.org"),
  ]

  private static let blankCases: [AddressCase] = [
    AddressCase("mailto: a@b.org", .blank, 7, 8, "mailto:a@b.org"),
    AddressCase("tel:+32 2 555", .blank, 7, 8, "tel:+322555"),
    AddressCase("tel:+49 (0)30", .blank, 7, 8),
  ]

  private static let percentCases: [AddressCase] = [
    AddressCase("mailto:a%4@b.org", .percent, 7, 16),
    AddressCase("mailto:a@b.org?cc=%", .percent, 18, 19),
  ]

  private static let unseenCases: [AddressCase] = [
    AddressCase("mailto:a@b.org?cc=%0D%0Ax", .unseen, 18, 21),
    AddressCase("mailto:a\u{202E}@b.org", .unseen, 8, 11),
  ]

  private static let unencodedCases: [AddressCase] = [
    AddressCase("mailto:a@b.org?cc=<", .unencoded, 18, 19)
  ]

  private static let noTelephoneCases: [AddressCase] = [
    AddressCase("tel:", .noTelephone, 4, 4),
    AddressCase("tel:abc", .noTelephone, 4, 5),
  ]

  private static let telephoneCases: [AddressCase] = [
    AddressCase("tel:1", .telephone, 4, 5),
    AddressCase("tel:1+2", .telephone, 5, 6),
    AddressCase("tel:+32%202", .telephone, 7, 8, "tel:+322"),
    AddressCase("tel:12/34", .telephone, 6, 7),
    AddressCase("tel:12a", .telephone, 6, 7),
    AddressCase("tel://112", .telephone, 4, 5, "tel:112"),
    AddressCase("tel:112;", .telephone, 8, 8),
    AddressCase("tel:112;=1", .telephone, 8, 10),
  ]

  private static let cases: [AddressCase] = [
    noMailCases, mailCases, blankCases, percentCases, unseenCases, unencodedCases, noTelephoneCases, telephoneCases,
  ].flatMap { $0 }

  @Test(arguments: cases)
  func whoCantBeReachedIsTold(_ test: AddressCase) {
    let problem = ContactAddress.problem(with: test.text)
    #expect(problem?.kind == test.kind)
    #expect(problem?.range == test.range)
    #expect(problem?.fix == test.fix)
    #expect(Address(test.text) == problem.map(Address.faulty))
  }
}
