import Diagnostics

/// The files of a site, sorted into what they are. A content file's number is its index in `content`; the templates'
/// numbers follow.
struct Inventory: Sendable {
  /// A content file and its translations, by the languages in their names.
  struct Texts: Sendable {
    /// The number of the file of the first language.
    var original: Int?
    /// The numbers of the others.
    var translations: [(language: String, file: Int)] = []

    mutating func add(_ file: Int, language: String?) {
      if let language { translations.append((language, file)) } else { original = file }
    }
  }

  /// The files of one section.
  struct Section: Sendable {
    /// The section's name: the file's without number and ending.
    let name: String
    /// The file name without language and ending; what a translation has in common with its original.
    let stem: String
    var texts = Texts()
  }

  /// A folder with Markdown files.
  struct Folder: Sendable {
    /// The path in `Content`; empty for the home page.
    let path: String
    var index = Texts()
    /// In the order of their files' numbers, and of the names where those are the same; without a number they come last.
    var sections: [Section] = []
  }

  /// All files of `Content` in the order of their paths.
  let content: [FileEntry]
  /// All files of `Templates` in the order of their paths.
  let templates: [FileEntry]
  /// A time, by the clock of file systems, before the files were found.
  let time: Int64
  /// A hash of the names and stamps of all files, nil where a stamp could not tell a later change.
  let stamps: ContentHash?
  private(set) var configuration: Int?
  private(set) var donate = Texts()
  private(set) var newsletter = Texts()
  /// In the order of their paths, the home page's first.
  private(set) var folders: [Folder] = []
  /// The files that pages may link to.
  private(set) var linkable: [Int] = []
  /// Markdown files whose names can't be anchors, with their names.
  private(set) var misnamed: [(file: Int, stem: String)] = []
  /// Files that look like content and are none, with the names that would make them content.
  private(set) var lookalikes: [(file: Int, name: String)] = []
  /// Files that are named like sections and are none, with the names of the sections.
  private(set) var unread: [(file: Int, name: String)] = []

  init(content: [FileEntry], templates: [FileEntry], time: Int64 = FileStamp.now) {
    self.content = content
    self.templates = templates
    self.time = time
    stamps = Self.stamps([content, templates], at: time)
    var positions = [ByteString: Int](minimumCapacity: content.count)
    for (file, entry) in content.enumerated() {
      switch ContentPath(entry.path) {
      case .other: break
      case .configuration: configuration = file
      case .donate(let language): donate.add(file, language: language)
      case .newsletter(let language): newsletter.add(file, language: language)
      case .linkable: linkable.append(file)
      case .misnamed(let stem): misnamed.append((file, stem))
      case .lookalike(let name): lookalikes.append((file, name))
      case .unread(let name, let isLinkable):
        unread.append((file, name))
        if isLinkable { linkable.append(file) }
      case .index(let path, let language):
        folders[position(of: path, &positions)].index.add(file, language: language)
      case .section(let path, let name, let language):
        folders[position(of: path, &positions)].add(
          file, name, stem: Self.stem(entry.path, language), language: language)
      }
    }
    folders.sort { bytewise($0.path, $1.path) }
    for folder in folders.indices { folders[folder].sections.sort { $0.comesBefore($1) } }
  }

  private mutating func position(of path: String, _ positions: inout [ByteString: Int]) -> Int {
    let (index, path) = (folders.count, ByteString(path))
    if let position = positions[path] { return position }
    positions[path] = index
    folders.append(Folder(path: path.text))
    return index
  }

  private static func stem(_ path: String, _ language: String?) -> String {
    let ending = 3 + (language.map { $0.utf8.count + 1 } ?? 0)
    let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(file.utf8.dropLast(ending)) ?? ""
  }
}

extension Inventory.Section {
  /// Whether the section stands above another one: `5-` before `10-`.
  fileprivate func comesBefore(_ other: Inventory.Section) -> Bool {
    let (left, right) = (number, other.number)
    guard let left, let right else { return left == nil && right == nil ? bytewise(stem, other.stem) : left != nil }
    if left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
    return left == right ? bytewise(stem, other.stem) : bytewise(left, right)
  }

  /// The digits of the number without zeros in front; nil where there is no number.
  private var number: String? {
    guard stem.utf8.count > name.utf8.count else { return nil }
    return String(stem.utf8.dropLast(name.utf8.count + 1).drop { $0 == UInt8(ascii: "0") })
  }
}

extension Inventory.Folder {
  /// Files come in the order of their names, so those of one section come one after the other.
  fileprivate mutating func add(_ file: Int, _ name: String, stem: String, language: String?) {
    if let last = sections.indices.last, sections[last].stem == stem {
      sections[last].texts.add(file, language: language)
    } else {
      var section = Inventory.Section(name: name, stem: stem)
      section.texts.add(file, language: language)
      sections.append(section)
    }
  }
}
