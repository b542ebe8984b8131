/// Where the texts of a page lead from a figure: to its row in the table of its page.
struct FigureRows {
  /// The edition that shows the texts.
  let route: Route

  /// The address of a figure's row.
  func address(_ found: FoundFigure) -> String {
    let row = "#" + Anchors.figurePrefix + found.name
    let path = found.pagePath
    if path == route.page { return row }
    let home = route.toHome
    return (home.isEmpty && path.isEmpty ? "./" : home) + (path.isEmpty ? "" : path + "/") + row
  }
}
