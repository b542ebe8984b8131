import Diagnostics
import Figures

extension FigureHistory.Point {
  /// Says of a change to a later value why it can't be told, and what to do.
  func openChange(to figure: Figure) -> String {
    let writer = FigureWriter.english
    let (name, said) = (quoted(figure.name.value), writer.amount(figure.quantity.value).plain)
    let before = writer.amount(value).plain
    let known = figure.bounds.single.map(figure.quantity.value.said) ?? said
    let page = path.map { ", which \(FigureHistory.name(ofPage: $0)) says of \(period)," } ?? ""
    var places: [String] = []
    if figure.bounds.single == nil { places.append("of \(name)") }
    if bounds.single == nil, let path { places.append("on \(FigureHistory.name(ofPage: path))") }
    return "from \(before)\(page) to \(known) the change of \(name) can't be told; write the true value as "
      + "\"exact\" \(places.joined(separator: " and "))"
  }
}
