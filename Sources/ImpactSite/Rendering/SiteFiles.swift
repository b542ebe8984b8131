import Diagnostics
import Markdown

/// The files beside the pages: for search engines.
enum SiteFiles {
  /// `sitemap.xml` (sitemaps.org, protocol 0.9): every page, in the order of the paths.
  static func sitemap(_ site: Site) -> [UInt8] {
    var output: [UInt8] = []
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in site.pages {
      output.append("<url><loc>")
      HTMLEscaping.append(site.configuration.url.value + (page.path.isEmpty ? "" : page.path + "/"), to: &output)
      output.append("</loc></url>\n")
    }
    output.append("</urlset>\n")
    return output
  }

  /// `robots.txt` (RFC 9309): everything may be read.
  static func robots(_ site: Site) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(site.configuration.url.value)sitemap.xml\n".utf8)
  }
}
