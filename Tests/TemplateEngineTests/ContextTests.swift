import Diagnostics
import TemplateEngine
import Testing

/// Where in HTML a value can stand, and where it can't. The error has to begin at ⟦ and to end at ⟧.
struct ContextTests {
  private static let schema = RecordSchema([
    "x": .string, "y": .string, "flag": .bool, "html": .html, "items": .list(.string),
  ])

  private static func compile(_ text: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary.compile(
      ["page.html": SourceFile(path: "page.html", text: text)], entries: ["page.html": schema],
      diagnostics: &diagnostics)
    return diagnostics
  }

  private static func render(_ text: String, x: String = "<x>\"'&", y: String = "/y") -> String {
    let page = SourceFile(path: "page.html", text: text)
    let written = SourceFile(number: 1, path: "content.md", text: "url: \(x)")
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        ["page.html": page], entries: ["page.html": schema], diagnostics: &diagnostics)
    else { return Fixture.lines(diagnostics, [page]) }
    let values: [Value] = [
      .sourced(SourcedText(x, at: SourceRange(written, 5..<5 + x.utf8.count))), .string(y), .bool(true),
      .html(SafeHTML(unescaped: Array("<b>h</b>".utf8))), .list([.string("/a"), .string("/b")]),
    ]
    var output: [UInt8] = []
    do {
      try library.render("page.html", values, into: &output)
    } catch {
      return Fixture.lines([error.diagnostic], [page, written])
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: refused)
  func aValueThatCanNotBeMadeSafeDoesNotCompile(_ marked: String) throws {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let before = try #require(marked.firstRange(of: "⟦"))
    let start = marked.utf8.distance(from: marked.startIndex, to: before.lowerBound)
    let end = try #require(marked.firstRange(of: "⟧")).lowerBound
    let file = SourceFile(path: "page.html", text: text)
    let range = SourceRange(file, start..<marked.utf8.distance(from: marked.startIndex, to: end) - 3)
    let diagnostics = Self.compile(text)
    #expect(diagnostics.count == 1, "\(diagnostics.map(\.message))")
    let found = try #require(diagnostics.first)
    #expect(found.identifier == .templateContext || found.identifier == .templateType, "\(found.message)")
    #expect(found.place == .range(range), "\(found.message)")
  }

