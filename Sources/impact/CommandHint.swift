import Diagnostics

/// What to say of a command that impact does not have: the one that was meant, or, where other programs have such a
/// command, what does that here.
enum CommandHint {
  /// A sentence, or nil where the first argument is a command of impact's or an option.
  static func message(for arguments: some Collection<String>, commands: [String]) -> String? {
    if let hint = misplaced(arguments) { return hint }
    guard let word = arguments.first, !word.hasPrefix("-"), !(commands + ["help"]).contains(word) else { return nil }
    let start = "there is no command \(quoted(word))"
    if let remedy = remedy(word.lowercased()) { return start + "; " + remedy }
    let hint = suggestion(for: word, in: commands)
    return start + (hint.isEmpty ? "; there is impact \(commands.joined(separator: ", impact "))" : hint)
  }

  /// The options of a build, and whether a value follows.
  private static let options = ["--site": true, "--output": true, "--format": true, "--strict": false]

  /// What to say of an option before the command, and of a folder without an option.
  private static func misplaced(_ arguments: some Collection<String>) -> String? {
    guard let first = arguments.first else { return nil }
    if options[String(first.prefix { $0 != "=" })] != nil {
      let others = arguments.filter { $0 != "build" }.joined(separator: " ")
      return "options stand behind the command: impact build \(others)"
    }
    guard first == "build" else { return nil }
    var needsValue = false
    for argument in arguments.dropFirst() {
      if needsValue || argument.hasPrefix("-") {
        // The parser of the command line knows what is near to another option.
        if !needsValue, options[String(argument.prefix { $0 != "=" })] == nil { return nil }
        needsValue = !needsValue && options[argument] == true
      } else {
        return
          "\(quoted(argument)) needs an option before it: --site \(argument) for the folder that holds Content, or "
          + "--output \(argument) for the folder to write"
      }
    }
    return nil
  }

  private static func remedy(_ word: String) -> String? {
    switch word {
    case "serve", "server", "watch", "preview", "dev", "start", "run", "open": preview
    case "deploy", "publish", "upload", "push":
      "impact build writes the site into Public; copy what is in that folder to your web host"
    case "init", "new", "create":
      "copy the folders Content and Templates of an existing site, and change the texts in Content"
    case "generate", "make", "compile", "render", "export": "impact build writes the site"
    case "check", "lint", "validate", "test": "impact build says what is wrong, and writes nothing if there are errors"
    case "clean": "impact build removes what it wrote before and is no longer part of the site"
    default: nil
    }
  }

  /// How to look at the site.
  private static let preview = "impact build writes Public; open Public/index.html in a browser"
}
