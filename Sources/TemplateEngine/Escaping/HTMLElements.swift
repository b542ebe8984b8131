extension HTMLContext.Tag {
  /// The attributes that decide what other parts of a tag or the text of its element mean.
  static let decidingAttributes = ["script": "type", "link": "rel", "meta": "http-equiv"]

  var decidingAttribute: String? { Self.decidingAttributes[name] }

  static let dataTypes: Set<String> = ["application/ld+json", "application/json"]

  static let textOnly: Set<String> = ["title", "textarea", "script", "style"]

  static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Elements of SVG that draw.
  static let svg: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "textpath", "image", "title", "desc", "a", "clippath", "mask", "pattern", "marker", "lineargradient",
    "radialgradient", "stop", "switch",
  ]

  /// Elements that browsers read in ways of their own, and what to write instead.
  static let refused = [
    "noscript": "what it holds is read in two ways: leave it out, and let scripts replace what is there without them",
    "noembed": "leave it out", "noframes": "leave it out", "frameset": "use <iframe>", "frame": "use <iframe>",
    "xmp": "use <pre>", "listing": "use <pre>", "plaintext": "use <pre>",
    "template": "its text is no part of the page: write the HTML where it is to stand",
    "math": "browsers read what it holds in their own way: use text or a picture",
    "object": "use <img>, <video> or <iframe>", "embed": "use <img>, <video> or <iframe>",
    "applet": "use <iframe>", "param": "it belongs to <object>, for which <img>, <video> or <iframe> stands",
    "bgsound": "use <audio>", "basefont": "use CSS", "command": "use <button>", "image": "write <img>",
    "isindex": "use <form> and <input>", "keygen": "use <input>",
  ]
}

extension Limits {
  /// How many mistakes in the HTML between two tags of a template are told.
  static let problems = 1000
  /// How deep elements may stand in each other in `svg`.
  static let svgDepth = 64
  /// How many attributes a tag may have.
  static let attributes = 100
  /// How many bytes of an address may stand before a value in it, all of which are looked at again with each value.
  static let addressBeforeValue = 2000
}
