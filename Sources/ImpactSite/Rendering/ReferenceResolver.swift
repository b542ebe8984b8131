import Diagnostics
import Figures

/// Finds what references mean.
struct ReferenceResolver {
  /// What a reference stands for, in words.
  enum Meaning {
    /// A whole figure.
    case figure(Phrase)
    /// A figure's number in one of its forms, and the value for machines.
    case number(String, value: String)
    /// A figure's number with words around it, such as a change without what it counts, and the value for machines.
    case text(FigureText, value: String)
    /// Words that hold no number, and their language where it is not the page's.
    case words(String, language: String?)
    /// A contact.
    case contact(Contact)
    /// A figure that could not be read; its mistake is reported where it was made.
    case unreadable
  }

  /// A meaning, and the period that has to be said with it because it is not the page's.
  struct Resolved {
    let meaning: Meaning
    var period: Period?
    /// Whether it shows a figure's unit or whole, which say the period only with the number before them.
    var isTail = false
    /// The figure.
    var found: FoundFigure?
    /// Whether the figure is shown whole.
    var isWhole = false
  }

  let lookup: Lookup

  /// What a text between the braces means.
  func resolve(parsing text: UnsafeBufferPointer<UInt8>) throws(Reference.Problem) -> Resolved {
    try resolve(read { () throws(Reference.Problem) in try Reference(parsing: text) })
  }

  /// What a text between the braces means.
  func resolve(parsing text: String) throws(Reference.Problem) -> Resolved {
    try resolve(read { () throws(Reference.Problem) in try Reference(parsing: text) })
  }

  private func read(_ parse: () throws(Reference.Problem) -> Reference) throws(Reference.Problem) -> Reference {
    do throws(Reference.Problem) { return try parse() } catch { throw explained(error) }
  }

  /// What a reference means.
  func resolve(_ reference: Reference) throws(Reference.Problem) -> Resolved {
    switch reference {
    case .plain(let words): return Resolved(meaning: .words(words, language: nil))
    case .name(let name, nil, let form):
      if !lookup.servesAllPages, let found = lookup.figure(name) { return try resolve(found, form) }
      if let contact = lookup.contact(name) {
        guard form == .whole else {
          throw Reference.Problem(message: "\(quoted(name)) is a contact, which has no forms")
        }
        return Resolved(meaning: .contact(contact))
      }
      if lookup.page.isIncomplete { return Resolved(meaning: .unreadable) }
      if lookup.servesAllPages { throw pageless(name, form) }
      if lookup.page.unreadableNames.contains(name) { return Resolved(meaning: .unreadable) }
      throw unknown(name, form)
    case .name(let name, let path?, let form):
      guard let other = lookup.page(path) else {
        if let draft = lookup.draft(path, instead: "the reference") { throw Reference.Problem(message: draft) }
        let near = lookup.candidates.page(nearestTo: path)
        throw Reference.Problem(
          message: "there is no page \(quoted(path))" + suggestion(near),
          near: near.map { form.of($0 + "/" + name) })
      }
      if let found = lookup.figure(name, page: path) { return try resolve(found, form) }
      if other.unreadableNames.contains(name) || other.isIncomplete { return Resolved(meaning: .unreadable) }
      let near = other.figures.nearest(to: name).map { path + "/" + $0 }
      let subject = path.isEmpty ? "the home page" : "the page \(quoted(path))"
      throw Reference.Problem(
        message: "\(subject) has no figure \(quoted(name))" + suggestion(near), near: near.map(form.of))
    }
  }

  private func resolve(_ found: FoundFigure, _ form: Reference.Form) throws(Reference.Problem) -> Resolved {
    let meaning: Meaning
    do throws(Reference.Problem) {
      meaning = try self.meaning(of: found, form)
    } catch {
      // A key that could not be read is told already.
      guard found.figure.isIncomplete else { throw error }
      meaning = .unreadable
    }
    switch form {
    case .period: return Resolved(meaning: meaning)
    case .unit, .of: return Resolved(meaning: meaning, period: found.otherPeriod, isTail: true, found: found)
    default:
      return Resolved(meaning: meaning, period: found.otherPeriod, found: found, isWhole: form == .whole)
    }
  }

  private func meaning(of found: FoundFigure, _ form: Reference.Form) throws(Reference.Problem) -> Meaning {
    let phrase = found.phrase
    switch form {
    case .whole: return .figure(phrase)
    case .number: return .number(phrase.number, value: phrase.value)
    case .value: return .number(phrase.digits, value: phrase.value)
    case .from, .to: return try end(of: found, form)
    case .unit:
      guard !phrase.unit.isEmpty else {
        throw Reference.Problem(message: "the figure \(quoted(found.name)) has no words behind its number")
      }
      return .words(phrase.unit, language: phrase.whole.unitLanguage)
    case .period:
      guard let period = found.period else {
        throw Reference.Problem(
          message: "neither the figure \(quoted(found.name)) nor its page has a period")
      }
      return .words(writer.text(period), language: writer.language(of: period))
    case .change: return try change(of: found)
    case .amount: return .text(writer.amount(found.figure.quantity.value), value: phrase.value)
    case .signed:
      guard found.isChange else {
        throw Reference.Problem(
          message: "the figure \(quoted(found.name)) is no change itself, such as +374 likes"
            + ((try? change(of: found)) == nil ? "" : "; write .change for its change from the value before"))
      }
      return .number(writer.signed(found.figure.quantity.value), value: phrase.value)
    case .of: return try whole(of: found)
    case .share:
      guard let share = found.share else {
        throw Reference.Problem(
          message: "the figure \(quoted(found.name)) has no \"of\" that it could be a share of")
      }
      return .text(writer.amount(share), value: share.machineText)
    }
  }

  var writer: FigureWriter { lookup.language.writer }

  private func change(of found: FoundFigure) throws(Reference.Problem) -> Meaning {
    let change = try StatedChange(of: found, lookup)
    return .text(change.text, value: found.isChange ? found.phrase.value : change.quantity.machineText)
  }

  /// The lower or the upper value of a range.
  private func end(of found: FoundFigure, _ form: Reference.Form) throws(Reference.Problem) -> Meaning {
    var quantity = found.figure.quantity.value
    guard case .to(let upper) = quantity.extent else {
      throw Reference.Problem(
        message: "the figure \(quoted(found.name)) is no range, such as 4 to 6 weeks, "
          + "and .from and .to are the ends of one"
      )
    }
    quantity.extent = .single
    if form == .to { quantity.number = upper }
    return .number(writer.number(quantity), value: quantity.machineText)
  }

  /// What a figure is a part of.
  private func whole(of found: FoundFigure) throws(Reference.Problem) -> Meaning {
    guard found.figure.whole != nil else {
      throw Reference.Problem(message: "the figure \(quoted(found.name)) has no \"of\"")
    }
    guard let whole = found.whole else { return .unreadable }
    return .number(writer.number(whole), value: whole.machineText)
  }
}
