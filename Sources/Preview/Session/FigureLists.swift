/// The figures of pages as they were asked for, one page at a time, so that however many ask, a save finds a free core.
actor FigureLists {
  /// How many pages' lists are kept.
  private static let limit = 32

  private var build = 0
  private var responses: [String: Response] = [:]

  /// The list of a page after a build: the one that was made, or made now.
  func response(folder: String, build: Int, make: @Sendable () -> Response) -> Response {
    if build != self.build || responses.count >= Self.limit {
      self.build = build
      responses = [:]
    }
    if let known = responses[folder] { return known }
    let made = make()
    responses[folder] = made
    return made
  }
}