  static let refused = [
    // What a macro leaves open, or might where it calls itself.
    "{% macro m(n) %}{% if n %}{{ ⟦m(0)⟧ }}{% endif %} a{% endmacro %}<img{{ m(1) }}>",
    "{% macro m(n) %}{% if n %}{{ ⟦m(0)⟧ }} href=\"{{ x }}\"{% endif %}{% endmacro %}<a{{ m(1) }}>",
    "{% macro m(n) %}{% if n %}{{ ⟦m(0)⟧ }}/b{% else %}/{% endif %}{% endmacro %}<script src=\"{{ m(1) }}\"></script>",
    "{% macro ⟦m⟧(n) %}{% if n %}{{ m(0) }}{{ x }}{% else %}<table>{% endif %}{% endmacro %}<p>{{ m(1) }}",
    "{% macro m() %}<table><tr>{% endmacro %}{% set t = ⟦m()⟧ %}{{ t }}",
    "{% macro m() %}{{ x }}⟦<⟧title>a</title>{% endmacro %}{% set t = m() %}{{ t }}",
    // Where blanks are no text.
    "{% macro m() %}{{ x }}<!-- a -->{% endmacro %}<body>{% set t = m() %}</body>{{ ⟦t⟧ }}", "⟦<⟧bgsound>",
    "⟦<⟧basefont>",
    "<head>{{ ⟦x⟧ }}</head>", "<html>{{ ⟦x⟧ }}<body>", "<table>{{ ⟦html⟧ }}</table>",
    "<table><tr>{{ ⟦x⟧ }}</tr></table>",
    "<colgroup>{{ ⟦x⟧ }}</colgroup>", "<select>{{ ⟦html⟧ }}</select>", "{{ x }}⟦<⟧title>a</title>",
    "{{ x }}⟦<⟧!-- a -->",
    "{{ x }}⟦<⟧/p>", "<body></body>{{ x }}⟦<⟧!-- a -->", "{% if flag %}{{ x }}{% endif %}⟦<⟧!DOCTYPE html>",
    // The name of a host.
    "<script src=\"/{% if flag %}{{ x }}{% endif %}⟦/⟧a\"></script>", "<base href=\"{% if flag %}/{% endif %}⟦\\⟧a\">",
    "<link rel=\"stylesheet\" href=\"/⟦&⟧#47;{{ x }}\">",
    // Elements whose text is not HTML.
    "<script>{{ ⟦x⟧ }}</script>", "<script>var a = '{{ ⟦x⟧ }}';</script>", "<SCRIPT>{{ ⟦x⟧ }}</SCRIPT>",
    "<script type=\"module\">{{ ⟦x⟧ }}</script>", "<script type=\"text/javascript\">{{ ⟦x | tojson⟧ }}</script>",
    "<script>// {{ ⟦x⟧ }}\n</script>", "<style>{{ ⟦x⟧ }}</style>", "<style>a { color: {{ ⟦x⟧ }} }</style>",
    "<iframe⟦>⟧{{ x }}</iframe>", "⟦<⟧noembed>{{ x }}</noembed>", "⟦<⟧noframes>{{ x }}</noframes>",
    "⟦<⟧xmp>{{ x }}</xmp>", "<svg>⟦<⟧style>{{ x }}</style></svg>", "<svg>⟦<⟧script>{{ x }}</script></svg>",
    // JSON.
    "<script type=\"application/ld+json\">{{ ⟦x⟧ }}</script>",
    "<script type=\"application/ld+json\">{\"a\": \"{{ ⟦x | tojson⟧ }}\"}</script>",
    "<script type=\"application/ld+json\">{\"a\": \"{{ ⟦x⟧ }}\"}</script>",
    "<script type=⟦\"⟧{{ x }}\"></script>",
    // Attributes that are code.
    "<p style=\"{{ ⟦x⟧ }}\">", "<p style='color: {{ ⟦x⟧ }}'>", "<p onclick=\"{{ ⟦x⟧ }}\">",
    "<p ONCLICK=\"f('{{ ⟦x⟧ }}')\">",
    "<body onload='{{ ⟦x⟧ }}'>", "<svg⟦:⟧a xlink:onfocus=\"{{ x }}\">", "<iframe srcdoc=\"{{ ⟦x⟧ }}\"></iframe>",
    "<svg>⟦<⟧set to=\"{{ x }}\" /></svg>", "<svg>⟦<⟧animate values=\"{{ x }}\" /></svg>",
    "<svg>⟦<⟧animate attributeName=\"{{ x }}\" /></svg>", "⟦<⟧param value=\"{{ x }}\">",
    // The parts of tags.
    "⟦<⟧{{ x }}>", "<⟦/⟧{{ x }}>", "<a{{ ⟦x⟧ }}>", "<a {{ ⟦x⟧ }}>", "<a {{ ⟦x⟧ }}=\"b\">", "<a b{{ ⟦x⟧ }}=\"c\">",
    "<a b=\"c\"{{ ⟦x⟧ }}>", "<a b=\"c\" {{ ⟦x⟧ }}>", "<a href⟦=⟧{{ x }}>", "<a href=⟦/⟧{{ x }}>", "<a b =⟦ ⟧{{ x }}>",
    "<a b {{ ⟦x⟧ }}>", "<a⟦/⟧{{ x }}>", "⟦<⟧/p {{ x }}>",
    // Comments and declarations.
    "⟦<⟧!-- {{ x }} -->", "⟦<⟧!--{{ x }}-->", "⟦<⟧!DOCTYPE {{ x }}>", "⟦<⟧!{{ x }}>", "⟦<⟧?xml {{ x }}?>",
    "⟦<⟧!-- > {{ x }} -->",
    // Addresses.
    "<a href=\"javascript:{{ ⟦x⟧ }}\">", "<a href=\"data:{{ ⟦x⟧ }}\">", "<a href=\" JavaScript:f({{ ⟦x⟧ }})\">",
    "<a href=\"vbscript:{{ ⟦x⟧ }}\">", "<a href=\"java&#115;cript{{ ⟦x⟧ }}\">", "<a href=\"{{ x }}⟦:⟧y\">",
    "<a href=\"{{ x }}abc⟦:⟧{{ y }}\">", "<a href=\"{{ x }}⟦&⟧{{ y }}\">", "<a href=\"{{ x }}⟦&⟧colon;\">",
    "<img srcset=\"{{ x }}⟦:⟧y 1x\">",
    "<img srcset=\"/a 1x, javascript:{{ ⟦x⟧ }} 2x\">",
    "<link href=\"{{ ⟦x⟧ }}\" rel=\"icon\">", "<link href=\"{{ ⟦x⟧ }}\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{ ⟦x⟧ }}\">", "<meta http-equiv=⟦\"⟧{{ x }}\" content=\"a\">",
    "<meta content=\"{{ x }}\" ⟦h⟧ttp-equiv=\"refresh\">",
    // HTML where only text can stand.
    "<a title=\"{{ ⟦html⟧ }}\">", "<title>{{ ⟦html⟧ }}</title>", "<textarea>{{ ⟦html⟧ }}</textarea>",
    "<a href=\"{{ ⟦html⟧ }}\">", "{% set b = html ~ x %}<a title=\"{{ ⟦b⟧ }}\">", "<a title=\"{{ ⟦html ~ x⟧ }}\">",
    // Ways that come to different places.
    "{% if ⟦flag⟧ %}<a {% endif %}title=\"b\">", "<a title=\"{% if ⟦flag⟧ %}\"{% endif %}>",
    "<p>{% if flag %}⟦<⟧!--{% endif %}</p>", "{% if ⟦flag⟧ %}<script>{% else %}<p>{% endif %}",
    "<a {% if ⟦flag⟧ %}title='{% else %}title=\"{% endif %}'>", "{% for i in ⟦items⟧ %}<a {% endfor %}",
    "<a title=\"{% for i in ⟦items⟧ %}\"{% endfor %}>", "{% block ⟦b⟧ %}<a {% endblock %}>",
    "{% macro ⟦m⟧() %}<a {% endmacro %}{{ m() }}>",
    "<a{% if flag %} b{% endif %}⟦c⟧>",
    // A page that ends in the middle.
    "<a⟦ ⟧", "<a title=\"b⟦c⟧", "<script>a⟦b⟧", "<title>a⟦b⟧", "⟦<⟧!-- ab", "<p>⟦<⟧", "<a href=⟦b⟧",
    // What has no place in pages.
    "⟦<⟧![CDATA[a]]>", "<script>⟦<⟧!-- </script>",
    "<title ⟦/⟧> a", "<a title=\"b\"⟦c⟧=\"d\">",
    // What browsers read in more than one way.
    "<!-- a -->⟦<⟧!-->{{ x }}", "⟦<⟧!-- -- --!>{{ html }}", "a ⟦<⟧ b", "a ⟦<⟧3",
    // Text filters of HTML.
    "{{ ⟦html⟧ | replace('b', x) }}", "{% set b = html %}{{ ⟦b⟧ | truncate(3) }}",
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    let template: String
    let output: String

    init(_ template: String, _ output: String) {
      self.template = template
      self.output = output
    }

    var testDescription: String { template }
  }

