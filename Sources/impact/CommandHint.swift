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

  /// The options of each command, and whether a value follows.
  private static let options: [(command: String, options: [String: Bool])] = [
    ("build", ["--site": true, "--output": true, "--format": true, "--strict": false]),
    ("check", ["--site": true, "--as-of": true, "--format": true, "--strict": false, "--external": false]),
    (
      "preview",
      [
        "--site": true, "--port": true, "--host": true, "--editor": true, "--open": false, "--follow": false,
        "--read-only": false,
      ]
    ),
    (
      "publish",
      [
        "--site": true, "--format": true, "--dry-run": false, "--yes": false, "--allow-removals": false,
        "--allow-example": false, "--rollback": false,
      ]
    ),
  ]

  /// What to say of an option before the command, and of a folder without an option.
  private static func misplaced(_ arguments: some Collection<String>) -> String? {
    guard let first = arguments.first else { return nil }
    let option = String(first.prefix { $0 != "=" })
    if let likely = options.first(where: { $0.options[option] != nil })?.command {
      let command = arguments.first { word in options.contains { $0.command == word } } ?? likely
      let others = arguments.filter { $0 != command }.joined(separator: " ")
      return "options stand behind the command: impact \(command) \(others)"
    }
    // Its target needs no option before it.
    guard first != "publish" else { return nil }
    guard let (command, options) = options.first(where: { $0.command == first }) else { return nil }
    var needsValue = false
    for argument in arguments.dropFirst() {
      if needsValue || argument.hasPrefix("-") {
        // The parser of the command line knows what is near to another option.
        if !needsValue, options[String(argument.prefix { $0 != "=" })] == nil { return nil }
        needsValue = !needsValue && options[argument] == true
      } else {
        return
          "\(quoted(argument)) needs an option before it: --site \(argument) for the folder that holds Content"
          + (command == "build" ? ", or --output \(argument) for the folder to write" : "")
      }
    }
    return nil
  }

  private static func remedy(_ word: String) -> String? {
    switch word {
    case "serve", "server", "watch", "preview", "dev", "develop", "start", "run", "open", "show", "view":
      "impact preview shows the site in a browser and follows every save"
    case "deploy", "upload", "push", "release", "sync": "impact publish sends the site to your web host"
    case "rollback", "undo", "revert": "impact publish --rollback brings back what was published before"
    case "init", "new", "create":
      "copy the folders Content and Templates of an existing site, and change the texts in Content"
    case "generate", "make", "compile", "render", "export": "impact build writes the site"
    case "lint", "validate", "test", "verify", "review", "audit":
      "impact check says what is wrong and what to look at, and writes nothing"
    case "clean": "impact build removes what it wrote before and is no longer part of the site"
    default: nil
    }
  }
}
