import Figures

/// Something that is said behind a figure: its period, share, change, or how firm it is. Cards, prose and the table say it
/// in the same words.
enum FigureRemark {
  case period(Period)
  case share(Quantity, of: Quantity)
  case change(StatedChange)
  case status(Figure.Status)
}
