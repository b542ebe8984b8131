import ImpactSite

extension LocalHost {
  /// Throws where a name in the folder of the releases is not what Impact makes there. No link is followed.
  func check(_ layout: ReleaseLayout) throws(PublishError) {
    let area = layout.area
    if let kind = Disk.status(area, followLinks: false)?.kind, kind != .folder {
      throw OddName(path: area, kind: kind == .link ? .link : .noFolder).error
    }
    guard let folder = try LocalFolder(area) else { return }
    var names: [FileName] = []
    let isListed = Disk.forEachName(in: Disk.openFolder(area)) { names.append(Array($0.bytes)) }
    guard isListed else { throw LocalFailure.error("\(area) can't be listed") }
    for name in sorted(names) {
      guard let info = LocalFolder.status(LocalFolder.Place(folder: folder.descriptor, name: name)) else { continue }
      let kind = Disk.Kind(info)
      let path = folder.shown(name)
      switch PathBytes.text(name) {
      // A link on its way to its place may stand under it.
      case "put" where kind == .link: break
      case "put", "lock", "data", ReleaseLayout.switchingName:
        if kind != .file { throw OddName(path: path, kind: kind == .link ? .link : .noFile).error }
      case "new":
        if kind != .folder { throw OddName(path: path, kind: kind == .link ? .link : .noFolder).error }
      default:
        if kind == .link { throw OddName(path: path, kind: .link).error }
      }
    }
  }
}
