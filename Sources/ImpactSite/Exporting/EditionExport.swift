import Diagnostics
import Figures
import HTML

/// What the data of one edition is made from: the same statements that its page shows.
struct EditionExport {
  /// The page's title in plain text.
  let title: String
  /// What search engines show of the page.
  let description: String?
  /// The page's full address.
  let address: String
  /// The code of the page's language.
  let language: String
  /// The page's period.
  let period: Period?
  /// The organisation's name in the page's language.
  let organisation: String
  /// The address of the organisation's home page.
  let site: String
  /// The edition's folder in the output, empty or ending in `/`.
  let folder: String
  /// The page's period and those of its figures, as dates.
  let dates: DatesOfPeriods
  /// Writes in the page's language.
  let writer: FigureWriter
  /// The page's figures.
  let statements: [FigureStatement]

  /// The file of the figures as a table.
  static let tableName = "figures.csv"
  /// The file of the figures as JSON.
  static let objectName = "figures.json"
  /// The file that describes the two, by the Data Package standard.
  static let packageName = "datapackage.json"
  /// The files beside a page that has figures, in the order in which they are written.
  static let fileNames = [tableName, objectName, packageName]

  /// The full address of a figure on the page.
  func address(of figure: String) -> String { address + "#figure-" + figure }

  /// A period as dates.
  func dates(of period: Period) -> PeriodDates { dates[period] }

  /// A figure with what is said behind it, as the page shows it: `up by 3,723 followers, provisional`.
  func words(of statement: FigureStatement) -> String {
    var words = Array(statement.phrase.whole.plain.utf8)
    let remarks = RemarkWriter(writer: writer, isHTML: false, escape: false)
    for remark in statement.remarks {
      words.append(", " as StaticString)
      remarks.append(remark, to: &words)
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Writes one of the files in place of what the bytes were.
  func write(_ name: String, into bytes: inout [UInt8]) {
    // Nothing else may hold the room that is used again.
    let room = bytes
    bytes = []
    bytes =
      switch name {
      case Self.tableName: FigureTableFile(self).bytes(reusing: room)
      case Self.objectName: FigureObjectFile(self).bytes(reusing: room)
      default: DataPackageFile(self).bytes(reusing: room)
      }
  }
}

extension [FigureStatement] {
  /// The sources of all figures, each once, in the order of the figures.
  var sources: [Source] {
    var sources: [Source] = []
    for source in lazy.compactMap(\.source) where !sources.contains(where: source.isSame) { sources.append(source) }
    return sources
  }
}

extension Source {
  /// Whether both say the same.
  func isSame(as other: Source) -> Bool {
    title.value == other.title.value && url?.value == other.url?.value && producer == other.producer
      && published == other.published && accessed == other.accessed && page == other.page && licence == other.licence
  }
}
