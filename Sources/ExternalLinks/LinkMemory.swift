import HTML
import ImpactSite

/// The answers of earlier checks, in one small file of the site's folder `.impact`. It is put in place with one rename, so
/// that two checks at once see whole files; whatever is not just as it was written is not believed.
struct LinkMemory {
  private struct Entry {
    let answer: LinkAnswer
    /// Until when it holds, in seconds since 1970.
    let end: Int
  }

  private static let head = "impact links 1"
  private static let maximumSize = 64 << 20

  private let folder: String
  private let now: Int
  private var entries: [String: Entry] = [:]

  /// Reads the answers that still hold at a time, in seconds since 1970.
  init(folder: String, now: Int) {
    self.folder = folder
    self.now = now
    entries = read()
  }

  private var file: String { folder + "/links" }

  /// What an address answered, if that still holds.
  subscript(_ address: RequestAddress) -> LinkAnswer? { entries[address.text]?.answer }

  /// Remembers answers. Those that another check wrote meanwhile stay.
  mutating func save(_ answers: [RequestAddress: LinkAnswer]) {
    var new: [String: Entry] = [:]
    for (address, answer) in answers {
      if let seconds = answer.seconds { new[address.text] = Entry(answer: answer, end: now + seconds) }
    }
    guard !new.isEmpty, DiskRecords.makeFolder(folder) else { return }
    entries = read().merging(new) { $1 }
    var text = Self.head + "\n"
    for (address, entry) in entries.sorted(by: { $0.key < $1.key }) {
      text += "\(entry.end)\t\(entry.answer.fields.joined(separator: "\t"))\t\(address)\n"
    }
    let bytes = Array(text.utf8)
    Disk.replace(file, [bytes, Array(ContentHash(of: bytes).hexadecimal.utf8)])
  }

  private func read() -> [String: Entry] {
    guard let status = Disk.status(file), status.kind == .file, status.stamp.size < Self.maximumSize,
      let bytes = Disk.read(file), bytes.count > 32
    else { return [:] }
    let content = Array(bytes.dropLast(32))
    guard ContentHash(of: content).hexadecimal.utf8.elementsEqual(bytes.suffix(32)) else { return [:] }
    let lines = content.split(separator: UInt8(ascii: "\n"))
    guard let head = lines.first, head.elementsEqual(Self.head.utf8) else { return [:] }
    var entries: [String: Entry] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 5, let end = Int(fields[0]), let answer = LinkAnswer(fields: Array(fields[1...3])),
        let seconds = answer.seconds, now < end, end <= now + seconds
      else { continue }
      entries[fields[4]] = Entry(answer: answer, end: end)
    }
    return entries
  }
}

extension LinkAnswer {
  /// What the file says of it: its name, and two details.
  fileprivate var fields: [String] {
    switch self {
    case .fine: ["fine", "", ""]
    case .moved(let address): ["moved", address, ""]
    case .missing(let status): ["missing", String(status), ""]
    case .closed: ["closed", "", ""]
    case .failing(let status): ["failing", String(status), ""]
    case .later(let seconds): ["later", String(seconds), ""]
    case .unreachable(let cause, let host): ["unreachable", cause.rawValue, host]
    case .endless: ["endless", "", ""]
    case .astray: ["astray", "", ""]
    case .overlong: ["overlong", "", ""]
    case .unchecked, .unfinished: ["unchecked", "", ""]
    }
  }

  /// Reads what the file says.
  fileprivate init?(fields: [String]) {
    switch fields[0] {
    case "fine": self = .fine
    case "moved":
      guard let address = try? RequestAddress(fields[1]) else { return nil }
      self = .moved(address.text)
    case "missing", "failing", "later":
      guard let number = Int(fields[1]) else { return nil }
      self = fields[0] == "missing" ? .missing(number) : fields[0] == "failing" ? .failing(number) : .later(number)
    case "closed": self = .closed
    case "unreachable":
      guard let cause = Cause(rawValue: fields[1]) else { return nil }
      self = .unreachable(cause, host: fields[2])
    case "endless": self = .endless
    case "astray": self = .astray
    case "overlong": self = .overlong
    default: return nil
    }
  }
}