  @Test(arguments: allowed)
  func aValueIsEscapedForThePlaceWhereItStands(_ test: Case) {
    #expect(Self.render(test.template) == test.output)
  }

  private static let escaped = "&lt;x&gt;&quot;'&amp;"
  private static let inApostrophes = "&lt;x&gt;&quot;&#39;&amp;"

  static let allowed = [
    Case("<p>{{ x }}</p>", "<p>\(escaped)</p>"),
    Case("<p>{{ html }}</p>", "<p><b>h</b></p>"),
    Case("<title>{{ x }}</title><p>{{ html }}", "<title>\(escaped)</title><p><b>h</b>"),
    Case("<TEXTAREA>{{ x }}</TextArea>{{ html }}", "<TEXTAREA>\(escaped)</TextArea><b>h</b>"),
    Case("<p title=\"{{ x }}\" alt = '{{ x }}'>", "<p title=\"\(escaped)\" alt = '\(inApostrophes)'>"),
    Case("<a href=\"{{ y }}\">", "<a href=\"/y\">"),
    Case("<a href=\"{{ y }}?a={{ x }}&amp;b=:\">", "<a href=\"/y?a=\(escaped)&amp;b=:\">"),
    Case("<a href='#{{ x }}'>", "<a href='#\(inApostrophes)'>"),
    Case("<a href=\"https://example.org/{{ x }}\">", "<a href=\"https://example.org/\(escaped)\">"),
    Case("<a href=\"mailto:{{ x }}\">", "<a href=\"mailto:\(escaped)\">"),
    Case("<img srcset=\"{{ y }} 1x, {{ y }} 2x\">", "<img srcset=\"/y 1x, /y 2x\">"),
    Case(
      "<img srcset=\"{% for i in items %}{{ i }} {{ loop.index }}x, {% endfor %}\">", "<img srcset=\"/a 1x, /b 2x, \">"),
    Case(
      "<link rel=\"icon\" href=\"{{ y }}\"><script src=\"{{ y }}\"></script>",
      "<link rel=\"icon\" href=\"/y\"><script src=\"/y\"></script>"),
    Case(
      "<script type=\"application/ld+json\">{\"a\": {{ x | tojson }}}</script>{{ html }}",
      "<script type=\"application/ld+json\">{\"a\": \"\\u003cx\\u003e\\\"\\u0027\\u0026\"}</script><b>h</b>"),
    Case("<a{% if flag %} title=\"{{ x }}\"{% endif %}>{{ x }}</a>", "<a title=\"\(escaped)\">\(escaped)</a>"),
    Case("<input{% if flag %} checked{% endif %}>", "<input checked>"),
    Case("<input {% if flag %}checked {% endif %}value=\"{{ x }}\">", "<input checked value=\"\(escaped)\">"),
    Case("<a class=\"b{% if flag %} c{% endif %}\">{{ x }}", "<a class=\"b c\">\(escaped)"),
    Case(
      "<svg><title>{{ x }}</title><a xlink:href=\"{{ y }}\"/></svg>",
      "<svg><title>\(escaped)</title><a xlink:href=\"/y\"/></svg>"),
    Case(
      "{% macro m(v) %}{{ v }}{% endmacro %}<a title=\"{{ m(x) }}\" href=\"{{ m(y) }}\">{{ m(x) }}",
      "<a title=\"\(escaped)\" href=\"/y\">\(escaped)"),
    Case("{% set b = x %}<a title='{{ b }}'>{{ b }}", "<a title='\(inApostrophes)'>\(escaped)"),
    Case("<a title='{{ x | e }}' lang=\"{{ x | e }}\">", "<a title='\(inApostrophes)' lang=\"\(escaped)\">"),
    Case("<a title='{{ \"'\" }}' lang=\"{{ \"'\" }}\">", "<a title='&#39;' lang=\"'\">"),
    Case(
      "<a title='{% if flag %}{{ x }}{% endif %}{{ x | upper }}'>",
      "<a title='\(inApostrophes)&lt;X&gt;&quot;&#39;&amp;'>"),
    Case("{% macro m(v) %}{{ v }}{% endmacro %}<a href='/{{ m(x) }}'>", "<a href='/\(inApostrophes)'>"),
    Case("{% set b = x ~ '!' %}<a title=\"{{ b }}\">{{ b }}", "<a title=\"\(escaped)!\">\(escaped)!"),
    Case(
      "<script>if (a < b) {}</script><style>a > b {}</style>{{ x }}",
      "<script>if (a < b) {}</script><style>a > b {}</style>\(escaped)"),
    Case("<!-- a --><!----><p>{{ x }}<!-- - -->{{ html }}", "<!-- a --><!----><p>\(escaped)<!-- - --><b>h</b>"),
    Case("a &lt; b, a > 3 {{ x }}", "a &lt; b, a > 3 \(escaped)"),
    Case("<meta name=\"description\" content=\"{{ x }}\">", "<meta name=\"description\" content=\"\(escaped)\">"),
    Case(
      "<a data-href=\"{{ x }}\" data-onclick=\"{{ x }}\">", "<a data-href=\"\(escaped)\" data-onclick=\"\(escaped)\">"),
  ]

