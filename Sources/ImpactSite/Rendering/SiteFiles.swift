import Diagnostics
import Figures
import HTML

/// The files beside the pages: for search engines.
enum SiteFiles {
  /// `sitemap.xml` (sitemaps.org, protocol 0.9): every edition, in the order of languages and paths.
  static func sitemap(_ facts: Facts) -> [UInt8] {
    var output: [UInt8] = []
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    output.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
    let url = facts.configuration.url.value
    for edition in facts.editions {
      output.append("<url><loc>" as StaticString)
      HTMLEscaping.append(facts.route(of: edition).canonical(on: url), to: &output)
      output.append("</loc></url>\n" as StaticString)
    }
    output.append("</urlset>\n" as StaticString)
    return output
  }

  /// `robots.txt` (RFC 9309): everything may be read.
  static func robots(_ facts: Facts) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(facts.configuration.url.value)sitemap.xml\n".utf8)
  }
}
