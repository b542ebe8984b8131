/// The headers that keep other sites out of the preview.
enum PageHeaders {
  /// What every response has. There is no header that lets other origins read anything.
  static let everywhere: [(name: String, value: String)] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ]

  /// What a document may load and run. `form-action` is left open: newsletter forms post to a provider.
  static let contentSecurityPolicy = """
    default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline' https:; img-src 'self' data: https: http:; \
    media-src 'self' https: http:; font-src 'self' data: https:; frame-src 'self' https:; connect-src 'self'; \
    object-src 'none'; base-uri 'none'; frame-ancestors 'none'
    """
}
