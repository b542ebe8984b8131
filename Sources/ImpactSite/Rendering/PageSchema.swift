import TemplateEngine

/// What templates are given. The fields stand in the order in which `PageView` fills them.
enum PageSchema {
  static let card = RecordSchema([
    "id": .string, "before": .string, "number": .string, "value": .string, "after": .string,
    "label": .optional(.string), "href": .string,
  ])

  static let section = RecordSchema(["id": .string, "title": .html, "content": .html])

  static let donate = RecordSchema(["title": .html, "text": .optional(.html), "button": .string, "url": .string])

  static let hiddenField = RecordSchema(["name": .string, "value": .string])

  static let newsletter = RecordSchema([
    "title": .html, "text": .optional(.html), "button": .string, "action": .string, "email_field": .string,
    "hidden": .list(.record(hiddenField)), "trap": .optional(.string), "consent": .optional(.string),
    "consent_field": .string, "privacy": .optional(.string),
  ])

  static let page = RecordSchema([
    "language": .string, "direction": .string, "title": .html, "title_text": .string,
    "description": .optional(.string), "canonical": .string, "home": .string, "period": .optional(.string),
    "introduction": .optional(.html), "cards": .list(.record(card)), "sections": .list(.record(section)),
    "donate": .optional(.record(donate)), "newsletter": .optional(.record(newsletter)),
  ])

  static let site = RecordSchema(["name": .string, "url": .string])

  /// The whole, with a field for each file of `Templates/assets`.
  static func root(assets: [Asset]) -> RecordSchema {
    RecordSchema([
      "site": .record(site), "page": .record(page),
      "assets": .record(RecordSchema(assets.map { RecordSchema.Field($0.name, .string) })),
    ])
  }
}
