import Diagnostics

/// The words for one address that is not as it should be.
enum LinkSentence {
  /// The kind and the sentence, by the answer or by why nothing was asked.
  static func of(_ link: LinkedAddress, _ answer: LinkAnswer?) -> (Diagnostic.Identifier, String) {
    if case .failure(.credentials) = link.request {
      return (.secret, "this address holds a name or password before the @, which everybody can read; take it out")
    }
    let name = quoted(link.written)
    if case .failure(let problem) = link.request { return (.brokenLink, "\(name) \(words(problem))") }
    switch answer {
    case .moved(let address):
      let advice =
        PastedAddress(address, part: link.fragment) == nil
        ? "open it in a browser and look where" : "write its new address"
      return (.movedLink, "\(name) has moved for good; \(advice)")
    case .missing(410):
      return (.brokenLink, "\(name) is gone for good (410); take the link out, or lead somewhere else")
    case .missing(404):
      return (.brokenLink, "\(name) leads to nothing (404); look for the page's new address, or take the link out")
    case .missing(let status):
      return (.brokenLink, "\(name) is refused by its server (\(status)); open it in a browser and correct it")
    case .failing(let status):
      return (
        .unreachableLink, "\(name) does not work now (\(status)), an error of its server; check again in some days"
      )
    case .endless:
      return (
        .brokenLink, "\(name) leads from one address to the next without an end; open it in a browser and correct it"
      )
    case .astray:
      return (
        .brokenLink, "\(name) leads on to an address that is none of the web's; open it in a browser and correct it"
      )
    case .overlong:
      return (
        .brokenLink,
        "\(name) leads on to an address of more than \(RequestAddress.maximumLength) characters; open it in a browser and "
          + "correct it"
      )
    case .unreachable(let cause, let host): return (.unreachableLink, of(cause, host: host))
    default: return (.uncheckedLink, "\(name) was not checked")
    }
  }

  /// Why nothing comes from a host.
  static func of(_ cause: LinkAnswer.Cause, host: String) -> String {
    let host = printable(host)
    return switch cause {
    case .noHost: "there is no host \(host); correct the address, or if it is right, check again in some days"
    case .refused: "\(host) refuses connections; check again in some days"
    case .noConnection: "\(host) can't be reached; check again in some days"
    case .silent: "\(host) did not answer in time; check again in some days"
    case .expired: "\(host) shows a certificate that has expired, so browsers warn of it; tell those who run it"
    case .selfSigned:
      "\(host) shows a certificate that it signed itself, so browsers warn of it; tell those who run it"
    case .otherName: "\(host) shows the certificate of another host, so browsers warn of it; check the address"
    case .certificate:
      "\(host) shows a certificate that nobody vouches for, so browsers warn of it; tell those who run it"
    case .encryption: "\(host) does not speak https as browsers do; check again in some days"
    case .cutOff: "\(host) broke off without an answer; check again in some days"
    case .unknown: "\(host) did not answer in a way that can be read; open it in a browser"
    }
  }

  private static func words(_ problem: RequestAddress.Problem) -> String {
    problem == .tooLong
      ? "is longer than \(RequestAddress.maximumLength) characters, which many servers refuse; shorten it"
      : "names no host that can be asked; correct it"
  }
}
