/// How a preview is to be run.
public struct PreviewOptions: Sendable {
  /// The site's folder, as it is opened.
  public var site: String
  /// How the folders in it are named in messages: the name of `Content` and of `Templates`.
  public var shownContent = "Content"
  /// The same of the templates.
  public var shownTemplates = "Templates"
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port; 0 takes any, nil 8080 or the next free one.
  public var port: UInt16?
  /// Whether the browser goes to the page whose file was saved.
  public var follows = false
  /// Whether figures can't be changed from the browser.
  public var isReadOnly = false
  /// Where links to files lead.
  public var editor = EditorLink.visualStudioCode

  /// Options for a site.
  public init(site: String) { self.site = site }
}
