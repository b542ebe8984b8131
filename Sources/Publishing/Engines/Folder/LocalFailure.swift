import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system says when something fails on this machine, in plain words.
enum LocalFailure {
  /// An error of a system call that just failed: `what` is a sentence's beginning, such as "/srv/www can't be written".
  static func error(_ what: String, _ code: Int32 = errno) -> PublishError {
    let words = String(cString: strerror(code))
    guard let reason = reason(code) else { return PublishError("\(printable(what)): \(words)") }
    return PublishError("\(printable(what)): \(reason)", details: words)
  }

  private static func reason(_ code: Int32) -> String? {
    switch code {
    case ENOSPC: "the disk is full; make room there and publish again"
    case EDQUOT: "the quota is used up; make room there or ask for more, and publish again"
    case EACCES, EPERM: "this user may not do that; ask whoever looks after the folder for the right to write there"
    case ENOENT: "there is no such file or folder, or it went meanwhile; check the path"
    case EROFS: "it can only be read; ask whoever looks after the machine to let it be written"
    case ENAMETOOLONG: "the name is too long for the disk; give the page or file a shorter one"
    case EIO: "the disk does not work as it should; ask whoever looks after the machine"
    case ENOTDIR, ELOOP: "a file or link stands there in the place of a folder"
    case EISDIR, ENOTEMPTY, EEXIST: "a folder or file stands there that Impact did not put there"
    case EBUSY, EXDEV, EINVAL, ENOSYS, EOPNOTSUPP: "the disk can't do that for this folder"
    default: nil
    }
  }
}
