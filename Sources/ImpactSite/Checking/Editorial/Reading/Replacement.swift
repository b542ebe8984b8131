import Prose

/// What is to be written in a text, and the bytes that it stands for.
struct Replacement {
  let range: Range<Int>
  let reference: String

  init(_ range: Range<Int>, _ reference: String) {
    self.range = range
    self.reference = reference
  }

  /// A number of a figure in place of the number alone; the ends of a range by themselves behind `from`, which no range
  /// follows.
  init(_ sentence: NumberInText, _ name: String, form: String) {
    let isRange = sentence.number.second != nil && !sentence.number.isRatio
    let isOpened = isRange && sentence.range(between: "from", and: "") != nil
    self.init(
      sentence.number.range,
      isOpened ? "{{ \(name).from }} to {{ \(name).to }}" : "{{ \(name)\(form) }}")
  }
}
