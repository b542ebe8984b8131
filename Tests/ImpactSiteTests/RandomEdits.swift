import ImpactSite

/// A random site to begin with, and random edits of it.
struct RandomEdits {
  var generator: SeededGenerator
  var site = RandomSite()
  /// Whether the site is built as the preview builds it.
  var includesDrafts = false
  var scrutiny = Scrutiny.mistakes

  init(seed: Int) {
    generator = SeededGenerator(seed: seed)
    if generator.once(in: 2) { site.languages = "[en, fr]" }
    site.assets = ["a.png": "GIF89a picture", "report.pdf": "document"]
    let paths = ["", "2020", "2021", "about", "about/team", "about/team/old"]
    for path in paths.prefix(Int.random(in: 3...6, using: &generator)) { addPage(path) }
    // References can lead to pages that come later only now.
    for page in site.pages.indices {
      for section in site.pages[page].sections.indices {
        site.pages[page].sections[section].lines = [line(page), line(page)]
      }
    }
    if generator.once(in: 2) { site.donate = [sharedText()] }
    if generator.once(in: 3) { site.name = sharedText() }
    site.hasNewsletter = generator.once(in: 3)
  }

  private var isFrench: Bool { site.languages.contains("fr") }

  private mutating func addPage(_ path: String) {
    var page = RandomSite.Page(path: path, title: "Page \(path)")
    if generator.once(in: 2) { page.period = "2021" }
    page.isDraft = !path.isEmpty && generator.once(in: 8)
    for number in 0..<Int.random(in: 1...2, using: &generator) {
      page.sections.append(section("\(number + 1)0-part-\(number)"))
    }
    // Earlier values need a period to be earlier than.
    if page.period == nil {
      for section in page.sections.indices {
        for figure in page.sections[section].figures.indices { page.sections[section].figures[figure].previous = nil }
      }
    }
    if generator.once(in: 2), let figure = page.figures.first { page.summary = "We had {{ \(figure.name) }}." }
    if isFrench, generator.once(in: 2) { page.french = "Page en français \(path)" }
    site.pages.append(page)
  }

  private mutating func section(_ file: String) -> RandomSite.Section {
    var section = RandomSite.Section(file: file, title: "Part \(file.first ?? "0")")
    let letter = String(file.last ?? "x")
    section.figures = (0..<Int.random(in: 1...2, using: &generator)).map { figure("f\(letter)\($0)") }
    section.isHeadline = generator.once(in: 2)
    if isFrench, generator.once(in: 2) {
      section.french = generator.once(in: 2) ? [] : ["Il y a {{ \(section.figures[0].name) }}."]
      if generator.once(in: 2) { section.frenchUnit = "gens" }
    }
    return section
  }

  private mutating func figure(_ name: String) -> RandomSite.Figure {
    var figure = RandomSite.Figure(name: name, value: value(), label: generator.once(in: 3) ? "helped" : nil)
    let canHavePrevious = !figure.value.hasPrefix("+") && generator.once(in: 4)
    if canHavePrevious { figure.previous = generator.pick(["2017: 20", "2016: 3, 2017: 5"]) }
    return figure
  }

  private mutating func label(_ page: Int) -> String? {
    let other = generator.pick(site.pages)
    let name = generator.pickFigure(other)
    return generator.pick(["called", nil, name.map { "of {{ \(other.path)/\($0).number }}" }])
  }

  private mutating func value() -> String {
    let number = Int.random(in: 1...4_000, using: &generator)
    return generator.pick(["\(number) people", "over \(number) calls", "+\(number) likes", "\(number)", "1 person"])
  }

