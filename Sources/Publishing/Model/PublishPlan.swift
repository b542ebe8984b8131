import ImpactSite

/// What a publish changes: the figures first, then the files.
public struct PublishPlan: Sendable, Equatable {
  /// A figure that shows something else than before.
  public struct FigureChange: Sendable, Equatable {
    /// The figure as a reference names it: `professionals`, or `2020/members` on another page.
    public let reference: String
    /// The language's code.
    public let language: String
    /// The words as published; nil for a new figure.
    public let before: String?
    /// The words to come; nil for a figure that goes.
    public let after: String?
  }

  /// What happens to a file.
  public enum Change: String, Sendable {
    case added, changed, removed
    /// It was changed on the target without a publish, and is sent again.
    case repaired
  }

  /// A file that changes.
  public struct FileChange: Sendable, Equatable {
    /// The bytes of its path.
    public let name: FileName
    /// What happens to it.
    public let change: Change
    /// The new size in bytes; the old one of a file that goes.
    public let size: Int

    /// Whether it is a page.
    public var isPage: Bool { ReleaseManifest.isPage(name) }
    /// The path as text; bytes that are no UTF-8 come as U+FFFD.
    public var path: String { String(decoding: name, as: UTF8.self) }
  }

  /// The figures, in the order of the pages.
  public let figures: [FigureChange]
  /// The files, in the order of their names.
  public let files: [FileChange]
  /// How many bytes have to be sent, before any compression.
  public let bytesToSend: Int
  /// Whether so much goes at once that it may be a mistake: more than a quarter of the files, assets not counted, or all
  /// pages.
  public let removesMuch: Bool

  /// Whether there is nothing to do.
  public var isEmpty: Bool { files.isEmpty && figures.isEmpty }

  /// Compares what is published with what is to be. A release that is the same but for what it carries has no plan.
  init(from old: ReleaseManifest?, to new: ReleaseManifest) {
    let before = old?.site.files ?? [:]
    let after = new.site.files
    var files: [FileChange] = []
    for (name, content) in after where before[name] != content {
      files.append(FileChange(name: name, change: before[name] == nil ? .added : .changed, size: content.size))
    }
    for (name, content) in before where after[name] == nil {
      files.append(FileChange(name: name, change: .removed, size: content.size))
    }
    self.files = files.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    let carried = old?.carried ?? [:]
    bytesToSend = files.reduce(0) { sum, file in
      file.change == .removed || carried[file.name]?.content == after[file.name] ? sum : sum + file.size
    }
    figures = Self.changes(from: old?.site.editions ?? [], to: new.site.editions)
    removesMuch = Self.removesMuch(before, files)
  }

  /// What is done about files of the live release that others changed on the target: those of the site are sent again,
  /// and assets of earlier releases, which nobody has here, are removed.
  static func repairs(_ names: [FileName], of live: ReleaseManifest) -> [FileChange] {
    names.map { name in
      guard let carried = live.carried[name] else {
        return FileChange(name: name, change: .repaired, size: live.site.files[name]?.size ?? 0)
      }
      return FileChange(name: name, change: .removed, size: carried.content.size)
    }
  }

  private static func removesMuch(_ before: [FileName: FileContent], _ files: [FileChange]) -> Bool {
    let counted = before.keys.filter { !ReleaseManifest.isAsset($0) }
    let removed = files.filter { $0.change == .removed && !ReleaseManifest.isAsset($0.name) }
    let pages = counted.count { ReleaseManifest.isPage($0) && !$0.elementsEqual("404.html".utf8) }
    let removedPages = removed.count { $0.isPage && $0.path != "404.html" }
    return removed.count * 4 > counted.count || (pages > 0 && removedPages == pages)
  }

  private static func changes(
    from old: [SiteManifest.Edition], to new: [SiteManifest.Edition]
  ) -> [FigureChange] {
    struct Key: Hashable {
      let language: String
      let page: String
      let name: String
    }
    func words(_ editions: [SiteManifest.Edition]) -> (order: [Key], words: [Key: String]) {
      var order: [Key] = []
      var words: [Key: String] = [:]
      for edition in editions {
        for figure in edition.figures {
          let key = Key(language: edition.language, page: edition.page, name: figure.name)
          if words.updateValue(figure.words, forKey: key) == nil { order.append(key) }
        }
      }
      return (order, words)
    }
    let (before, after) = (words(old), words(new))
    let keys = after.order + before.order.filter { after.words[$0] == nil }
    return keys.compactMap { key in
      guard before.words[key] != after.words[key] else { return nil }
      return FigureChange(
        reference: key.page.isEmpty ? key.name : "\(key.page)/\(key.name)", language: key.language,
        before: before.words[key], after: after.words[key])
    }
  }
}
