import Diagnostics
import ImpactSite

/// An address with all places where it stands.
struct LinkedAddress {
  /// As it was written first.
  let written: String
  /// The places, in the order of the files.
  fileprivate(set) var places: [SourceRange]
  /// What is asked for, or why nothing is.
  let request: Result<RequestAddress, RequestAddress.Problem>

  /// What follows the page's address: the name of a part of it.
  var fragment: Substring { written.firstIndex(of: "#").map { written[$0...] } ?? "" }

  /// The addresses on others' sites, each once, in the order of their first places.
  static func all(of addresses: ExternalAddresses) -> [LinkedAddress] {
    let site = try? RequestAddress(addresses.site)
    var found: [LinkedAddress] = []
    var known: [String: Int] = [:]
    for address in addresses.all {
      let request = Result { () throws(RequestAddress.Problem) in try RequestAddress(address.value) }
      let own = try? request.get()
      if let own, let site, own.isBelow(site) { continue }
      let key = own?.text ?? address.value
      if let index = known[key] {
        found[index].places.append(address.range)
      } else {
        known[key] = found.count
        found.append(LinkedAddress(written: address.value, places: [address.range], request: request))
      }
    }
    return found
  }
}