  /// A paragraph that is right where it is written now; later edits may break it.
  private mutating func line(_ page: Int) -> String {
    let own = site.pages[page]
    let other = generator.pick(site.pages)
    let form = generator.pick(["", "", "", ".value", ".number", ".unit"])
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1:
      guard let figure = own.figures.first else { return "None" }
      let isRising = figure.value.hasPrefix("+") || figure.previous != nil
      let own = form == ".unit" && !figure.hasUnit ? "" : form
      return "Own {{ \(figure.name)\(isRising && generator.once(in: 2) ? ".change" : own) }}"
    case 2, 3, 4:
      return generator.pickFigure(other, form).map { "Other {{ \(other.path)/\($0)\(form) }}." } ?? "No other"
    case 5:
      guard other.period != nil, let figure = other.figures.first else { return "No period" }
      return "In {{ \(other.path)/\(figure.name).period }}"
    case 6:
      // A section that may be gone or named otherwise later.
      var part = other.sections.first.map { "#part-\($0.file.last ?? "0")" } ?? ""
      // Or a heading that may be there.
      if generator.once(in: 4) { part = "#call-116-000-now" }
      return "[A page](/\(other.path)\(generator.once(in: 2) ? part : ""))"
    case 7: return "![A picture](/a.png) and [text](/report.pdf)"
    case 8: return generator.once(in: 2) ? "## Call {{ hotline }} now" : "Call {{ hotline }}."
    default: return "Plain \(Int.random(in: 0..<100, using: &generator)) text"
    }
  }

  /// A text for what stands on every page: its figures are those of a named page.
  private mutating func sharedText() -> String {
    if generator.once(in: 6) { return generator.pick(["{{ hotline }} calls", "{{ f00 }} alone", "{ /f00 }", "Plain"]) }
    let page = generator.once(in: 2) ? site.pages[0] : generator.pick(site.pages)
    let form = generator.pick(["", ".number", ".unit"])
    return generator.pickFigure(page, form).map { "Shared {{ \(page.path)/\($0)\(form) }}" } ?? "Shared"
  }

  /// Changes one thing, and says what.
  mutating func edit() -> String {
    let page = Int.random(in: 0..<site.pages.count, using: &generator)
    let count = site.pages[page].sections.count
    let section = count == 0 ? nil : Int.random(in: 0..<count, using: &generator)
    let choice = Int.random(in: 0..<29, using: &generator)
    switch choice {
    case 0, 1, 2, 3, 4: editFigure(page, section, choice)
    case 5, 6: if let section { site.pages[page].sections[section].lines = [line(page), line(page)] }
    case 7: site.pages[page].title = generator.pick(["New title", "Old title", "{{ hotline }} title"])
    case 8: site.pages[page].period = generator.pick(["2019", "2021", nil])
    case 9: site.pages[page].lines = generator.once(in: 2) ? [] : [line(page)]
    case 10: site.name = generator.once(in: 2) ? sharedText() : generator.pick(["Kite Trust", "Owl Trust"])
    case 11: site.contacts["hotline"] = generator.pick(["116 000", "116 111", nil])
    case 12:
      site.languages = generator.pick(["[en]", "[en, fr]", "[en, {language: fr, locale: fr-CH}]", "[en, de, fr]"])
    case 13: site.remark = generator.pick(["none", "nothing", "{{"])
    case 14: site.include = generator.pick(["<p>{{ site.name }}</p>", "<b>{{ site.url }}</b>", "{{ site.nam }}"])
    case 15: site.style = "body { margin: \(Int.random(in: 0..<3, using: &generator)) }"
    case 16: site.assets["a.png"] = generator.pick(["GIF89a picture", "GIF89a another", "", "broken", nil])
    case 17: editDonate()
    case 18: site.hasNewsletter.toggle()
    case 19: if !site.pages.contains(where: { $0.path == "new" }) { addPage("new") } else { removePage("new") }
    case 20: removePage(site.pages[page].path)
    case 21: if page > 0 { site.pages[page].path += generator.pick(["-b", "/sub"]) }
    case 22: site.pages[page].french = site.pages[page].french == nil && isFrench ? "Titre" : nil
    case 23: editFrench(page, section)
    case 24:
      let text = generator.pick(["---\ntitle: [\n---\n", "no front matter", ""])
      site.broken[site.pages[page].file("index.md")] = text
    case 25: site.pages[page].isDraft = page > 0 && !site.pages[page].isDraft
    case 26: includesDrafts.toggle()
    case 27: scrutiny = scrutiny == .mistakes ? .texts : .mistakes
    default:
      if let section {
        let text = generator.pick([
          "{{ nowhere }}", "{{ 1999/x }}", "[lost](/lost)", "## Two\n\n#### Four", "#### Four", "{{",
        ])
        site.pages[page].sections[section].lines = [text]
      }
    }
    return "edit \(choice) of page \(page)"
  }

  /// Mends what was written wrongly on purpose.
  mutating func mend() { site.broken = [:] }

  private mutating func removePage(_ path: String) {
    if !path.isEmpty, site.pages.count > 2 { site.pages.removeAll { $0.path == path } }
  }

  private mutating func editFigure(_ page: Int, _ section: Int?, _ choice: Int) {
    guard let section, !site.pages[page].sections[section].figures.isEmpty else { return }
    var figures = site.pages[page].sections[section].figures
    let index = Int.random(in: 0..<figures.count, using: &generator)
    switch choice {
    case 0, 1: figures[index].value = value()
    case 2: figures[index].period = generator.pick(["2018", "2020-05", nil])
    case 3 where generator.once(in: 2): figures[index].previous = generator.pick(["2017: 20", "2016: 3, 2019: 5", nil])
    case 3: figures[index].label = label(page)
    default: if generator.once(in: 2) { figures[index].name += "x" } else { figures.remove(at: index) }
    }
    site.pages[page].sections[section].figures = figures
  }

  private mutating func editDonate() {
    site.donate = generator.once(in: 3) ? nil : [sharedText()]
    site.donateTitle = generator.once(in: 2) ? sharedText() : "We need you"
    site.donateButton = generator.once(in: 2) ? sharedText() : "Give"
  }

  private mutating func editFrench(_ page: Int, _ section: Int?) {
    guard let section, isFrench else { return }
    site.pages[page].sections[section].french = generator.once(in: 3) ? nil : ["Texte. " + line(page)]
    site.pages[page].sections[section].frenchUnit = generator.pick(["gens", "personnes", nil])
  }
}

extension SeededGenerator {
  fileprivate mutating func pickFigure(_ page: RandomSite.Page, _ form: String = "") -> String? {
    let figures = page.figures.filter { form != ".unit" || $0.hasUnit }
    return figures.isEmpty ? nil : pick(figures).name
  }
}

extension RandomSite.Figure {
  /// Whether words stand behind its number.
  fileprivate var hasUnit: Bool { value.contains { $0.isLetter } }
}
