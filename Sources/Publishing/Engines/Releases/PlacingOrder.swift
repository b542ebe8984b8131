import ImpactSite

/// In which order files are put in place one by one, so that a page never names a file that is not there.
struct PlacingOrder {
  /// What no page that is live already depends on, or what has its content in its name.
  private(set) var first: [FileName] = []
  /// Pages and files that are new at this address or change there; the home page and the site map last.
  private(set) var then: [FileName] = []
  /// Old files that stand where the new site has a folder, or in a folder where it has a file: they go in between.
  private(set) var obstacles: [FileName] = []

  init(_ manifest: ReleaseManifest, over old: Set<FileName>) {
    func rank(_ name: FileName) -> Int {
      let isPage = ReleaseManifest.isPage(name)
      if ReleaseManifest.isAsset(name) { return 0 }
      if name.elementsEqual("index.html".utf8) { return 5 }
      if name.elementsEqual("sitemap.xml".utf8) { return 6 }
      return (old.contains(name) ? 3 : 1) + (isPage ? 1 : 0)
    }
    // What is carried is in place already.
    let ranked = sorted(manifest.site.files.keys).map { (rank: rank($0), name: $0) }
    let new = Set(manifest.owned.keys)
    let newFolders = Set(new.flatMap(Self.folders))
    obstacles = sorted(
      old.filter { name in
        !new.contains(name) && (newFolders.contains(name) || Self.folders(name).contains(where: new.contains))
      })
    let freed = Set(obstacles)
    let freedFolders = Set(obstacles.flatMap(Self.folders))
    for rank in 0...6 {
      for file in ranked where file.rank == rank {
        let isFree = !freedFolders.contains(file.name) && !Self.folders(file.name).contains(where: freed.contains)
        if rank < 2 && isFree { first.append(file.name) } else { then.append(file.name) }
      }
    }
  }

  /// The folders that a file is in.
  private static func folders(_ name: FileName) -> [FileName] {
    name.indices.filter { name[$0] == UInt8(ascii: "/") }.map { Array(name[..<$0]) }
  }
}
