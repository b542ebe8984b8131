import Figures

/// Splits prose into words, numbers and signs.
struct Tokenizer {
  private let text: Scalars
  private let words: ProseWords
  private let telephones: TelephoneShape
  private let references: ReferenceShape
  private var index = 0
  private var isApart = true
  private var tokens: [Token] = []

  /// The pieces of a text.
  static func tokens(_ bytes: [UInt8], _ words: ProseWords, telephones: [[UInt8]]) -> [Token] {
    var tokenizer = Tokenizer(text: Scalars(bytes: bytes), words: words, telephones)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(text: Scalars, words: ProseWords, _ telephones: [[UInt8]]) {
    self.text = text
    self.telephones = TelephoneShape(text: text, known: telephones)
    references = ReferenceShape(text: text, words: words)
    self.words = words
  }

  private mutating func run() {
    while index < text.bytes.count {
      let blank = text.blank(at: index)
      if blank > 0 {
        index += blank
        isApart = true
        continue
      }
      if isApart, let end = AddressShape(text: text).end(from: index) {
        add(.name, to: end)
      } else if isApart || tokens.last?.word == nil, let end = references.end(from: index, behind: tokens) {
        add(.name, to: end)
      } else if !isMeasured, let end = telephones.end(from: index) {
        add(.telephone, to: end)
      } else if text.isDigit(index) {
        readNumber()
      } else if text.letter(at: index) > 0 {
        readWord()
      } else {
        readSign()
      }
      isApart = false
    }
  }

  private mutating func add(_ kind: Token.Kind, to end: Int, isCapital: Bool = false) {
    tokens.append(Token(kind: kind, range: index..<end, isApart: isApart, isCapital: isCapital))
    index = end
  }

  private mutating func readWord() {
    var end = index
    var isCapital = false
    while end < text.bytes.count {
      let letter = text.letter(at: end)
      if letter > 0 {
        if (0x41...0x5A).contains(text.bytes[end]) || text.bytes[end] == 0xC3 && text.bytes[end + 1] < 0x9F {
          isCapital = true
        }
        end += letter
        continue
      }
      let apostrophe = text.apostrophe(at: end)
      guard apostrophe > 0, text.letter(at: end + apostrophe) > 0 else { break }
      end += apostrophe
    }
    let written = text.text(index..<end)
    let dash = text.dash(at: end)
    if text.isDigit(end) {
      if Currency(code: written) != nil { return add(.word(written.lowercased()), to: end, isCapital: true) }
      return add(.name, to: endOfName(end))
    }
    if dash > 0, text.isDigit(end + dash) { return add(.name, to: endOfName(end + dash), isCapital: isCapital) }
    add(.word(written.lowercased()), to: end, isCapital: isCapital)
  }

  /// Where letters, digits and the signs between them end.
  private func endOfName(_ start: Int) -> Int {
    var end = start
    while end < text.bytes.count {
      let sign = max(text.dash(at: end), "./:".utf8.contains(text.bytes[end]) ? 1 : 0)
      if text.isDigit(end) {
        end += 1
      } else if text.letter(at: end) > 0 {
        end += text.letter(at: end)
      } else if sign > 0, text.isDigit(end + sign) || text.letter(at: end + sign) > 0 {
        end += sign
      } else {
        break
      }
    }
    return end
  }

  private mutating func readNumber() {
    let shape = NumberShape(text: text, start: index)
    if let fraction = shape.fraction { return add(.fraction(fraction.part, fraction.whole), to: fraction.end) }
    guard !shape.isName, var (numeral, end) = shape.numeral else { return add(.name, to: endOfName(index)) }
    if isJoinedToLetters(end) { return add(.name, to: endOfName(index)) }
    var suffixEnd = end
    while text.letter(at: suffixEnd) > 0 { suffixEnd += text.letter(at: suffixEnd) }
    if suffixEnd > end {
      let suffix = text.text(end..<suffixEnd)
      if let power = words.gluedMagnitudes[suffix], suffix.lowercased() != "b" || isBehindCurrency {
        numeral.power = power
        end = suffixEnd
      } else {
        numeral.suffix = suffix.lowercased()
        let isKnown = words.gluedUnits.contains(suffix)
        if words.contexts.clocks.contains(numeral.suffix) { return add(.clock, to: suffixEnd) }
        guard isKnown, !text.isDigit(suffixEnd) else { return add(.name, to: endOfName(index)) }
        add(.number(numeral), to: end)
        index = suffixEnd
        return
      }
    }
    add(.number(numeral), to: end)
  }

  /// Whether letters follow that make a name of digits: `350.org`, `4-H`, `1-ABC-123`.
  private func isJoinedToLetters(_ end: Int) -> Bool {
    if text.isSign(end, "."), text.letter(at: end + 1) > 0 { return true }
    let dash = text.dash(at: end)
    guard dash > 0 else { return false }
    var letters = end + dash
    while letters < text.bytes.count, (0x41...0x5A).contains(text.bytes[letters]) { letters += 1 }
    return letters > end + dash && text.letter(at: letters) == 0
      && !words.gluedUnits.contains(text.text(end + dash..<letters))
  }

  /// Whether what stands before a number makes a quantity of it, however it is written: `about 116 000`, `€116 111`.
  private var isMeasured: Bool {
    guard text.isDigit(index), !text.isSign(index, "0"), let last = tokens.last else { return false }
    return isBehindCurrency || last.word.map { words.contexts.measures.contains($0) } == true
  }

  private var isBehindCurrency: Bool {
    if case .currency? = tokens.last?.kind { return true }
    return false
  }

  private mutating func readSign() {
    let (value, width) = text.scalar(at: index)
    let end = index + width
    if text.dash(at: index) > 0 { return add(.dash, to: end) }
    if let scalar = Unicode.Scalar(value), let currency = Currency(symbol: scalar) {
      return add(.currency(currency), to: end)
    }
    switch value {
    case 0x27, 0x2018, 0x2019:
      // '99
      if text.endOfDigits(end) == end + 2 { return add(.name, to: end + 2) }
      add(.sign(UInt8(ascii: "'")), to: end)
    case 0x22, 0x201C...0x201E, 0xAB, 0xBB: add(.quotation, to: end)
    case 0..<0x80: add(.sign(UInt8(value)), to: end)
    case 0xBC...0xBE: add(.number(Numeral(digits: value == 0xBC ? "0.25" : value == 0xBD ? "0.5" : "0.75")), to: end)
    default: add(.sign(0), to: end)
    }
  }
}
