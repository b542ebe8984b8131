import Diagnostics
import HTML

/// Signs by their names, `:heart:`, as chats have them.
extension Habits {
  private static let signs = [
    "+1": "👍", "-1": "👎", "blush": "😊", "bulb": "💡", "calendar": "📅", "clap": "👏",
    "email": "📧", "exclamation": "❗", "eyes": "👀", "fire": "🔥", "grin": "😁", "heart": "❤️", "heart_eyes": "😍",
    "hearts": "💕", "hugs": "🤗", "information_source": "ℹ️", "joy": "😂", "laughing": "😆", "mega": "📣",
    "muscle": "💪", "ok_hand": "👌", "party": "🥳", "phone": "☎️", "point_right": "👉", "pray": "🙏",
    "question": "❓", "raised_hands": "🙌", "rocket": "🚀", "slightly_smiling_face": "🙂", "smile": "😄",
    "smiley": "😃", "sob": "😭", "sparkles": "✨", "star": "⭐", "sunny": "☀️", "tada": "🎉", "telephone": "☎️",
    "thinking": "🤔", "thumbsdown": "👎", "thumbsup": "👍", "trophy": "🏆", "warning": "⚠️", "wave": "👋",
    "white_check_mark": "✅", "wink": "😉",
  ]

  /// The longest name.
  private static let longestSign = 21

  /// `:heart:`; gives where the text goes on.
  mutating func tellShortcode(_ block: HabitBlock, _ start: Int) -> Int? {
    var end = start + 1
    while end - start <= Self.longestSign + 1, HabitSigns.isInShortcode(block[end]) { end += 1 }
    guard end > start + 1, block[end] == UInt8(ascii: ":"),
      !Self.isInWord(block[start - 1]) || !Self.isInWord(block[end + 1]),
      let sign = Self.signs[block.source(start + 1..<end)]
    else { return nil }
    let range = start..<end + 1
    let message = "\(quoted(block.source(range))) is published as it stands; write the sign itself"
    tell(.sign, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(block.place(range)), fix: sign))
    return end + 1
  }

  private static func isInWord(_ byte: UInt8) -> Bool { HabitBlock.isLetter(byte) || HabitBlock.isDigit(byte) }
}

extension HabitSigns {
  /// Whether a body has a word between two colons.
  static func haveShortcode(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let colon = UInt8(ascii: ":")
      var index = body.lowerBound
      while let found = bytes.firstIndex(of: colon, from: index), found < body.upperBound {
        index = found + 1
        while index < body.upperBound, isInShortcode(bytes[index]) { index += 1 }
        if index > found + 1, index < body.upperBound, bytes[index] == colon { return true }
      }
      return false
    }
  }

  /// The bytes of the names of signs.
  static func isInShortcode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
