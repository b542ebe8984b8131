import Diagnostics
import Tools

extension GitFailure {
  /// The failure in plain words, about a branch of a repository.
  func error(repository: String, branch: String) -> PublishError {
    if case .said(let error) = cause { return error }
    let repository = printable(Self.withoutPassword(repository))
    return PublishError(
      sentence(repository: repository, branch: printable(branch)), details: details.isEmpty ? nil : details)
  }

  private func sentence(repository: String, branch: String) -> String {
    switch cause {
    case .hostKeyChanged, .hostKeyUnknown, .keyRefused, .notFound, .needsPassword, .noWriteAccess, .certificate,
      .otherOwner, .sshMissing, .gitMissing, .keyUnusable:
      accessSentence(repository)
    case .hostUnknown, .refused, .timeout, .unreachable, .interrupted: networkSentence(repository)
    case .fileTooLarge: "\(repository) does not take so large a file; make it smaller, or take it out of the site"
    case .declined:
      "\(repository) declined the push to the branch \(branch); the branch may be protected: allow pushes to it, or "
        + "name another branch"
    case .checkedOut:
      "the branch \(branch) is checked out in \(repository), and git changes no such branch; publish to a bare "
        + "repository, or to another branch"
    case .concurrent:
      "somebody published to the branch \(branch) of \(repository) at the same time; look at it and publish again"
    case .diskFull: "there is no room left on the disk, here or at \(repository); make room and publish again"
    case .quota: "the quota of \(repository) is used up; make room there and publish again"
    case .transport:
      "git is not allowed to go to \(repository) in that way; the address is a folder, or begins with https:// or "
        + "ssh://, or has the form user@host:path"
    case .hashAlgorithm: "\(repository) names its objects by SHA-256, which publishing can't do; use one with SHA-1"
    case .badConfiguration: "git's configuration on this machine can't be read; correct it"
    case .tooOld: "git on this machine is too old; publishing needs version 2.31 or newer: apt install git"
    case .onlyWhole, .unknown, .said:
      details.isEmpty
        ? "git failed with \(repository) without a word of why; try again"
        : "git failed with \(repository); its own words tell why"
    }
  }

  private func accessSentence(_ repository: String) -> String {
    switch cause {
    case .hostKeyChanged:
      "the host of \(repository) shows another key than before; ask those who run it whether that is right, then "
        + "correct known_hosts"
    case .hostKeyUnknown:
      "the key of the host of \(repository) is not known here; connect to it once by hand with ssh, compare the key, "
        + "and publish again"
    case .keyRefused:
      "\(repository) does not accept your ssh key; add its public half to your account there; " + SSHKeyFailure.advice
    case .keyUnusable(let advice): "\(repository) was not reached: \(advice)"
    case .sshMissing("ssh"):
      "ssh is not installed on this machine, and git needs it to reach \(repository); \(Tool.remedy("ssh"))"
    case .sshMissing(let program):
      "git can't start \(quoted(program)), which is to lead to \(repository); correct GIT_SSH_COMMAND, GIT_SSH or "
        + "core.sshCommand, whichever names it, or install it"
    case .gitMissing: "the host of \(repository) has no git; have it installed there, or publish in another way"
    case .notFound: "there is no repository at \(repository), or you may not see it; check the address and your access"
    case .needsPassword:
      "\(repository) needs a password or token that git does not have, or that is wrong; set up a credential helper, "
        + "or use an ssh address"
    case .noWriteAccess: "you may read \(repository) but not write to it; ask for the right to push"
    case .certificate:
      "the certificate of the host of \(repository) is not trusted here; ask those who run it, or set this machine's "
        + "clock"
    default:
      if Self.isElsewhere(repository) {
        "the git on the host of \(repository) refuses the repository, because it belongs to another user there than "
          + "the one you log in as; have it given to that user there (chown -R), or run as that user there: git config "
          + "--global --add safe.directory FOLDER"
      } else {
        "\(repository) belongs to another user of this machine; allow it with git config --global --add safe.directory "
          + "FOLDER"
      }
    }
  }

  /// Whether an address leads to another machine: `ssh://host/x` or `host:x`, where no slash comes before the colon.
  private static func isElsewhere(_ address: String) -> Bool {
    if address.contains("://") { return !address.hasPrefix("file://") }
    return address.prefix { $0 != "/" }.contains(":")
  }

  private func networkSentence(_ repository: String) -> String {
    switch cause {
    case .hostUnknown: "the host of \(repository) is not found; check its name and the network"
    case .refused: "the host of \(repository) refuses the connection; check the address and its port"
    case .timeout: "the host of \(repository) does not answer; check the network and try again"
    case .unreachable: "the host of \(repository) can't be reached; check the address and the network and try again"
    default: "the connection to \(repository) ended too early; try again"
    }
  }
}
