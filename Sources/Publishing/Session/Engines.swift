import ImpactSite

/// The engine for a target.
func engine(for request: PublishRequest, isInteractive: Bool) throws(PublishError) -> any PublishEngine {
  let (publisher, time) = (PublisherName.mine, UTCTime.now.text)
  switch request.target.destination {
  case .directory:
    guard let path = request.target.localPath(site: request.site) else {
      throw PublishError("the folder to publish to can't be found: \(Disk.lastError)")
    }
    return ReleaseEngine(LocalHost(path: path, publisher: publisher, time: time))
  case .rsync(let host, let path):
    let own = OwnMachine(records: request.records, folders: request.folders)
    return ReleaseEngine(
      try SSHHost(host: host, path: path, holder: publisher, time: time, isAsking: isInteractive, own: own))
  case .rclone(let remote): return RcloneEngine(remote: remote, publisher: publisher, site: request.folders)
  case .git(let repository, let branch):
    return GitEngine(
      repository: repository, branch: branch, folder: request.records + "/repository", isInteractive: isInteractive)
  }
}
