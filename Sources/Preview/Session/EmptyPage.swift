internal import HTML

/// What is shown as long as no build has succeeded: the errors are the page.
enum EmptyPage {
  static func response(_ session: PreviewSession) -> Response {
    var page: [UInt8] = []
    page.append(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Nothing to show yet – Impact preview</title>
      </head>
      <body data-impact-empty>
      <noscript><pre>
      """ as StaticString)
    HTMLEscaping.append(session.errorText, to: &page)
    page.append("</pre></noscript>\n" as StaticString)
    page += PageScript.element(folder: "", hash: "").utf8
    page.append("</body>\n</html>\n" as StaticString)
    return Response(
      status: 503,
      headers: PageHeaders.everywhere + [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        ("Content-Security-Policy", PageHeaders.contentSecurityPolicy),
      ], bytes: page)
  }
}
