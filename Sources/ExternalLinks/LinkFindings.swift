import Diagnostics

/// What there is to say of the answers. What many addresses have in common is said once.
struct LinkFindings {
  /// How many further places are named.
  private static let maximumPlaces = 5

  /// What one finding speaks of.
  private enum Kind: Hashable {
    /// A single address, by its position.
    case address(Int)
    /// All addresses whose host does not answer.
    case host(LinkAnswer)
    /// All addresses of a host that asked for no more requests.
    case later(String)
    case closed, unchecked
    /// All addresses of which only the head was asked for, and got this status.
    case unfinished(Int)
  }

  private let links: [LinkedAddress]
  private let answers: [RequestAddress: LinkAnswer]
  private let limits: LinkLimits

  init(_ links: [LinkedAddress], _ answers: [RequestAddress: LinkAnswer], _ limits: LinkLimits) {
    self.links = links
    self.answers = answers
    self.limits = limits
  }

  /// The findings, in the order of their first places.
  var diagnostics: [Diagnostic] {
    var order: [Kind] = []
    var groups: [Kind: [Int]] = [:]
    for index in links.indices {
      guard let kind = kind(of: index) else { continue }
      if groups[kind] == nil { order.append(kind) }
      groups[kind, default: []].append(index)
    }
    return order.compactMap { kind in groups[kind].map { finding(kind, $0) } }
  }

  private func answer(_ index: Int) -> LinkAnswer? { (try? links[index].request.get()).flatMap { answers[$0] } }

  private func kind(of index: Int) -> Kind? {
    guard let request = try? links[index].request.get() else { return .address(index) }
    guard let answer = answers[request] else { return nil }
    return switch answer {
    case .fine: nil
    case .later: .later(request.host)
    case .closed: .closed
    case .unchecked: .unchecked
    case .unfinished(let status): .unfinished(status)
    case .unreachable(let cause, _) where cause.isOfHost: .host(answer)
    default: .address(index)
    }
  }

  private func finding(_ kind: Kind, _ group: [Int]) -> Diagnostic {
    let link = links[group[0]]
    let (identifier, message): (Diagnostic.Identifier, String) =
      switch kind {
      case .address: LinkSentence.of(link, answer(group[0]))
      case .host(.unreachable(let cause, let host)):
        (
          .unreachableLink,
          LinkSentence.of(cause, host: host) + (group.count > 1 ? " (\(Self.count(group.count)))" : "")
        )
      case .host: (.unreachableLink, "the host does not answer")
      case .later(let host):
        (
          .uncheckedLink,
          "\(printable(host)) asked us to come back later, so \(Self.count(group.count)) there "
            + "\(group.count == 1 ? "was" : "were") not checked; check again in an hour or more"
        )
      case .closed:
        (
          .uncheckedLink,
          "\(Self.count(group.count)) \(group.count == 1 ? "does" : "do") not let programs in, which says nothing of "
            + "readers; open \(group.count == 1 ? "it" : "them") in a browser"
        )
      case .unchecked:
        (
          .uncheckedLink,
          "the time of \(limits.total.components.seconds) seconds was over before \(Self.count(group.count)) "
            + "\(group.count == 1 ? "was" : "were") checked; check again: the answers so far are remembered"
        )
      case .unfinished(let status):
        (
          .uncheckedLink,
          "\(Self.count(group.count)) \(group.count == 1 ? "was" : "were") not checked to the end: the first answer was "
            + "\(status), and the second request, which makes sure of that, got none; check again later"
        )
      }
    return Diagnostic(
      .warning, identifier, message, at: .range(link.places[0]), fix: fix(group[0]), notes: notes(group))
  }

  private func fix(_ index: Int) -> String? {
    guard case .moved(let address)? = answer(index) else { return nil }
    return PastedAddress(address, part: links[index].fragment)?.text
  }

  /// The other places, and how many more there are.
  private func notes(_ group: [Int]) -> [Diagnostic.Note] {
    let count = group.reduce(-1) { $0 + links[$1].places.count }
    let others = Array(group.lazy.flatMap { links[$0].places }.dropFirst().prefix(Self.maximumPlaces))
    let words = group.count == 1 ? "it stands here too" : "and this one"
    var notes = others.map { Diagnostic.Note(words, at: .range($0)) }
    if count > Self.maximumPlaces {
      let rest = count - Self.maximumPlaces
      notes.append(Diagnostic.Note("and in \(Self.grouped(rest)) more \(rest == 1 ? "place" : "places")", at: .none))
    }
    return notes
  }

  private static func count(_ number: Int) -> String {
    number == 1 ? "1 address" : "\(grouped(number)) addresses"
  }

  /// A number with a comma before each three digits from the end.
  private static func grouped(_ number: Int) -> String {
    number < 1_000
      ? String(number)
      : grouped(number / 1_000) + "," + String(String(1_000 + number % 1_000).dropFirst())
  }
}
