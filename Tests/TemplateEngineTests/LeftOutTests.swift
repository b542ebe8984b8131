import Diagnostics
import Testing

@testable import TemplateEngine

/// What is not in the language: whatever has an entry in the table is told apart and has its remedy in the message.
struct LeftOutTests {
  /// A template that uses what is left out, which stands between ⟦ and ⟧.
  struct Use: CustomTestStringConvertible, Sendable {
    let marked: String
    let instead: String

    var testDescription: String { marked }
  }

  @Test(arguments: inTable + asWritten)
  func theErrorNamesTheRemedy(_ use: Use) throws {
    let text = use.marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let before = try #require(use.marked.firstRange(of: "⟦"))
    let after = try #require(use.marked.firstRange(of: "⟧"))
    let start = use.marked.utf8.distance(from: use.marked.startIndex, to: before.lowerBound)
    let end = use.marked.utf8.distance(from: use.marked.startIndex, to: after.lowerBound) - 3
    let file = SourceFile(path: "page.html", text: text)
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary.compile(
      ["page.html": file], entries: ["page.html": Fixture.schema], diagnostics: &diagnostics)
    let error = try #require(diagnostics.first)
    #expect(error.message.hasSuffix(use.instead), "\(error.message)")
    #expect(error.place == .range(SourceRange(file, start..<end)))
    #expect(diagnostics.count == 1, "\(diagnostics.map(\.message))")
  }

  @Test func eachSignHasATemplate() {
    let signs = LeftOut.all.filter { $0.place == .sign }.flatMap(\.names)
    #expect(Set(signs) == Set(Self.signs.keys))
  }

  @Test func nothingIsBothInTheLanguageAndLeftOut() {
    for entry in LeftOut.all {
      for name in entry.names {
        #expect(entry.place != .filter || Filter.named(name) == nil, "\(name)")
        #expect(entry.place != .test || TemplateTest(rawValue: name) == nil, "\(name)")
      }
    }
  }

  private static let signs = [
    "=": "{% if page.count ⟦=⟧ 3 %}{% endif %}", "&&": "{{ page.draft ⟦&&⟧ page.count }}",
    "||": "{{ page.draft ⟦||⟧ page.count }}", "!": "{% if ⟦!⟧page.draft %}{% endif %}", "**": "{{ 2 ⟦**⟧ 3 }}",
    "//": "{{ 7 ⟦//⟧ 2 }}", "?": "{{ page.draft ⟦?⟧ 'a' : 'b' }}", "??": "{{ page.lead ⟦??⟧ 'a' }}",
    "?:": "{{ page.lead ⟦?:⟧ 'a' }}", "[:]": "{{ xs[0⟦:⟧2] | join }}", "a < b < c": "{{ 1 < page.count ⟦<⟧ 3 }}",
    "include []": "{% include ⟦[⟧'a', 'b'] %}", ";": "{{ page.title⟦;⟧ }}",
    "<>": "{% if page.count ⟦<>⟧ 3 %}{% endif %}", "$": "{{ ⟦$⟧page.title }}",
    "@": "{{ ⟦@⟧page.title }}", "#": "{{⟦#⟧if page.draft}}", "{{{": "{{{ ⟦page⟧.title }}}",
  ]

  static let inTable = LeftOut.all.flatMap { entry in
    entry.names.map { Use(marked: template(entry.place, $0), instead: entry.instead) }
  }

  private static func template(_ place: LeftOut.Place, _ name: String) -> String {
    switch place {
    case .tag: "{% ⟦\(name)⟧ %}"
    case .filter: "{{ page.title | ⟦\(name)⟧ }}"
    case .test where !name.contains { $0.isLetter }: "{{ xs | select(⟦'\(name)'⟧, 1) | join }}"
    case .test: "{{ page.title is ⟦\(name)⟧ }}"
    case .function: "{{ ⟦\(name)⟧ }}"
    case .field: "{% for x in xs %}{{ loop.⟦\(name)⟧ }}{% endfor %}"
    case .sign: signs[name] ?? ""
    }
  }

  private static func instead(of name: String, _ place: LeftOut.Place) -> String {
    LeftOut.instead(of: name, place) ?? "an entry for \(name)"
  }