  @Test(
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u{1}javascript:alert(1)",
      "java\nscript:alert(1)", "java\tscript:alert(1)", "javascript\n:alert(1)", "vbscript:x", "data:text/html,x",
      "blob:x", "view-source:x", "file:///etc/passwd", "intent:x", "x:y", "javascript&colon;:x", "&#106;avascript:x",
      "java\u{200B}script:alert(1)", "ſcript:x",
    ])
  func anUnsafeAddressIsAnErrorWhereItWasWritten(_ address: String) {
    for template in [
      "<a href=\"{{ x }}\">", "<img src='{{ x }}'>", "<form action=\"{{ x }}\">", "<img srcset=\"{{ x }} 1x\">",
      "<a href=\"{{ '' }}{{ x }}\">", "{% macro m(v) %}{{ v }}{% endmacro %}<a href=\"{{ m(x) }}\">",
      "<a href=\"{% if flag %}{{ x }}{% endif %}\">", "<a href=\"{{ x | trim }}\">", "<a href=\"{{ x ~ '' }}\">",
    ] {
      let result = Self.render(template, x: address)
      #expect(result.hasPrefix("content.md:1:6: "), "\(template): \(result)")
    }
  }

  @Test func anAddressInPiecesIsCheckedWhole() {
    let result = Self.render("<a href=\"{{ y }}{{ x }}\">", x: ":alert(1)", y: "javascript")
    #expect(result.hasPrefix("content.md:1:6: "))
  }

  @Test(arguments: [
    "//evil.example/x.js", "https://evil.example/x.js", "\\\\evil.example", "/\\evil.example", "data:,x",
  ])
  func aScriptComesFromTheSiteItself(_ address: String) {
    for template in [
      "<script src=\"{{ x }}\"></script>", "<link rel=\"stylesheet\" href=\"{{ x }}\">", "<base href=\"{{ x }}\">",
    ] {
      #expect(Self.render(template, x: address).hasPrefix("content.md:1:6: "), "\(template)")
    }
  }
}