  /// The same as designers write it who know it from elsewhere.
  static let asWritten = [
    Use(marked: "{% ⟦call⟧ m() %}a{% endcall %}", instead: instead(of: "call", .tag)),
    Use(marked: "{% ⟦filter⟧ upper %}a{% endfilter %}", instead: instead(of: "filter", .tag)),
    Use(
      marked: "{% for x in xs %}{% if x == 2 %}{% ⟦break⟧ %}{% endif %}{% endfor %}",
      instead: instead(of: "break", .tag)),
    Use(marked: "{% ⟦trans⟧ %}Hello{% endtrans %}", instead: instead(of: "trans", .tag)),
    Use(marked: "{% if page.draft %}{% ⟦elseif⟧ page.count %}{% endif %}", instead: instead(of: "elseif", .tag)),
    Use(marked: "{% ⟦unless⟧ page.draft %}a{% else %}b{% endunless %}", instead: instead(of: "unless", .tag)),
    Use(marked: "{{ page.lead | default(⟦null⟧) }}", instead: instead(of: "null", .function)),
    Use(marked: "{{ xs | ⟦groupby⟧(\"a\") }}", instead: instead(of: "groupby", .filter)),
    Use(marked: "{{ page.tags | ⟦slice⟧:3 }}", instead: instead(of: "slice", .filter)),
    Use(marked: "{{ page.tags | ⟦batch⟧(2, 'x') | join }}", instead: instead(of: "batch", .filter)),
    Use(marked: "{{ page.count | ⟦round⟧(2, method='floor') }}", instead: instead(of: "round", .filter)),
    Use(marked: "{% for x in xs | ⟦reverse⟧ %}{{ x }}{% endfor %}", instead: instead(of: "reverse", .filter)),
    Use(marked: "{{ page.body | ⟦striptags⟧ | truncate(20) }}", instead: instead(of: "striptags", .filter)),
    Use(marked: "{{ page.title | ⟦center⟧(80) }}", instead: instead(of: "center", .filter)),
    Use(marked: "{% if page.title is ⟦eq⟧ 'a' %}{% endif %}", instead: instead(of: "eq", .test)),
    Use(marked: "{{ xs | select(⟦'gt'⟧, 1) | join }}", instead: instead(of: "gt", .test)),
    Use(marked: "{% if page.lead is ⟦undefined⟧ %}{% endif %}", instead: instead(of: "undefined", .test)),
    Use(marked: "{% set n = ⟦namespace⟧(found=false) %}", instead: instead(of: "namespace", .function)),
    Use(marked: "{% set n⟦.⟧found = true %}", instead: instead(of: "namespace", .function)),
    Use(marked: "{{ ⟦dict⟧(a=1) | length }}", instead: instead(of: "dict", .function)),
    Use(marked: "{{ ⟦self⟧.title() }}", instead: instead(of: "self", .function)),
    Use(marked: "{% macro m() %}{{ ⟦caller⟧() }}{% endmacro %}", instead: instead(of: "caller", .function)),
    Use(marked: "{% for x in xs %}{{ loop.⟦changed⟧(x) }}{% endfor %}", instead: instead(of: "changed", .field)),
    Use(
      marked: "{% for x in xs %}{% if loop.⟦changed⟧(x) %}{% endif %}{% endfor %}",
      instead: instead(of: "changed", .field)),
    Use(marked: "{% for x in xs %}{{ ⟦forloop⟧.counter }}{% endfor %}", instead: instead(of: "forloop", .function)),
    Use(marked: "{% for x in xs ⟦recursive⟧ %}{% endfor %}", instead: instead(of: "depth", .field)),
    Use(marked: "{{ xs[⟦:⟧2] | join }}", instead: instead(of: "[:]", .sign)),
    Use(marked: "{{ xs[⟦:⟧:-1] | join }}", instead: instead(of: "[:]", .sign)),
    Use(marked: "{{ page.title⟦[⟧1:3] }}".replacing("⟦[⟧1:", with: "[1⟦:⟧"), instead: instead(of: "[:]", .sign)),
    Use(marked: "{{ page.draft = true }}".replacing("=", with: "⟦=⟧"), instead: instead(of: "=", .sign)),
  ]
}
